// 2.2 at layer 4: nine customers alike keep one connection each, and each is tied to a server.
import { kept, parcelSorter } from './parcelSorter'

/** The scenario as a document. */
export const parcelsKeptFour = parcelSorter({ layer: 4, rate: 6, connections: kept })
