// The users of each traffic: who comes, when each sends its next request, and what happens to them
// on the way: another network, a private window. Every user draws from a stream of its own, so that
// under every rule the same users do the same.
import { scheduleAt } from '../engine/calendar'
import { note } from '../note'
import { samplerOf } from '../random'
import type { HashedStream } from '../random/hashed'
import type { Stream } from '../random/stream'
import type { Arrivals, Scenario, Work } from '../scenario/scenario'
import type { SessionSpec } from '../scenario/sessionSpec'
import { awaitNext, send, trafficOf } from '../traffic/arrive'
import { moveOn, WORK_MAX } from '../traffic/source'
import { THINK, type World } from '../world'
import { loseCart } from './carts'
import { takeSeat } from './followed'
import type { ClientsAct } from './functions'
import { FORGOTTEN } from './labels'
import type { SessionsState } from './state'
import { withRoom } from './users'

/** The users at work. */
export interface Population {
  begin(world: World): void
  welcome(world: World, traffic: number): number
  send(world: World, client: number): number
  /** A user thinks about its next request; false: it will send none. */
  think(world: World, client: number): boolean
  act(world: World, act: ClientsAct): void
}

interface Parts {
  readonly scenario: Scenario
  readonly seed: number
  readonly faults: HashedStream
  readonly stateOf: (world: World) => SessionsState
}

type Users = Extract<Arrivals, { kind: 'sessions' }>

/** A bot thinks for a tenth of the time. */
const HASTE = 10

const lengthOf = (law: Work, stream: Stream): number =>
  Math.min(WORK_MAX, Math.floor(samplerOf(law)(stream) + 0.5))

interface Kind {
  readonly index: number // of the traffic
  readonly arrivals: Users
  readonly sessions: SessionSpec
}

const kindOf = (world: World, index: number): Kind | null => {
  const { arrivals, sessions } = world.state.sources[index].traffic
  return arrivals.kind === 'sessions' && sessions !== undefined
    ? { index, arrivals, sessions }
    : null
}

// What belongs to a user is drawn when it comes.
const enroll = ({ seed, stateOf }: Parts, world: World, kind: Kind): number => {
  const state = stateOf(world)
  const { name, clients } = world.scenario.traffic[kind.index]
  const number = state.numbers[kind.index]
  if (number >= clients.count) return -1
  state.numbers[kind.index]++
  const client = world.clientBase[kind.index] + number
  state.users = withRoom(state.users, client)
  const { users, counts } = state
  const stream = world.streams.open(seed, `user:${name}:${number}`)
  users.stream[client] = stream.index
  users.step[client] = 1
  users.left[client] = kind.arrivals.requests
  users.refuses[client] = stream.uniform() < clients.cookies ? 0 : 1
  users.shared[client] = stream.uniform() < clients.behindNat ? 1 : 0
  users.isBot[client] = stream.uniform() < kind.sessions.bots ? 1 : 0
  counts.users++
  counts.active++
  if (users.isBot[client] === 0) takeSeat(state.followed, client)
  return client
}

const thought = (
  world: World,
  { users }: SessionsState,
  client: number,
): ((law: Work) => number) => {
  const stream = world.streams.at(users.stream[client])
  return (law) => Math.floor(lengthOf(law, stream) / (users.isBot[client] === 1 ? HASTE : 1))
}

const think = ({ stateOf }: Parts, world: World, client: number): boolean => {
  const index = trafficOf(world, client)
  const kind = kindOf(world, index)
  if (kind === null) return false
  const at = world.state.now + thought(world, stateOf(world), client)(kind.arrivals.think)
  if (at >= world.state.sources[index].traffic.until) return false
  scheduleAt(world.state.calendar, at, THINK + client)
  return true
}

/** All that named its cart is gone: the cookies, and with them the session. */
const forget = (world: World, state: SessionsState, client: number): void => {
  const { users } = state
  if (users.named[client] >= 0) users.named[client] = FORGOTTEN
  users.epoch[client]++
  if (users.items[client] === 0) return
  loseCart(world, state, { request: -1, client, server: -1, how: 'forgotten' })
}

/** It comes from another address, and on connections that begin there. */
const move = (world: World, { users }: SessionsState, client: number): void => {
  users.moves[client]++
  world.wires?.moved(world, client)
}

const sendNext = ({ stateOf }: Parts, world: World, client: number): number => {
  const state = stateOf(world)
  const { users } = state
  const index = trafficOf(world, client)
  const stream = world.streams.at(users.stream[client])
  const { sessions } = world.scenario.traffic[index]
  const { work } = world.state.sources[index].traffic
  // Drawn for every request, so that all keep step.
  const amount = lengthOf(work, stream)
  const hasMoved = stream.uniform() < (sessions?.roaming ?? 0)
  const isPrivate = stream.uniform() < (sessions?.privateWindows ?? 0)
  if (users.made[client] > 0 && hasMoved) move(world, state, client)
  if (users.made[client] > 0 && isPrivate) forget(world, state, client)
  users.made[client]++
  users.left[client]--
  const place = send(world, index, client)
  world.state.requests.work[place] = amount
  return place
}

const actOn = (parts: Parts, world: World, act: ClientsAct): void => {
  const state = parts.stateOf(world)
  const index = world.scenario.traffic.findIndex(({ name }) => name === act.traffic)
  if (index < 0) return
  const base = world.clientBase[index]
  const { users } = state
  let touched = 0
  for (let client = base; client < base + state.numbers[index]; client++) {
    if (users.step[client] !== 1) continue
    const draw = parts.faults.uniformAt(client, act.do === 'clients.move' ? 0 : 1)
    if (draw >= act.share) continue
    touched++
    if (act.do === 'clients.move') move(world, state, client)
    else forget(world, state, client)
  }
  note(world, 'clients.changed', { value: touched })
}

const begin = (parts: Parts, world: World): void => {
  world.scenario.traffic.forEach((_, index) => {
    const kind = kindOf(world, index)
    if (kind === null) return
    for (let number = 0; number < kind.arrivals.start; number++) {
      const client = enroll(parts, world, kind)
      if (client < 0 || !think(parts, world, client)) return
    }
  })
}

const welcome = (parts: Parts, world: World, index: number): number => {
  const source = world.state.sources[index]
  const kind = kindOf(world, index)
  const client = kind === null ? -1 : enroll(parts, world, kind)
  const place = client < 0 ? -1 : sendNext(parts, world, client)
  // Who is one too many cannot be told apart from another: nobody comes any more.
  if (client < 0) source.cursor = Number.POSITIVE_INFINITY
  else moveOn(source, world.draws[index])
  awaitNext(world, index)
  return place
}

/** The users of a run. */
export const createPopulation = (parts: Parts): Population => ({
  begin: (world) => {
    begin(parts, world)
  },
  welcome: (world, traffic) => welcome(parts, world, traffic),
  send: (world, client) => sendNext(parts, world, client),
  think: (world, client) => think(parts, world, client),
  act: (world, act) => {
    actOn(parts, world, act)
  },
})
