// 2.5 at layer 4: a fourth server joins, and no connection is chosen for again.
import { fourthServer, kept, parcelSorter } from './parcelSorter'

/** The scenario as a document. */
export const parcelsJoinFour = parcelSorter({
  layer: 4,
  rate: 10,
  connections: kept,
  interventions: fourthServer,
})
