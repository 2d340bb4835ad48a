// 6.6b: carts are in a store that all servers share, and the new version writes them in a way that
// the old one cannot read.
import { store, withCarts } from './twoKitchens'

/** The scenario as a document. */
export const sessionsFormat = withCarts(store, {
  blue: { sessions: { writes: 'old' } },
  green: { sessions: { reads: ['old', 'new'], writes: 'new' } },
})
