// What the engine knows of how clients find one of several gateways, and of gateways that go down:
// when it is asked. The doors themselves are loaded only for runs that ask for them.
import type { EntryMoment } from '../moment'
import type { InterventionAct, Scenario } from '../scenario/scenario'
import type { World } from '../world'

/** Acts on a gateway. */
export type GatewayAct = Extract<InterventionAct, { do: 'gateway.down' | 'gateway.up' }>

/** What is kept of the doors; a checkpoint copies it. */
export interface DoorsState {
  readonly up: Uint8Array // by gateway: 1 while it is there
  readonly listed: Uint8Array // by gateway: 1 while the name server believes it is
  weights: readonly number[] // by gateway, that the name server goes by
  readonly failures: Int32Array // by gateway: checks failed in a row
  readonly turns: Float64Array // by gateway: what the name server's turns have in hand
  readonly named: Int16Array // by resolver: the gateway that it remembers; -1: none
  readonly until: Float64Array // by resolver: instant until which it does
  readonly sent: Float64Array // by gateway: requests so far
  readonly lost: Float64Array // by gateway: requests that it lost, or was not there to take
}

/** How clients find a gateway. */
export interface Doors {
  /** What is kept, before the first request. */
  begin(world: World): DoorsState
  copy(state: DoorsState): DoorsState
  /** The gateway to which the client of the request at `place` sends it. */
  doorOf(world: World, place: number): number
  /** The request at `place` is at its gateway. True: nobody takes it there; it has its answer. */
  bars(world: World, place: number): boolean
  /** The name server looks after a gateway, which is due. */
  check(world: World, gateway: number): void
  act(world: World, act: GatewayAct): void
  /** The name server names this gateway from now on, and no other. */
  point(world: World, gateway: number): void
  picture(world: World): { readonly entry: EntryMoment }
}

/** Makes the doors of a run. */
export type DoorsMaker = (scenario: Scenario, seed: number) => Doors
