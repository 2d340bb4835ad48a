// A short time to live, and one resolver in twenty that remembers for five minutes all the same.
import { twoRegions } from './twoRegions'

/** The scenario as a document. */
export const regionStubborn = twoRegions({
  duration: '480s',
  entry: { ttl: '10s', stubborn: 0.05, floor: '5m' },
})
