// What the engine knows of versions: which one a server runs, and when it is asked. How a version
// behaves (versioning.ts) is a part that only some runs ask for (parts.ts).
import type { Histogram } from '../metrics/histogram'
import type { World } from '../world'

/** What is remembered of versions, plain data. Versions are numbered as `Versions.names`. */
export interface VersionsState {
  readonly running: Uint8Array // by server: number of the version
  readonly since: Float64Array // by server: instant at which it began to run it
  readonly served: Float64Array // by server: requests that it has served since then
  readonly formats: Uint8Array // by account: number of the format that it was last written in
  readonly counts: readonly VersionCounts[] // by version
  readonly struck: Set<number> // places of requests that a fault of their version made fail
}

/** What came of the requests that servers of one version had last. */
export interface VersionCounts {
  answered: number // fates that fell
  failed: number // failed and rejected among them
  errors: number // answers of 500 or more among those
  lost: number // reset among those
  users: number // clients who met at least one of those
  newUsers: number // of those, clients who had met none of another version before
  readonly hurt: Uint8Array // by client, 1: one of those
  readonly latencies: Histogram // of the others, from sent to answered
}

/** What can be read of one version. */
export interface VersionFigures {
  readonly name: string
  readonly servers: readonly number[] // ids of those that run it and are there
  readonly inFlight: number // requests that they have
  readonly cold: number // of those servers, how many are not warm yet
  readonly answered: number // fates that fell there
  readonly failed: number
  readonly errors: number // answers of 500 or more among those
  readonly lost: number // reset among those
  readonly users: number // clients who met at least one failure
  /** Of those, who had met none of another version before: the sum over all versions is everybody
   * who met one. */
  readonly newUsers: number
  readonly p99: number | null // latency, microseconds; null under 5 answers
}

/** Servers run versions of the program, each with ways of its own. */
export interface Versions {
  readonly names: readonly string[]
  /** What is remembered, before the first event. */
  begin(world: World): VersionsState
  copy(state: VersionsState): VersionsState
  /** A slot begins `work` microseconds of work: how long it takes, and with what status. */
  started(world: World, place: number, work: number): number
  /** A slot has ended its work. */
  finished(world: World, place: number): void
  /** The fate of the request at `place` has fallen; `fate`: 0 completed, 1 failed, 2 rejected. */
  settled(world: World, place: number, fate: number): void
  /** The server runs another version from now on, and is cold. */
  install(world: World, server: number, version: number): void
  /** Whether something is wrong with a version, in this run. */
  isFaulty(version: number): boolean
  /** Whether the request at `place` failed by a fault of its version, where `other` would have
   * answered it. */
  blames(world: World, place: number, other: number): boolean
  /** What a server makes of one request of somebody who is in no cohort, on "/". The draw is a
   * uniform number. */
  tried(world: World, server: number, draw: number): { readonly ok: boolean; readonly pace: number }
  /** Number of the format in which a server writes what a user has done so far; 0: everybody
   * understands it. */
  sessionFormat(world: World, server: number): number
  /** Whether a server understands what a user has done so far, in that format. */
  readsSession(world: World, server: number, format: number): boolean
  /** Number of the cohort that a client is in, among those of its traffic; -1: none. */
  cohortOf(world: World, client: number): number
  figures(world: World): readonly VersionFigures[]
}

/** Makes the part for a run. */
export type VersionsMaker = (world: Pick<World, 'scenario' | 'seed'>) => Versions
