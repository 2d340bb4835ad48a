// 7.3: one request in a hundred, for a minute.
import { still, tasting } from './tasters'

/** The scenario as a document. */
export const tasteOne = tasting({ release: still(1), lasts: 60 })
