// 7.4: a good release, judged from its first answer on.
import { eager, good, tasting } from './tasters'

/** The scenario as a document. */
export const eagerGood = tasting({ release: eager, bug: good, background: 0.01, lasts: 420 })
