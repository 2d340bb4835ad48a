// 7.4: a bad one, judged in the same manner.
import { eager, tasting } from './tasters'

/** The scenario as a document. */
export const eagerBad = tasting({ release: eager, background: 0.01, lasts: 420 })
