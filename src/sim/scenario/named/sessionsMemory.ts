// 6.6b: each server keeps the carts of its users in its memory.
import { withCarts } from './twoKitchens'

/** The scenario as a document. */
export const sessionsMemory = withCarts(
  { state: 'memory' },
  { affinity: { kind: 'cookie' }, release: { drain: '0s' } },
)
