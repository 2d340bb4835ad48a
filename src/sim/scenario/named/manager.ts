// The challenge of chapter 7: is the release good or bad? The seed hides it.
import { managed } from './tasters'

/** The scenario as a document. */
export const manager = managed
