// 7.5: a good release, and no verdict below a hundred answers.
import { good, patient, tasting } from './tasters'

/** The scenario as a document. */
export const patientGood = tasting({ release: patient, bug: good, background: 0.01, lasts: 420 })
