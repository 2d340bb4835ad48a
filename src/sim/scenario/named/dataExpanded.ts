// 6.6: the same, but the old version was taught to read the new format first.
import { twoKitchens } from './twoKitchens'

/** The scenario as a document. */
export const dataExpanded = twoKitchens({
  release: {},
  downloads: false,
  lasts: 200,
  data: { accounts: 200, writes: 0.3 },
  blue: { reads: ['old', 'new'], writes: 'old' },
  green: { reads: ['old', 'new'], writes: 'new' },
  interventions: [{ at: '120s', do: 'release.rollback' }],
})
