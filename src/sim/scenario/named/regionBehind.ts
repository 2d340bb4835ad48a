// 10.3: five writes a second, and the copy is two seconds behind.
import { twoRegions } from './twoRegions'

/** The scenario as a document. */
export const regionBehind = twoRegions({ rate: 5 })
