// What the engine knows of a balancer that opens requests: when it is asked, and what it keeps. The
// functions themselves are loaded only for runs that ask for one of them.
import { createHistogram, type Histogram } from '../metrics/histogram'
import type { Run, Scenario } from '../scenario/scenario'
import type { World } from '../world'

/** How requests of one kind, or those that one rule took, have ended. */
export interface Tally {
  arrived: number
  completed: number
  failed: number
  rejected: number
  latencies: number // sum over the completed, microseconds
}

/** What is kept of opened requests, plain data. */
export interface OpenedState {
  /** By traffic and kind. */
  readonly kinds: readonly (readonly Tally[])[]
  readonly kindLatencies: readonly (readonly Histogram[])[]
  /** By front gateway and rule; the last is for requests that no rule took. */
  readonly rules: readonly (readonly Tally[])[]
  /** Number of the rule that took a request, from 1, by place; one more than there are: none
   * did; 0: it is not yet at the gateway. */
  rule: Uint16Array
}

/** What is done with opened requests. */
export interface Functions {
  /** What is kept, before the first request. */
  begin(scenario: Scenario): OpenedState
  /** The gateway has read the request at `place`. True: it goes on to a server; false: it has been
   * answered, or waits. */
  examine(world: World, place: number): boolean
  /** The fate of the request at `place` has fallen; 0 completed, 1 failed, 2 rejected. */
  settled(world: World, place: number, fate: number): void
  /** The part of the request at `place` that a policy hashes: path, uri, header or cookie. */
  keyOf(world: World, place: number, key: string): string | null
}

/** Nothing counted yet. */
export const createTally = (): Tally => ({
  arrived: 0,
  completed: 0,
  failed: 0,
  rejected: 0,
  latencies: 0,
})

const copyTally = ({ arrived, completed, failed, rejected, latencies }: Tally): Tally => ({
  arrived,
  completed,
  failed,
  rejected,
  latencies,
})

/** A state that shares nothing that can change with `state`. */
export const copyOpened = (state: OpenedState): OpenedState => ({
  kinds: state.kinds.map((tallies) => tallies.map(copyTally)),
  kindLatencies: state.kindLatencies.map((all) => all.map((one) => one.slice())),
  rules: state.rules.map((tallies) => tallies.map(copyTally)),
  rule: state.rule.slice(),
})

/** Before the first request. */
export const createOpened = ({ traffic, gateways }: Scenario): OpenedState => ({
  kinds: traffic.map(({ requests = [] }) => requests.map(createTally)),
  kindLatencies: traffic.map(({ requests = [] }) => requests.map(createHistogram)),
  rules: gateways.map(({ routes }) =>
    routes === undefined ? [] : Array.from({ length: routes.length + 1 }, createTally),
  ),
  rule: new Uint16Array(64),
})

type Maker = (scenario: Scenario, seed: number) => Functions

// At hand once it has been loaded.
const shelf: { maker: Maker | null } = { maker: null }

/** Puts the functions at hand. */
export const shelveFunctions = (maker: Maker): void => {
  shelf.maker = maker
}

const asksFor = ({ traffic, gateways }: Scenario): boolean =>
  traffic.some(({ requests }) => requests !== undefined) ||
  gateways.some(({ routes }) => routes !== undefined)

/** The functions of a run of the scenario; null where it asks for none. They must be at hand. */
export const functionsFor = (scenario: Scenario, seed: number): Functions | null => {
  if (!asksFor(scenario)) return null
  if (shelf.maker === null) throw new Error('the functions of layer 7 are not at hand')
  return shelf.maker(scenario, seed)
}

/** Whether the functions that the runs ask for are at hand. */
export const areFunctionsAtHand = (runs: readonly Run[]): boolean =>
  shelf.maker !== null || !runs.some(({ scenario }) => asksFor(scenario))

/** Loads the functions where a run asks for them. */
export const loadFunctions = async (runs: readonly Run[]): Promise<void> => {
  if (areFunctionsAtHand(runs)) return
  shelveFunctions((await import('./desk')).createDesk)
}
