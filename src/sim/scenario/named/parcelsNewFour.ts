// 2.1 at layer 4: a new connection for every request, so connections are spread as requests are.
import { parcelSorter } from './parcelSorter'

/** The scenario as a document. */
export const parcelsNewFour = parcelSorter({ layer: 4, rate: 6, connections: { keep: 'request' } })
