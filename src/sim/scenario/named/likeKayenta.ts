// Judged as Kayenta does: each look adds a value, ranks are compared, and the metrics make a score.
import { tasting } from './tasters'

/** The scenario as a document. */
export const likeKayenta = tasting({
  release: { dialect: 'kayenta' },
  background: 0.001,
  lasts: 600,
})
