// A hidden bug: nine in a hundred fail, and the program does not count them.
import { faulty, tasting, thorough } from './tasters'

/** The scenario as a document. */
export const bugMetric = tasting({
  release: { ...thorough, missed: 1 },
  bug: faulty({ share: 0.09 }),
  background: 0.01,
  lasts: 420,
})
