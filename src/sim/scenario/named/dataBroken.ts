// 6.6: the new version writes what the old one cannot read; after a minute it is taken back.
import { twoKitchens } from './twoKitchens'

/** The scenario as a document. */
export const dataBroken = twoKitchens({
  release: {},
  downloads: false,
  lasts: 200,
  data: { accounts: 200, writes: 0.3 },
  blue: { reads: ['old'], writes: 'old' },
  green: { reads: ['old', 'new'], writes: 'new' },
  interventions: [{ at: '120s', do: 'release.rollback' }],
})
