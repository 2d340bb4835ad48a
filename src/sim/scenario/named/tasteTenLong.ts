// 7.3: ten in a hundred, for 75 seconds.
import { still, tasting } from './tasters'

/** The scenario as a document. */
export const tasteTenLong = tasting({ release: still(10), lasts: 75 })
