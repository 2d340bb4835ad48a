// What a version of the program is like, after validation. Servers name the version that they run;
// a fault belongs to the version and not to the server.
import type { Duration } from '../time'
import type { Fields } from './layerSeven'

/** One thing that a version does wrong. Without `slows` it answers 500. */
export interface FaultSpec {
  readonly share: number // of the requests that meet all conditions, 0 to 1
  readonly slows: { readonly factor: number; readonly extra: Duration } | null
  readonly errorTime: Duration | null // slot time of such an answer; null: that of the request
  readonly path: string | null // only requests for paths that begin so
  readonly cohort: string | null // only clients of this cohort
  readonly above: number | null // only while a larger share of the server's slots is busy
  readonly chance: number // of its being there at all, drawn once by the seed; 1: it always is
  readonly grows: Duration | null // the share grows from 0 so long, from when the server began it
}

/** How a server that has just begun a version works, until it is warm. */
export interface ColdSpec {
  readonly speed: number // multiple of its own
  readonly requests: number | null // warm once it has served so many
  readonly time: Duration | null // warm after so long
}

/** A version of the program. */
export interface VersionSpec {
  readonly name: string
  readonly factor: number // slot time is so many times that of the request
  readonly extra: Duration // and so much longer
  readonly faults: readonly FaultSpec[]
  readonly cold: ColdSpec | null
  readonly reads: readonly string[] | null // formats of data that it understands; null: all
  readonly writes: string | null // format in which it writes; null: as it found it
  readonly sessions?: SessionFormatSpec // without: it understands all, and names none
}

/** In which format a version keeps what its users have done so far. */
export interface SessionFormatSpec {
  readonly reads: readonly string[]
  readonly writes: string
}

/** Data that all servers share: every request concerns one account. */
export interface DataSpec {
  readonly accounts: number
  readonly writes: number // share of the requests that write, 0 to 1
}

/** A part of the clients, drawn by the seed. */
export interface CohortSpec {
  readonly name: string
  readonly share: number // of the clients of the traffic, above 0 to 1
  /** What its clients have that rules of a canary may ask for. */
  readonly region?: string
  readonly headers?: Fields
  readonly cookies?: Fields
}
