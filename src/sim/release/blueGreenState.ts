// What a release between two fleets remembers, and what can be read of it.
import type { Histogram } from '../metrics/histogram'
import { SECOND } from '../time'
import type { ReleaseStep } from './steps'

/** What a fleet does, in the order of its code. */
export const fleetStages = [
  'gone', // no server of it is there
  'starting',
  'testing', // with requests of its own
  'refused', // the test has failed
  'warming', // requests are replayed
  'ready', // stands by
  'serving', // new requests go there
  'draining', // finishes what it has
  'kept', // stands by after it has served
  'remembered', // still gets the requests of those who remember its address
] as const

/** What a fleet does. */
export type FleetStage = (typeof fleetStages)[number]

/** For so long after the first switch requests count as the first ones, microseconds. */
export const FIRST = 30 * SECOND

/** One step that was done. */
export interface StepDone {
  readonly at: number // instant
  readonly step: ReleaseStep
  readonly number: number // see steps.ts
  readonly server: number // id, or -1
}

/** What is due and when; -1: nothing. One instant for each, so that an old entry is known. */
export const dues = [
  'deploy', // as planned
  'started', // the fleet that starts is there
  'tested',
  'warmed', // one round of replayed requests
  'switch', // as planned
  'next', // the next server, one after the other
  'drained', // the deadline of what is under way
  'finished', // the fleet that stands by goes
  'returned', // the way back is open
] as const

/** Something that is due. */
export type Due = (typeof dues)[number]

/** What is remembered, plain data. Fleets are 0, which serves at the start, and 1. */
export interface BlueGreenState {
  readonly kind: 'blue-green'
  live: number // the fleet that new requests go to
  fresh: number // the fleet with the new version
  readonly stages: FleetStage[] // by fleet
  readonly dueAt: Float64Array // by due: instant; -1: nothing
  readonly sinceAt: Float64Array // by fleet: instant at which its stage began
  replayed: number // at each server, so far
  next: number // one after the other: half steps done; two for each server
  failures: number[] // instants of those of the new version within the window
  switches: number // so far, there and back
  switchedAt: number // instant of the last one; -1: none
  returning: boolean // the way back has begun
  cut: number // requests that were cut off
  first: Histogram // latencies just after the first switch, see FIRST
  firstCount: number
  firstFrom: number // instant of the first switch; -1: none
  paid: number // server-microseconds so far
  extra: number // of those, beyond the servers of one fleet
  paidAt: number // instant up to which they are counted
  steps: readonly StepDone[]
}

/** One fleet at an instant. */
export interface FleetMoment {
  readonly pool: number // index into scenario.pools
  readonly stage: FleetStage
  readonly since: number // instant
  readonly version: string
  readonly inFlight: number // requests that its servers have
  readonly connections: number // of clients that lead there
  readonly resolvers: number // that remember its address now; 0 where the balancer points
}

/** What can be read of a release between two fleets. */
export interface BlueGreenMoment {
  readonly kind: 'blue-green'
  readonly live: number // fleet, 0 or 1
  readonly fresh: number // the one with the new version
  readonly fleets: readonly FleetMoment[]
  readonly due: Readonly<Partial<Record<Due, number>>> // instants
  readonly replayed: number // at each server, so far
  readonly failures: number // of the new version within the window of the watch
  readonly switchedAt: number // instant of the last switch; -1: none
  readonly returning: boolean
  readonly cut: number // requests that were cut off
  /** p95 of latency, microseconds, of the first traffic's requests sent in the 30 s after the first
   * switch; null under 5 answers. */
  readonly firstP95: number | null
  readonly paid: number // server-microseconds so far
  readonly extra: number // of those, beyond the servers of one fleet
  readonly steps: readonly StepDone[]
}
