// 7.5: a bad one under the same rule.
import { patient, tasting } from './tasters'

/** The scenario as a document. */
export const patientBad = tasting({ release: patient, background: 0.01, lasts: 420 })
