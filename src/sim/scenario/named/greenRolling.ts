// 6.5: the same wrong version comes one server after the other, and is taken back halfway.
import { twoKitchens, wrong } from './twoKitchens'

/** The scenario as a document. */
export const greenRolling = twoKitchens({
  release: { strategy: 'rolling', boot: '20s', drain: '10s' },
  green: wrong,
  lasts: 300,
  interventions: [{ at: '90s', do: 'release.rollback' }],
})
