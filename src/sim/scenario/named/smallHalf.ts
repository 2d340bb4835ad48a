// 7.9: with half of it.
import { small } from './tasters'

/** The scenario as a document. */
export const smallHalf = small(50)
