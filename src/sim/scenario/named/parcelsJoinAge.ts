// 2.5, the cure at layer 4: connections are closed at the age of 15 s, and the next ones find S4.
import { fourthServer, kept, parcelSorter } from './parcelSorter'

/** The scenario as a document. */
export const parcelsJoinAge = parcelSorter({
  layer: 4,
  rate: 10,
  connections: { ...kept, maxAge: '15s' },
  interventions: fourthServer,
})
