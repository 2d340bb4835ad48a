// What the engine knows of the wires between clients, gateways and servers: when they are asked.
// Without them a request is on its way for the network's delay and no longer. The wires themselves
// (wiring.ts) are a part that only some runs ask for (parts.ts).
import type { Connections } from '../cluster/connections'
import type { ConnectionColumns, GatewayMoment } from '../moment'
import type { CostSpec, Scenario } from '../scenario/scenario'
import type { Duration } from '../time'
import type { World } from '../world'
import type { Cores } from './cpu'

/** Connections of clients, core time of gateways, and their connections to servers. */
export interface Wires {
  /** The table of clients' connections, before the first one. */
  begin(scenario: Scenario): Connections
  copy(table: Connections): Connections
  cores(costs: CostSpec): Cores
  copyCores(cores: Cores): Cores
  /** A client has sent the request at `place`. True: it goes by a connection. */
  board(world: World, place: number): boolean
  /** The request at `place` has come to its gateway. */
  enter(world: World, place: number): void
  /** The gateway has spent its core time on the request at `place`. */
  read(world: World, place: number): void
  /** The server at place `chosen` of the list has been chosen for the request at `place`. True: it
   * is the first packet of a handshake, and on its way. */
  bind(world: World, place: number, chosen: number): boolean
  /** Microseconds to the server of the request at `place`. */
  way(world: World, place: number): number
  /** The gateway has the end of the attempt of the request at `place`. */
  keep(world: World, place: number): void
  /** Whether what a server refused to the request at `place` could not be repeated elsewhere. */
  isBlind(world: World, place: number): boolean
  /** Whether the gateway counts down with the end of an attempt. */
  endsWithAttempt(world: World, place: number): boolean
  /** The fate of the request at `place` has fallen. */
  disembark(world: World, place: number): void
  /** A server went down. */
  cut(world: World, server: number): void
  /** Connections that are bound to a server close as soon as nothing is under way on them. */
  letGo(world: World, server: number): void
  /** The client has another address. */
  moved(world: World, client: number): void
  /** From now on connections of traffic number `traffic` are closed at this age; null: at none. */
  setMaxAge(world: World, traffic: number, maxAge: Duration | null): void
  /** Entries of the calendar have come up: the next hop of a handshake, the hour of a connection,
   * who waits at a client. */
  shake(world: World, place: number): void
  inspect(world: World, link: number): void
  wake(world: World, client: number): void
  /** The entries of the calendar have new numbers. */
  renumber(table: Connections, renamed: ReadonlyMap<number, number>): void
  /** Connections that are not closed, by id. */
  columns(table: Connections): ConnectionColumns
  /** What the gateways do themselves, in their order. */
  moments(world: World): readonly GatewayMoment[]
  /** Writes for everybody who is read at a gateway how many stand in front. */
  lineUp(world: World, standing: Int32Array): void
}
