// Judged as Flagger does: a step a minute up to half; what cannot be measured is a failed check.
import { tasting } from './tasters'

/** The scenario as a document. */
export const likeFlagger = tasting({
  release: { dialect: 'flagger' },
  background: 0.001,
  lasts: 420,
})
