// 7.7: a tenth of the users, with all that they send.
import { still, tasting } from './tasters'

/** The scenario as a document. */
export const splitUsers = tasting({ release: { ...still(10), split: 'user' }, lasts: 600 })
