// Sessions at work: users come, think, send and go; their carts are on servers; and the balancer
// sends them where they are known. One for all traffic and all gateways of a run.

import { TO_GATEWAY } from '../cluster/requests'
import { scheduleAt } from '../engine/calendar'
import { codeOf, packDetail } from '../engine/event'
import { clock } from '../engine/log'
import { ERROR } from '../gateway/fate'
import { forward, pass } from '../gateway/route'
import { HashedStream } from '../random/hashed'
import type { Scenario } from '../scenario/scenario'
import { trafficOf } from '../traffic/arrive'
import { addressOf as plainAddress } from '../traffic/clients'
import { PAUSED, type World } from '../world'
import { addressNow } from './addresses'
import { burn, lookFor, put, type Visit } from './carts'
import { happen, happeningColumns } from './followed'
import type { ClientsAct, Sessions } from './functions'
import { createLabels } from './labels'
import { createPopulation, type Population } from './population'
import { affinityReasons, packDecided } from './reasons'
import { bringUp, CELLS, SessionsState } from './state'
import { barrierTo, type Sticking, stick } from './sticking'
import { restartTable } from './table'
import { withRoom } from './users'
import { viewOf } from './view'

const DECIDED = codeOf('affinity.decided')
const ENDED = codeOf('session.ended')
const AGAIN = affinityReasons.indexOf('again')

/** What is kept of the sessions of a world. */
const stateOf = (world: World): SessionsState => {
  const { sessions } = world.state
  if (sessions instanceof SessionsState) return sessions
  throw new Error('this world keeps no sessions')
}

interface Desk {
  readonly scenario: Scenario
  readonly sticking: Sticking | null
  readonly population: Population
  readonly width: number // of a cell over time, microseconds
}

const visitOf = (world: World, place: number): Visit => {
  const { requests } = world.state
  return {
    request: requests.id[place],
    client: requests.client[place],
    server: requests.server[place],
  }
}

const specOf = ({ scenario }: Desk, world: World, place: number) =>
  scenario.traffic[world.state.requests.traffic[place]].sessions

// HAProxy knocks at the same door again and, where it may, at another one only the last time.
const waits = ({ sticking }: Desk, world: World, place: number): boolean => {
  if (sticking === null) return false
  const { affinity } = sticking
  const { requests, gateways, calendar, now } = world.state
  if (affinity.redispatch && affinity.dialect !== 'haproxy') return false
  const isLast = requests.attempt[place] >= gateways[requests.gateway[place]].retries
  if (affinity.redispatch && isLast) return false
  requests.phase[place] = TO_GATEWAY
  requests.since[place] = now
  requests.until[place] = now + affinity.pause
  requests.timer[place] = scheduleAt(calendar, now + affinity.pause, PAUSED + place)
  return true
}

const tryAgain = (world: World, place: number): void => {
  const { requests, gateways } = world.state
  const server = requests.server[place]
  requests.tried.delete(place)
  if (barrierTo(world, place, server) !== null) {
    forward(world, place)
    return
  }
  requests.attempt[place]++
  clock[1] = world.state.now
  world.log.append(requests.id[place], packDetail(DECIDED, server, packDecided(AGAIN, false)))
  pass(world, place, gateways[requests.gateway[place]].pool.placeOf[server])
}

// The answer brings a cookie, which a browser keeps unless it refuses all.
const takeCookie = (
  { sticking }: Desk,
  { world, state, place }: { world: World; state: SessionsState; place: number },
): void => {
  const { requests } = world.state
  const { users } = state
  const client = requests.client[place]
  const isOwn = requests.status[place] < 500 || requests.cause[place] === ERROR
  if (sticking === null || sticking.affinity.table !== null || !isOwn) return
  if (requests.server[place] < 0 || users.isBot[client] === 1) return
  if (users.refuses[client] === 1 && sticking.affinity.kind === 'cookie') return
  users.named[client] = requests.server[place]
}

