// 6.6b: the same, but the old version was taught to read the new format first.
import { store, withCarts } from './twoKitchens'

/** The scenario as a document. */
export const sessionsBoth = withCarts(store, {
  blue: { sessions: { reads: ['old', 'new'], writes: 'old' } },
  green: { sessions: { reads: ['old', 'new'], writes: 'new' } },
})
