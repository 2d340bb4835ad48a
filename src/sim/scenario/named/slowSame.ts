// 7.8: a new version that is as fast as the old one.
import { good, still, tasting } from './tasters'

/** The scenario as a document. */
export const slowSame = tasting({ release: { ...still(10), slow: '1s' }, bug: good, lasts: 180 })
