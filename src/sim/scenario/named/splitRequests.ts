// 7.7: a tenth of the requests, whoever sends them.
import { still, tasting } from './tasters'

/** The scenario as a document. */
export const splitRequests = tasting({ release: still(10), lasts: 600 })
