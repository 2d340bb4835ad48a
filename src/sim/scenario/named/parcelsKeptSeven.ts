// 2.2 at layer 7: the same connections, but every request is chosen for.
import { kept, parcelSorter } from './parcelSorter'

/** The scenario as a document. */
export const parcelsKeptSeven = parcelSorter({ layer: 7, rate: 6, connections: kept })
