// 10.1: both regions are active, each at 60%, and customers move at once.
import { atOnce, twoRegions } from './twoRegions'

/** The scenario as a document. */
export const regionBusy = twoRegions({ rate: 12, entry: atOnce })
