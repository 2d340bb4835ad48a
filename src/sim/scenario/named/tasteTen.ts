// 7.2: one request in ten goes to the new version.
import { still, tasting } from './tasters'

/** The scenario as a document. */
export const tasteTen = tasting({ release: still(10) })