const settled = (desk: Desk, world: World, place: number): void => {
  const state = stateOf(world)
  const { requests } = world.state
  const client = requests.client[place]
  takeCookie(desk, { world, state, place })
  if (specOf(desk, world, place) === undefined) return
  const { users, counts, followed } = state
  const server = requests.server[place]
  const happening = { at: world.state.now, client, server, why: 0 }
  const isAnswer = requests.status[place] < 500 && requests.abandoned[place] === 0
  happen(followed, { ...happening, kind: isAnswer ? 'answered' : 'unanswered' })
  if (users.left[client] > 0 && desk.population.think(world, client)) return
  users.step[client] = 2
  users.items[client] = 0
  users.home[client] = -1
  users.copy[client] = -1
  counts.active--
  happen(followed, { ...happening, kind: 'finished' })
  if (users.isBot[client] === 0 && users.lost[client] === 0) counts.kept++
  clock[1] = world.state.now
  const lost = Math.min(users.lost[client], 32_767)
  world.log.append(requests.id[place], packDetail(ENDED, server, lost))
}

const started = (desk: Desk, world: World, place: number): number => {
  const spec = specOf(desk, world, place)
  if (spec === undefined) return 0
  const state = stateOf(world)
  bringUp(state, world.state, desk.width)
  return lookFor(world, state, { ...visitOf(world, place), spec })
}

const finished = (desk: Desk, world: World, place: number): void => {
  const spec = specOf(desk, world, place)
  const { requests } = world.state
  if (spec === undefined || requests.status[place] >= 500 || requests.abandoned[place] === 1) return
  put(world, stateOf(world), { ...visitOf(world, place), spec })
}

const addressOf = ({ scenario }: Desk, world: World, client: number): string => {
  const isUser = scenario.traffic[trafficOf(world, client)].sessions !== undefined
  return isUser ? addressNow(stateOf(world), client) : plainAddress(scenario, client)
}

const restarted = ({ sticking }: Desk, world: World): void => {
  const spec = sticking?.affinity.table
  if (!spec) return
  for (const table of stateOf(world).tables.values()) restartTable(table, spec, world.state.now)
}

// Clients of other traffic are browsers too: they keep cookies and have no cart.
const choose = ({ sticking }: Desk, world: World, place: number): number => {
  const state = stateOf(world)
  state.users = withRoom(state.users, world.state.requests.client[place])
  return stick({ world, state, place }, sticking)
}

/** Sessions for a run of the scenario. */
export const createSessions = (scenario: Scenario, seed: number): Sessions => {
  const { affinity = null, traffic } = scenario
  const sticking = affinity === null ? null : { affinity, labels: createLabels(affinity) }
  const faults = new HashedStream(seed, 'users')
  const population = createPopulation({ scenario, seed, faults, stateOf })
  const width = Math.max(1, Math.floor((scenario.duration + CELLS - 1) / CELLS))
  const desk: Desk = { scenario, sticking, population, width }
  return {
    refusal: affinity?.dialect === 'haproxy' ? 503 : 502,
    state: () => new SessionsState(traffic.length),
    begin: (world) => {
      population.begin(world)
    },
    welcome: (world, index) => {
      bringUp(stateOf(world), world.state, width)
      return population.welcome(world, index)
    },
    sendFrom: (world, client) => population.send(world, client),
    addressOf: (world, client) => addressOf(desk, world, client),
    choose: (world, place) => choose(desk, world, place),
    waits: (world, place) => waits(desk, world, place),
    tryAgain,
    started: (world, place) => started(desk, world, place),
    finished: (world, place) => {
      finished(desk, world, place)
    },
    settled: (world, place) => {
      settled(desk, world, place)
    },
    serverLost: (world, server) => {
      burn(world, stateOf(world), server)
    },
    restarted: (world) => {
      restarted(desk, world)
    },
    act: (world, act: ClientsAct) => {
      population.act(world, act)
    },
    view: (world) => viewOf(world, stateOf(world), { affinity, width }),
    followed: (world) => happeningColumns(stateOf(world).followed),
  }
}
