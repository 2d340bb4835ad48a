// The same with a time to live of ten seconds.
import { twoRegions } from './twoRegions'

/** The scenario as a document. */
export const regionShort = twoRegions({ entry: { ttl: '10s' } })
