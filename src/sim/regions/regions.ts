// What the engine knows of regions: when they are asked. The regions themselves (replicating.ts)
// are a part that only some runs ask for (parts.ts).
import type { GatewayAct } from '../doors/doors'
import type { Scenario } from '../scenario/scenario'
import type { World } from '../world'

/** What a dead region has come to: instants in microseconds, -1 while there is none. */
export interface Outage {
  readonly region: number
  readonly at: number // it died
  noticed: number // the name server stopped naming it
  /** The last resolver that remembers it lets go: known once it is noticed, and from then on nobody
   * is led there. */
  letGo: number
  firstBack: number // the first of its clients had an answer from another region
  lastLost: number // the last request so far that found nobody there
  losses: number // requests that found nobody there, or were there when it died
  back: number // of its clients, who have had an answer from another region
  readonly writesLost: number // answered, and in no other region
  readonly oldestLost: number // instant of the commit of the oldest of them
}

/** What is kept of regions; a checkpoint copies it. */
export interface RegionsState {
  readonly dead: Uint8Array // by region
  readonly writes: Float64Array // by region: answered so far
  /** By region: commits of answered writes, oldest first; those long copied are let go now and
   * then. At most 65,536 are kept. */
  readonly recent: number[][]
  /** By place: commit of the write that is there and has not reached its client. */
  readonly committed: Map<number, number>
  readonly home: Int8Array // by client: region of its last answer or loss; -1: none
  readonly stranded: Uint8Array // by client: 1 since its region died, until another answers it
  outage: Outage | null // the latest
}

/** Regions at one instant. */
export interface RegionsMoment {
  readonly regions: readonly {
    readonly isDead: boolean
    readonly writes: number // answered so far
    readonly behind: number // of them, those that no other region has yet
  }[]
  readonly outage: Outage | null // the latest
}

/** Regions, each with a copy of the data. */
export interface Regions {
  begin(scenario: Scenario): RegionsState
  copy(state: RegionsState): RegionsState
  /** A slot begins to work on the request at `place`; the slot time that copying adds. */
  started(world: World, place: number): number
  /** The work on the request at `place` is done. */
  finished(world: World, place: number): void
  /** The fate of the request at `place` has fallen; 0: it was completed. */
  settled(world: World, place: number, fate: number): void
  /** A gateway goes down, or comes back, and with it its servers. */
  turned(world: World, act: GatewayAct): void
  /** The name server has changed its mind about a gateway. */
  believed(world: World, gateway: number, isListed: boolean): void
  picture(world: World): { readonly regions: RegionsMoment }
}

/** Makes the regions of a run. */
export type RegionsMaker = (scenario: Scenario, seed: number) => Regions
