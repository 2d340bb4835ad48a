// What the engine knows of sessions: when they are asked. Sessions themselves (desk.ts) are a part
// that only some runs ask for (parts.ts): with users that come back, or a balancer that knows them
// again.
import type { InterventionAct, Scenario } from '../scenario/scenario'
import type { World } from '../world'
import type { HappeningColumns, SessionsMoment } from './moment'

/** What is kept of users, carts and tables: plain data that copies itself. */
export interface SessionsState {
  copy(): SessionsState
}

/** An act on the users who are there. */
export type ClientsAct = Extract<InterventionAct, { do: `clients.${string}` }>

/** Sessions at work. */
export interface Sessions {
  /** The status of a refusal that cannot be cured. */
  readonly refusal: number
  /** What is kept, before the first request. */
  state(): SessionsState
  /** Users who are there at the start begin to think. */
  begin(world: World): void
  /** A user comes; the place of its first request. */
  welcome(world: World, traffic: number): number
  /** A user has thought; the place of its next request. */
  sendFrom(world: World, client: number): number
  /** Where a client comes from now. */
  addressOf(world: World, client: number): string
  /** The server for the request at `place`, as a place in the list; NONE or HOLD. */
  choose(world: World, place: number): number
  /** The request at `place` was refused and may be tried again. True: it waits for that, and goes
   * to the same server. */
  waits(world: World, place: number): boolean
  /** That wait is over. */
  tryAgain(world: World, place: number): void
  /** A server begins with the request at `place`; answers the slot time that comes on top. */
  started(world: World, place: number): number
  /** A server has finished the request at `place`. */
  finished(world: World, place: number): void
  /** The fate of the request at `place` has fallen. */
  settled(world: World, place: number): void
  /** A server has gone, with all that it held in its memory. */
  serverLost(world: World, server: number): void
  /** The balancers have restarted. */
  restarted(world: World): void
  /** Something befalls a share of the users. */
  act(world: World, act: ClientsAct): void
  /** The picture of all this now. */
  view(world: World): SessionsMoment
  /** What a few users went through so far. */
  followed(world: World): HappeningColumns
}

/** Makes the sessions of a run. */
export type SessionsMaker = (scenario: Scenario, seed: number) => Sessions
