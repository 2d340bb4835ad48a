// How clients find one of several gateways, and what becomes of them when one goes down: resolvers
// that remember a name server's answer, or routers that spread flows over paths.
import { CLOSING, connectionsIn, OPEN, reasonOf, SHAKING } from '../cluster/connections'
import {
  BACK,
  CONNECTING,
  FREE,
  release,
  TO_CLIENT,
  TO_GATEWAY,
  TO_SERVER,
} from '../cluster/requests'
import { scheduleAt } from '../engine/calendar'
import { decide, isPlace } from '../gateway/choosing'
import { answerClient, REFUSED, RESET, settle } from '../gateway/fate'
import { openPlace } from '../gateway/pool'
import { giveUp } from '../gateway/route'
import { note } from '../note'
import { HashedStream } from '../random/hashed'
import type { EntrySpec, NameSpec } from '../scenario/entrySpec'
import type { Scenario } from '../scenario/scenario'
import { LISTING, TIMER, type World } from '../world'
import type { Doors, DoorsState, GatewayAct } from './doors'
import { nextNamed, weightsInForce } from './names'
import { pathOf } from './paths'

const BROKEN = reasonOf('reset')

const begin = (spec: EntrySpec, gateways: number): DoorsState => {
  const resolvers = spec.by === 'dns' ? spec.resolvers : 0
  return {
    up: new Uint8Array(gateways).fill(1),
    listed: new Uint8Array(gateways).fill(1),
    weights: spec.by === 'dns' ? spec.weights : [],
    failures: new Int32Array(gateways),
    turns: new Float64Array(gateways),
    named: new Int16Array(resolvers).fill(-1),
    until: new Float64Array(resolvers),
    sent: new Float64Array(gateways),
    lost: new Float64Array(gateways),
  }
}

const copy = ({ up, listed, weights, failures, turns, named, until, sent, lost }: DoorsState) => ({
  up: up.slice(),
  listed: listed.slice(),
  weights,
  failures: failures.slice(),
  turns: turns.slice(),
  named: named.slice(),
  until: until.slice(),
  sent: sent.slice(),
  lost: lost.slice(),
})

// Resolvers have been at work before the run: each remembers an answer, and has remembered it for
// any part of its life.
const recall = (spec: EntrySpec, state: DoorsState, chance: HashedStream): DoorsState => {
  if (spec.by === 'ecmp') return state
  const { listed, weights, turns, named, until } = state
  for (let resolver = 0; resolver < named.length; resolver++) {
    named[resolver] = nextNamed(weightsInForce(weights, listed), turns)
    until[resolver] = Math.floor(chance.uniformAt(resolver, 2) * lifeOf(spec, resolver))
  }
  return state
}

const stateOf = ({ state: { doors } }: World): DoorsState => {
  if (doors === null) throw new Error('a run without doors')
  return doors
}

// Which resolver a client asks: chance decides who asks the largest, the others go by number.
const resolverOf = ({ resolvers, largest }: NameSpec, chance: HashedStream, client: number) => {
  if (largest === null || resolvers === 1) return client % resolvers
  return chance.uniformAt(client, 0) < largest ? 0 : 1 + (client % (resolvers - 1))
}

// For how long a resolver remembers an answer; the last ones do for longer than they are told.
const lifeOf = ({ resolvers, stubborn, ttl, floor }: NameSpec, resolver: number): number => {
  const isStubborn = resolver >= resolvers - Math.floor(resolvers * stubborn + 0.5)
  return isStubborn ? Math.max(ttl, floor) : ttl
}

const nameFor = (world: World, spec: NameSpec, resolver: number): number => {
  const { now } = world.state
  const { listed, weights, turns, named, until } = stateOf(world)
  if (named[resolver] < 0 || until[resolver] <= now) {
    named[resolver] = nextNamed(weightsInForce(weights, listed), turns)
    until[resolver] = now + lifeOf(spec, resolver)
  }
  return named[resolver]
}

