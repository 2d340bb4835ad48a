// 10.2: an answer is remembered for a minute. The second region stands by.
import { twoRegions } from './twoRegions'

/** The scenario as a document. */
export const regionMinute = twoRegions()
