// 6.5: the new version fails one request in five, and somebody notices after thirty seconds.
import { twoKitchens, wrong } from './twoKitchens'

/** The scenario as a document. */
export const greenWrong = twoKitchens({
  release: {},
  green: wrong,
  lasts: 300,
  interventions: [{ at: '90s', do: 'release.rollback' }],
})
