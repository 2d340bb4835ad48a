// The same with a time to live of five minutes.
import { twoRegions } from './twoRegions'

/** The scenario as a document. */
export const regionLong = twoRegions({ duration: '480s', entry: { ttl: '5m' } })
