// A hidden bug: it shows only while more than six slots of ten are busy.
import { faulty, tasting, thorough } from './tasters'

/** The scenario as a document. */
export const bugLoad = tasting({
  release: thorough,
  bug: faulty({ share: 0.5, above: 0.6 }),
  background: 0.01,
  work: '400ms',
  lasts: 420,
})
