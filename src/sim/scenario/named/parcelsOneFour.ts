// 2.4 at layer 4: one customer with one connection has one server, and two others sleep.
import { kept, parcelSorter } from './parcelSorter'

/** The scenario as a document. */
export const parcelsOneFour = parcelSorter({
  layer: 4,
  rate: 3,
  clients: { count: 1 },
  connections: kept,
})
