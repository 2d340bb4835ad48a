// 8.10: the same with the carts in a store that all counters share.
import type { ScenarioDocument } from '../schema'
import { closingCarts } from './closingCarts'
import { cookie, regulars } from './regulars'

const { autoscaling } = closingCarts

/** The scenario as a document. */
export const closingStore: ScenarioDocument = {
  ...regulars({ affinity: cookie, sessions: { state: 'store', delay: '5ms' } }),
  ...(autoscaling ? { autoscaling } : {}),
}
