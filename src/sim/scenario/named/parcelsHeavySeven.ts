// 2.3 at layer 7: who sends it does not matter.
import { kept, parcelSorter } from './parcelSorter'

/** The scenario as a document. */
export const parcelsHeavySeven = parcelSorter({
  layer: 7,
  rate: 6,
  clients: { heaviest: 0.5 },
  connections: kept,
})
