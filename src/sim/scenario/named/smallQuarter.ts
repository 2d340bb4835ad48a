// 7.9: with a quarter of it, as many as it is of the servers.
import { small } from './tasters'

/** The scenario as a document. */
export const smallQuarter = small(25)
