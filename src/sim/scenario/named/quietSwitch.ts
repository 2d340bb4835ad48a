// The challenge of chapter 6: a cold fleet with a hidden fault, and nobody takes care.
import { cold, twoKitchens } from './twoKitchens'

/** The scenario as a document. */
export const quietSwitch = twoKitchens({
  release: { deploy: '0s', boot: '0s', drain: '0s', keep: '4m', redeploy: '2m' },
  green: { ...cold, faults: [{ share: 0.1 }] },
  lasts: 300,
})
