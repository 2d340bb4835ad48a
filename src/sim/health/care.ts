// What the engine knows of those who look after servers: when they are told, and when it is their
// turn. The care itself (caring.ts) is a part that only some runs ask for (parts.ts).
import type { HealthTimeline } from '../metrics/healthTimeline'
import type { HealthMoment } from '../moment'
import type { HealthSpec } from '../scenario/healthSpec'
import type { World } from '../world'
import type { PoolHealth } from './state'

/** A place where a policy is at work, and a server by its id. */
export interface Pair {
  readonly gateway: number // index into the gateways; one for each pool behind a front
  readonly server: number
}

/** How an attempt ended, as the balancer saw it. */
export type AttemptEnd = 'answered' | 'malformed' | 'status' | 'connection' | 'client'

/** Checks, ejections and panic. */
export interface Care {
  /** What a balancer believes of a pool that it does not know yet; `capacity`: servers ever. */
  begin(spec: HealthSpec, capacity: number): PoolHealth
  copy(health: PoolHealth): PoolHealth
  /** A balancer begins to look after the servers of its pool. */
  lookAfter(world: World, gateway: number): void
  /** The balancers look after their servers in another way from now on; null: not at all. */
  set(world: World, spec: HealthSpec | null): void
  /** A server was added. */
  added(world: World, server: number): void
  /** A customer's request is on its way to the server. */
  sent(world: World, pair: Pair): void
  /** The balancer sees how a customer's request ended; latency in microseconds. */
  outcome(world: World, pair: Pair, seen: { end: AttemptEnd; latency: number }): void
  /** A slot has done its work for the probe at `place` of the table of requests. */
  complete(world: World, place: number): void
  /** The server went down with the probe at `place`. */
  lose(world: World, place: number): void
  /** An entry of the calendar has come up: its kind, and its pair or balancer. */
  fire(world: World, kind: number, index: number): void
  /** The picture of all this now. */
  view(world: World): HealthMoment | null
  /** Whether the gateway shares its traffic out to levels of servers. */
  hasLevels(world: World, gateway: number): boolean
  /** Narrows its list to the level that the attempt at `place` goes to. */
  narrow(world: World, gateway: number, place: number): void
  /** Folds the log into a timeline of probes and beliefs. */
  timeline(world: World): HealthTimeline
}
