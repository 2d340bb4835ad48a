// Regions, as a validated scenario has them: each is a gateway with a pool of its own and a copy of
// the data, and a name leads clients from one to another.
import type { Duration } from '../time'

/** Regions: gateway and pool of the same number are one. */
export interface RegionSpec {
  /** async: a write is answered before the other regions have it; sync: after. */
  readonly replication: 'async' | 'sync'
  readonly lag: Duration // async: from the commit of a write until the others have it
  readonly roundTrip: Duration // between two regions; sync: how much longer a write takes
  readonly writes: number // share of the requests that write, 0 to 1
}
