// How clients find one of several gateways, as a validated scenario has it: by a name that
// resolvers remember for a while, or by a router that spreads flows over equal paths.
import type { Duration } from '../time'

/** Clients ask resolvers for the name; a name server answers with the address of one gateway. */
export interface NameSpec {
  readonly by: 'dns'
  readonly ttl: Duration // how long a resolver may remember an answer
  readonly resolvers: number // that the clients share
  readonly largest: number | null // share of the clients that ask the first one; null: all alike
  /** Share of the resolvers that remember an answer for `floor` at least, whatever it says. */
  readonly stubborn: number
  readonly floor: Duration
  readonly weights: readonly number[] // by gateway; 0: only when all others are down
  readonly check: NameCheckSpec | null // null: the name server never learns that one is down
}

/** How the name server looks after the gateways. */
export interface NameCheckSpec {
  readonly interval: Duration
  readonly fall: number // failures in a row until a gateway is no longer named
}

/** All gateways have one address, and routers spread flows over the paths to them. */
export interface PathSpec {
  readonly by: 'ecmp'
  readonly hash: 'modulo' | 'consistent' // whether a lost path moves nearly all flows, or its own
}

/** How clients find a gateway. */
export type EntrySpec = NameSpec | PathSpec
