// 7.9: the same version on one server of four, with a tenth of the traffic.
import { small } from './tasters'

/** The scenario as a document. */
export const smallTen = small(10)
