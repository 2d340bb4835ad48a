// A hidden bug: most of what the new version is asked fails.
import { faulty, tasting, thorough } from './tasters'

/** The scenario as a document. */
export const bugCrash = tasting({
  release: thorough,
  bug: faulty({ share: 0.6 }),
  background: 0.01,
  lasts: 420,
})
