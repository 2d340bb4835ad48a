// 3.4 with weights: turns in proportion to the speed of the counters.
import { oddCounters } from './oddCounter'
import { teaShop } from './teaShop'

/** The scenario as a document. */
export const oddCounterWeights = teaShop(oddCounters([5, 5, 2]))