// Whoever has a connection uses it and asks nobody.
const heldBy = ({ state }: World, place: number): number => {
  const { connections, requests, sources } = state
  if (connections === null) return -1
  const { clients } = sources[requests.traffic[place]].traffic
  const link = connections.newest[requests.client[place]]
  return clients.connections?.keep === 'kept' && link >= 0 ? connections.gateway[link] : -1
}

// A packet for which there is nobody, or nobody who knows its connection, is answered with a reset.
const turnBack = (world: World, place: number, cause: number): true => {
  const { requests, connections } = world.state
  const link = requests.connection[place]
  if (connections !== null && link >= 0 && connections.step[link] === OPEN) {
    connections.step[link] = CLOSING
    connections.reason[link] = BROKEN
  }
  requests.cause[place] = cause
  requests.status[place] = 502
  stateOf(world).lost[requests.gateway[place]]++
  answerClient(world, place)
  return true
}

// The flow has come to another gateway, which knows nothing of it. One of layer 4 chooses as if it
// were new; where that is the server to which it was bound all along, nobody notices.
const stray = (world: World, place: number, gateway: number): boolean => {
  const { requests, gateways } = world.state
  const connections = connectionsIn(world)
  const link = requests.connection[place]
  const server = connections.server[link]
  if (gateways[gateway].layer === 7 && connections.step[link] !== SHAKING)
    return turnBack(world, place, RESET)
  const before = requests.gateway[place]
  requests.gateway[place] = gateway
  if (server >= 0) {
    const chosen = decide(world, place)
    const isSame = isPlace(chosen) && gateways[gateway].pool.known.ids[chosen] === server
    if (!isSame) {
      requests.gateway[place] = before
      return turnBack(world, place, RESET)
    }
    recount(world, { server, from: connections.counter[link], to: gateway })
    connections.counter[link] = gateway
  }
  connections.gateway[link] = gateway
  return false
}

const recount = ({ state }: World, of: { server: number; from: number; to: number }): void => {
  for (const [index, change] of [
    [of.from, -1],
    [of.to, 1],
  ]) {
    const { pool } = state.gateways[index]
    const member = pool.placeOf[of.server]
    if (member < 0) continue
    pool.known.outstanding[member] += change
    pool.known.sums.outstanding += change
    if (pool.limited) openPlace(pool, member)
  }
}

const bars = (spec: EntrySpec, world: World, place: number): boolean => {
  const { requests, connections } = world.state
  const { up } = stateOf(world)
  const front = requests.gateway[place]
  const link = requests.connection[place]
  if (spec.by === 'ecmp') {
    const flow = connections !== null && link >= 0 ? connections.opener[link] : requests.id[place]
    const gateway = pathOf(flow, up, spec.hash)
    if (gateway >= 0 && gateway !== front) {
      if (link >= 0) return stray(world, place, gateway)
      requests.gateway[place] = gateway
      return false
    }
  }
  return up[front] === 1 ? false : turnBack(world, place, REFUSED)
}

// What a gateway holds when it goes down is lost: but not what has passed it on a way that does not
// lead back.
const isLostWith = ({ state, scenario }: World, place: number, gateway: number): boolean => {
  const { requests, gateways } = state
  const phase = requests.phase[place]
  if (phase === FREE || requests.id[place] < 0 || requests.abandoned[place] !== 0) return false
  if (gateways[requests.gateway[place]].posts[0] !== gateway) return false
  if (phase === TO_GATEWAY || phase === TO_CLIENT) return false
  if (phase === CONNECTING) return requests.connection[place] >= 0
  const isPast = phase >= TO_SERVER && phase <= BACK
  return !(isPast && scenario.gateways[gateways[gateway].origin].return === 'direct')
}

