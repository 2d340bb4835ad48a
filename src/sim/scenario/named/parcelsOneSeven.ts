// 2.4 at layer 7: the requests of one connection go to all three.
import { kept, parcelSorter } from './parcelSorter'

/** The scenario as a document. */
export const parcelsOneSeven = parcelSorter({
  layer: 7,
  rate: 3,
  clients: { count: 1 },
  connections: kept,
})
