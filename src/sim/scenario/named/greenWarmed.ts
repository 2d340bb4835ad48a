// 6.4: sixty requests are replayed at each new server before the switch.
import { cold, twoKitchens } from './twoKitchens'

/** The scenario as a document. */
export const greenWarmed = twoKitchens({
  release: { deploy: '0s', boot: '0s', warm: 60 },
  green: cold,
  slots: 2,
  downloads: false,
})
