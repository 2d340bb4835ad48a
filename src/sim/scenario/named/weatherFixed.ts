// 7.6: on a bad day a good release is held against a fixed limit.
import { above, good, tasting, waiting } from './tasters'

/** The scenario as a document. */
export const weatherFixed = tasting({
  release: waiting(above(0.03, 100)),
  bug: good,
  background: 0.04,
  lasts: 480,
})
