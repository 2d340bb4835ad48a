// 7.3: one request in a hundred, for a quarter of an hour.
import { still, tasting } from './tasters'

/** The scenario as a document. */
export const tasteOneLong = tasting({ release: still(1), lasts: 900 })
