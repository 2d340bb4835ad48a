// 2.1 at layer 7: a new connection for every request, which makes no difference here.
import { parcelSorter } from './parcelSorter'

/** The scenario as a document. */
export const parcelsNewSeven = parcelSorter({ layer: 7, rate: 6, connections: { keep: 'request' } })
