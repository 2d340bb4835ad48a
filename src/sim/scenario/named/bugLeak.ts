// A hidden bug: it begins with nothing and grows for ten minutes.
import { faulty, tasting, thorough } from './tasters'

/** The scenario as a document. */
export const bugLeak = tasting({
  release: thorough,
  bug: faulty({ share: 0.3, grows: '600s' }),
  background: 0.01,
  lasts: 600,
})
