// 6.5: the same, but the old fleet has been torn down and must be started anew.
import { twoKitchens, wrong } from './twoKitchens'

/** The scenario as a document. */
export const greenGone = twoKitchens({
  release: { keep: '20s', redeploy: '2m' },
  green: wrong,
  lasts: 300,
  interventions: [{ at: '90s', do: 'release.rollback' }],
})
