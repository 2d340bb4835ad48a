// A hidden bug that is none: does the limit cry wolf?
import { good, tasting, thorough } from './tasters'

/** The scenario as a document. */
export const bugNone = tasting({ release: thorough, bug: good, background: 0.01, lasts: 420 })
