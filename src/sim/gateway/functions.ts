// What the engine knows of a balancer that opens requests: when it is asked. The functions
// themselves are loaded only for runs that ask for one of them.
import type { Run, Scenario } from '../scenario/scenario'
import type { World } from '../world'
import type { OpenedState } from './openedState'

/** What is done with opened requests. */
export interface Functions {
  /** What is kept, before the first request. */
  begin(scenario: Scenario): OpenedState
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
  /** The part of the request at `place` that a policy hashes: path, uri, header or cookie. */
  keyOf(world: World, place: number, key: string): string | null
}

type Maker = (scenario: Scenario, seed: number) => Functions

// At hand once it has been loaded.
const shelf: { maker: Maker | null } = { maker: null }

/** Puts the functions at hand. */
export const shelveFunctions = (maker: Maker): void => {
  shelf.maker = maker
}

const asksFor = ({ traffic, gateways }: Scenario): boolean =>
  traffic.some(({ requests }) => requests !== undefined) ||
  gateways.some(
    ({ routes, cache, firewall, compression, return: way, costs }) =>
      [routes, cache, firewall, compression, way].some((one) => one !== undefined) ||
      (costs !== null && costs.kib > 0),
  )

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
