// 3.5 with counted heads: the counter that slows down is noticed.
import { staleWeights } from './staleWeights'
import { underRule } from './underRule'

/** The scenario as a document. */
export const staleWeightsFewest = underRule(staleWeights, { kind: 'least-connections' })
