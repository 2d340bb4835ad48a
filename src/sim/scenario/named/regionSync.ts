// The same, but a write is answered only once both regions have it.
import { twoRegions } from './twoRegions'

/** The scenario as a document. */
export const regionSync = twoRegions({ rate: 5, regions: { replication: 'sync' } })
