// The rush of chapter 8 under the Horizontal Pod Autoscaler with all of its defaults.
import { rush } from './lunchRush'

/** The scenario as a document. */
export const rushKubernetes = rush({ dialect: 'kubernetes', min: 2, max: 12 })
