// The same under a limit of 3 %, with no verdict below a hundred answers.
import { looksOften } from './looksOften'
import { above } from './tasters'

/** The scenario as a document. */
export const looksPatient = {
  ...looksOften,
  release: { ...looksOften.release, kind: 'canary' as const, analysis: above(0.03, 100) },
}
