// 3.1: three counters, work and customers by the clock: taking turns is perfect. At 84 % of what
// three can do, a draw by lot makes half the customers wait beside a free counter.
import { counters, teaShop } from './teaShop'

/** The scenario as a document. */
export const turnsSteady = teaShop({
  arrivals: { kind: 'constant', rate: 4.2 },
  servers: counters(3),
  tail: '120s',
})
