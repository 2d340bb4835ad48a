// 2.3 at layer 4: one customer sends half of everything, and its server gets all of that.
import { kept, parcelSorter } from './parcelSorter'

/** The scenario as a document. */
export const parcelsHeavyFour = parcelSorter({
  layer: 4,
  rate: 6,
  clients: { heaviest: 0.5 },
  connections: kept,
})
