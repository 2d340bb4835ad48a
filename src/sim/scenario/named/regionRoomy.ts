// The same with both regions at 40%.
import { atOnce, twoRegions } from './twoRegions'

/** The scenario as a document. */
export const regionRoomy = twoRegions({ rate: 8, entry: atOnce })
