// A hidden bug: half of what one device asks fails.
import { faulty, owners, tasting, thorough } from './tasters'

/** The scenario as a document. */
export const bugDevice = tasting({
  release: { ...thorough, split: 'user' },
  bug: faulty({ share: 0.5, cohort: 'ios' }),
  background: 0.01,
  cohorts: owners,
  lasts: 420,
})
