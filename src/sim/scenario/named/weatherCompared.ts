// 7.6: on the same day it is held against the old version.
import { good, tasting, waiting } from './tasters'

/** The scenario as a document. */
export const weatherCompared = tasting({
  release: waiting([{ by: 'z', limit: 3, minimum: 100, minErrors: 3 }]),
  bug: good,
  background: 0.04,
  lasts: 480,
})
