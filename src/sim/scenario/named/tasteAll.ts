// 7.1: everybody gets the new version at once.
import { still, tasting } from './tasters'

/** The scenario as a document. */
export const tasteAll = tasting({ release: still(100) })