const goDown = (world: World, gateway: number): void => {
  const { requests } = world.state
  const { up, lost } = stateOf(world)
  if (up[gateway] === 0) return
  up[gateway] = 0
  note(world, 'gateway.down', { value: gateway })
  for (let place = 0; place < requests.used; place++) {
    if (!isLostWith(world, place, gateway)) continue
    lost[gateway]++
    if (requests.phase[place] !== CONNECTING) {
      giveUp(world, place, { cause: RESET, status: 502 })
      continue
    }
    requests.cause[place] = RESET
    requests.status[place] = 502
    settle(world, place)
    release(requests, place)
  }
}

const act = (world: World, { do: what, gateway: number }: GatewayAct): void => {
  const gateway = number - 1
  const { up } = stateOf(world)
  if (gateway >= up.length) return
  if (what === 'gateway.down') goDown(world, gateway)
  else if (up[gateway] === 0) {
    up[gateway] = 1
    note(world, 'gateway.up', { value: gateway })
  }
}

const believe = (world: World, gateway: number, isListed: boolean): void => {
  stateOf(world).listed[gateway] = isListed ? 1 : 0
  world.regions?.believed(world, gateway, isListed)
  note(world, 'names.changed', { value: 2 * gateway + (isListed ? 1 : 0) })
}

const point = (world: World, gateway: number): void => {
  const state = stateOf(world)
  const before = state.weights
  state.weights = before.map((_, index) => (index === gateway ? 1 : 0))
  state.turns.fill(0)
  before.forEach((weight, index) => {
    if (index !== gateway && weight > 0) note(world, 'names.changed', { value: 2 * index })
  })
  note(world, 'names.changed', { value: 2 * gateway + 1 })
}

const check = (spec: EntrySpec, world: World, gateway: number): void => {
  const { calendar, now } = world.state
  const { up, listed, failures } = stateOf(world)
  if (spec.by !== 'dns' || spec.check === null) return
  failures[gateway] = up[gateway] === 1 ? 0 : failures[gateway] + 1
  if (up[gateway] === 1 && listed[gateway] === 0) believe(world, gateway, true)
  if (failures[gateway] === spec.check.fall && listed[gateway] === 1) believe(world, gateway, false)
  scheduleAt(calendar, now + spec.check.interval, TIMER + LISTING + gateway)
}

/** The doors of a run. */
export const createDoors = ({ entry, gateways }: Scenario, seed: number): Doors => {
  const spec: EntrySpec = entry ?? { by: 'ecmp', hash: 'modulo' }
  const chance = new HashedStream(seed, 'resolvers')
  return {
    begin: ({ state }) => {
      const interval = spec.by === 'dns' ? (spec.check?.interval ?? 0) : 0
      gateways.forEach((_, gateway) => {
        const first = Math.floor(chance.uniformAt(gateway, 1) * interval)
        if (interval > 0) scheduleAt(state.calendar, first, TIMER + LISTING + gateway)
      })
      return recall(spec, begin(spec, gateways.length), chance)
    },
    copy,
    doorOf: (world, place) => {
      const { requests } = world.state
      const { up, sent } = stateOf(world)
      const held = spec.by === 'dns' ? heldBy(world, place) : -1
      const door = () => {
        if (spec.by === 'ecmp') return Math.max(0, pathOf(requests.id[place], up, spec.hash))
        return nameFor(world, spec, resolverOf(spec, chance, requests.client[place]))
      }
      const gateway = held >= 0 ? held : door()
      sent[gateway]++
      return gateway
    },
    bars: (world, place) => bars(spec, world, place),
    check: (world, gateway) => check(spec, world, gateway),
    act,
    point,
    picture: (world) => {
      const { up, listed, named, until, sent, lost } = stateOf(world)
      const { now } = world.state
      const entry = {
        by: spec.by,
        gateways: Array.from(up, (isUp, gateway) => ({
          up: isUp === 1,
          listed: listed[gateway] === 1,
          sent: sent[gateway],
          lost: lost[gateway],
        })),
        resolvers: Array.from(named, (gateway, resolver) => ({
          gateway: until[resolver] > now ? gateway : -1,
          left: Math.max(0, until[resolver] - now),
        })),
      }
      return { entry }
    },
  }
}
