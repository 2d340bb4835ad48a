// Judged as Argo Rollouts does: one failed measurement beside the steps ends the release.
import { tasting } from './tasters'

/** The scenario as a document. */
export const likeArgo = tasting({
  release: { dialect: 'argo' },
  background: 0.001,
  lasts: 420,
})
