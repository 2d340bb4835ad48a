// What the engine knows of a balancer that opens requests: when it is asked. The functions
// themselves (desk.ts) are a part that only some runs ask for (parts.ts).
import type { Scenario } from '../scenario/scenario'
import type { World } from '../world'
import type { Caching } from './cache/caching'
import type { OpenedState } from './openedState'
import type { KindFigures, OpenedFigures } from './tallies'

/** What is done with opened requests. */
export interface Functions {
  /** What is kept, before the first request. */
  begin(scenario: Scenario): OpenedState
  /** What is kept, sharing nothing that can change with `state`. */
  copy(state: OpenedState): OpenedState
  /** What became of opened requests so far. */
  figures(world: World): OpenedFigures
  /** The kinds of requests so far, less what was counted before. */
  kinds(world: World, before: OpenedState | null): readonly KindFigures[]
  /** The gateway has read the request at `place`. True: it goes on to a server; false: it has been
   * answered, or waits. */
  examine(world: World, place: number): boolean
  /** The gateway has the answer to the request at `place`. Microseconds that it works on it before
   * it is sent; -1: nobody is there to send it to any more. */
  receive(world: World, place: number): number
  /** The client of the request at `place` gives up. True: all that follows has been done. */
  gaveUp(world: World, place: number): boolean
  /** The request at `place` has waited as long as it was told to: for its body, or another's
   * answer. */
  look(world: World, place: number): void
  /** The fate of the request at `place` has fallen; 0 completed, 1 failed, 2 rejected. */
  settled(world: World, place: number, fate: number): void
  /** Places of the requests that wait for the answer that another fetches, one line after the
   * other, each in the order in which they came. */
  joined(world: World): readonly number[]
  /** Who answers the request at `place`: index into `answers`. */
  answerOf(world: World, place: number): number
  /** The part of the request at `place` that a policy hashes: path, uri, header or cookie. */
  keyOf(world: World, place: number, key: string): string | null
}

/** Makes the functions of a run; `caching` is null where no gateway has a cache. */
export type FunctionsMaker = (
  scenario: Scenario,
  seed: number,
  caching: Caching | null,
) => Functions
