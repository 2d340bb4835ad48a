// 2.5 at layer 7: a fourth server joins and has its share at once.
import { fourthServer, kept, parcelSorter } from './parcelSorter'

/** The scenario as a document. */
export const parcelsJoinSeven = parcelSorter({
  layer: 7,
  rate: 10,
  connections: kept,
  interventions: fourthServer,
})
