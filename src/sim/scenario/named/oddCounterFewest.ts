// 3.4 without any weights: whoever counts heads spares the slow counter by itself.
import { oddCounter } from './oddCounter'
import { underRule } from './underRule'

/** The scenario as a document. */
export const oddCounterFewest = underRule(oddCounter, { kind: 'least-connections' })
