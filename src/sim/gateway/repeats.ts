// What the engine knows of requests that are sent once more after a server has had them: when it
// asks, and what it tells. Who does so (repeating.ts) is a part that only some runs ask for
// (parts.ts).
import type { Scenario } from '../scenario/scenario'
import type { World } from '../world'

/** What came of requests that servers had had, since the start. */
export interface RepeatFigures {
  readonly expired: number // attempts for which the gateway did not wait any longer
  readonly repeated: number // attempts that followed on one that a server had had
  readonly twice: number // writes that servers have done twice or oftener
}

/** What is known of a write that some server may have done although nobody was told. */
export interface Doubt {
  times: number // that a server has done it
  open: number // attempts that go on although the gateway waits for them no more
  isSettled: boolean // its fate has fallen
}

/** Figures, and the writes in doubt; plain data. */
export interface RepeatsState extends RepeatFigures {
  expired: number
  repeated: number
  twice: number
  readonly doubts: Map<number, Doubt> // by request id
}

/** Requests that are sent once more after a server has had them, and what that may do twice. */
export interface Repeats {
  begin(): RepeatsState
  copy(state: RepeatsState): RepeatsState
  /** Whether the request at `place`, with which a server has failed, may be sent to another. */
  allows(world: World, place: number): boolean
  /** The request at `place` is sent to another server. */
  again(world: World, place: number): void
  /** The request at `place` is on its way to a server. */
  sent(world: World, place: number): void
  /** The server may have had all the time that it is given for the request at `place`. */
  expire(world: World, place: number): void
  /** The slot is done with the request at `place`. */
  done(world: World, place: number): void
  /** The server crashed while it worked on the request at `place`. */
  lost(world: World, place: number): void
  /** The client gives up while a slot works on the request at `place`, which goes on. */
  leaves(world: World, place: number): void
  /** The fate of the request at `place` falls. */
  settled(world: World, place: number): void
}

/** Makes the repeats of a run. */
export type RepeatsMaker = (scenario: Scenario, seed: number) => Repeats
