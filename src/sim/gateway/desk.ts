// The desk at which requests are opened: one for all gateways of a run. It reads a request, lets
// the rules of its gateway decide, asks its cache, and keeps count of what became of it.

import { release } from '../cluster/requests'
import { codeOf, packDetail } from '../engine/event'
import { clock } from '../engine/log'
import { HashedStream } from '../random/hashed'
import type { CacheRule, CompressionRule, RouteSpec } from '../scenario/layerSeven'
import type { GatewaySpec, Scenario } from '../scenario/scenario'
import type { World } from '../world'
import { awaitBody, passOn } from './body'
import { notePool, noteRule, openedBooks, tellWatch } from './books'
import type { Asking, Caching } from './cache/caching'
import { compressed, isCompressed } from './compression/compression'
import { answerClient, BLOCKED, settle, TIMEOUT } from './fate'
import { asksForBody, type Firewall, foundBy, readyFirewall } from './firewall/firewall'
import type { Functions, FunctionsMaker } from './functions'
import { forwarded } from './headers/forwarded'
import { addressOfClient } from './keys'
import { createOpener, type Opened, type Opener } from './opened'
import type { Visit } from './openedState'
import { sendOn, sendPast } from './passing'
import { shortenPatience } from './patience'
import { route } from './route'
import { match, matched, type ReadyRules, readyRules } from './routing/rules'
import { poolIn } from './routing/shares'

const BLOCKED_KIND = codeOf('request.blocked')

/** Bytes of an answer that the gateway makes itself; assumed: a status line and a short page. */
const MADE = 150

/** One gateway of the scenario at work. */
interface Counter {
  readonly open: Opener
  readonly routes: readonly RouteSpec[]
  readonly ready: ReadyRules
  readonly cache: CacheRule | null
  readonly firewall: Firewall
  readonly detects: boolean
  readonly compression: CompressionRule | null
  readonly bodyRate: number
  readonly isDirect: boolean
}

/** Bytes a second at which a body comes in; assumed: 10 Mbit/s. */
const BODY_RATE = 1_250_000

const counterOf = (scenario: Scenario, gateway: GatewaySpec): Counter => {
  const { routes = [], cache, firewall, compression, bodyRate } = gateway
  return {
    open: createOpener(scenario.traffic, 'nginx'),
    routes,
    ready: readyRules(routes.map(({ when }) => when)),
    cache: cache ?? null,
    firewall: readyFirewall(firewall?.rules ?? []),
    detects: firewall?.detect ?? false,
    compression: compression ?? null,
    bodyRate: bodyRate ?? BODY_RATE,
    isDirect: gateway.return === 'direct',
  }
}

const arrived = (origin: number): Visit => ({
  origin,
  rule: 0,
  key: null,
  requestedAt: 0,
  keeps: false,
  isFetching: false,
  joinedAt: -1,
  isWhole: false,
  buffered: 0,
  isSuspect: false,
  isFreed: false,
  size: 0,
  from: 'servers',
  removed: 0,
  isDirect: false,
})

// The gateway answers by itself. What it turns away is rejected; a redirect or a 404 is an answer.
const answer = (world: World, place: number, status: number): false => {
  const { requests, opened } = world.state
  const visit = opened?.visits.get(place)
  if (visit !== undefined) visit.from = 'made'
  requests.status[place] = status
  requests.cause[place] = status === 403 || status === 429 || status >= 500 ? BLOCKED : 0
  answerClient(world, place)
  return false
}

interface Desk {
  readonly counters: readonly Counter[] // by gateway of the scenario
  readonly pools: readonly string[]
  readonly shares: HashedStream
  readonly caching: Caching | null // null where no gateway has a cache
}

interface Stop {
  readonly world: World
  readonly place: number
}

// Whether a request asks for something that a cache may keep.
const isKeepable = ({ method }: Opened): boolean => method === 'GET' || method === 'HEAD'

// What of a visit its cache has to know; null where it has no cache, or no business there.
const askingOf = ({ counters }: Desk, { world, place }: Stop, visit: Visit): Asking | null => {
  const { cache, open } = counters[visit.origin]
  if (cache === null) return null
  const request = open(world, place)
  return isKeepable(request) ? { world, place, visit, request, rule: cache } : null
}

// True: a rule sends the request to a pool; false: it has been answered.
const routed = (desk: Desk, { world, place }: Stop, request: Opened): boolean => {
  const { requests, gateways } = world.state
  const front = gateways[requests.gateway[place]]
  const { routes, ready } = desk.counters[front.origin]
  if (routes.length === 0) {
    if (request.isMalformed) return answer(world, place, 400)
    notePool(world, place, 0)
    return true
  }
  match(ready, request)
  if (matched.needsBody && awaits(desk, { world, place }, request)) return false
  const rule = request.isMalformed ? -1 : matched.rule
  noteRule(world, place, rule + 1)
  if (rule < 0) return answer(world, place, request.isMalformed ? 400 : 404)
  const spec = routes[rule]
  const { status, redirect, timeout } = spec.action
  if (status !== undefined) return answer(world, place, status)
  if (redirect !== undefined) return answer(world, place, redirect.status)
  const draw = () => desk.shares.uniformAt(requests.id[place], 0)
  const pool = desk.pools.indexOf(poolIn(spec.action, draw))
  notePool(world, place, pool)
  requests.gateway[place] = front.posts[pool]
  if (timeout !== undefined) shortenPatience(world, place, timeout + front.network)
  return true
}

// True: the whole body has to be there first, and is still to come.
const awaits = ({ counters }: Desk, { world, place }: Stop, { bodyBytes }: Opened): boolean => {
  const visit = world.state.opened?.visits.get(place)
  if (visit === undefined || visit.isWhole || bodyBytes === 0) return false
  awaitBody(world, place, { bytes: bodyBytes, rate: counters[visit.origin].bodyRate })
  return true
}

// True: the firewall lets the request in; false: it has been answered, or its body is awaited.
const admitted = (desk: Desk, stop: Stop, request: Opened): boolean => {
  const { world, place } = stop
  const { requests, opened } = world.state
  const visit = opened?.visits.get(place)
  if (opened === null || visit === undefined) return true
  const { firewall, detects } = desk.counters[visit.origin]
  if (firewall.length === 0) return true
  if (asksForBody(firewall) && awaits(desk, stop, request)) return false
  const rule = foundBy(firewall, request)
  if (rule === 0 || visit.isSuspect) return true
  visit.isSuspect = true
  opened.found[visit.origin][rule - 1]++
  clock[1] = requests.since[place]
  world.log.append(requests.id[place], packDetail(BLOCKED_KIND, -1, rule))
  return detects || answer(world, place, 403)
}

const examine = (desk: Desk, world: World, place: number): boolean => {
  const { requests, gateways, opened } = world.state
  const { origin, layer } = gateways[requests.gateway[place]]
  if (opened === null || layer === 4) return true
  const visit = opened.visits.get(place) ?? arrived(origin)
  opened.visits.set(place, visit)
  const { open, ready } = desk.counters[origin]
  const request = open(world, place)
  if (world.watch !== null) tellWatch(world, place, { request, ready })
  if (!admitted(desk, { world, place }, request)) return false
  if (!routed(desk, { world, place }, request)) return false
  const asking = askingOf(desk, { world, place }, visit)
  return asking === null || desk.caching?.consult(asking) === true
}

const look = (desk: Desk, world: World, place: number): void => {
  const visit = world.state.opened?.visits.get(place)
  if (visit?.isWhole && visit.joinedAt < 0) {
    passOn(world, visit)
    route(world, place)
    return
  }
  const asking = visit === undefined ? null : askingOf(desk, { world, place }, visit)
  if (asking !== null) desk.caching?.lookAgain(asking)
}

const receive = (desk: Desk, world: World, place: number): number => {
  const { requests, opened } = world.state
  const visit = opened?.visits.get(place)
  if (visit === undefined) return passUnread(desk, world, place)
  if (visit.from === 'servers') {
    const asking = askingOf(desk, { world, place }, visit)
    if (asking !== null) desk.caching?.takeIn(asking, (one) => look(desk, world, one))
  }
  if (requests.abandoned[place] !== 0) {
    opened?.visits.delete(place)
    release(requests, place)
    return -1
  }
  const { open, compression } = desk.counters[visit.origin]
  const request = open(world, place)
  weigh(visit, request, requests.status[place])
  let work = 0
  if (
    compression !== null &&
    visit.from !== 'made' &&
    isCompressed(request, visit.size, compression)
  ) {
    const small = compressed(visit.size, compression)
    visit.removed = small.removed
    work = small.work
  }
  return sendOn(world, place, { visit, work })
}

// Layer 4 passes on what it has not read, or lets the server answer past it.
const passUnread = ({ counters }: Desk, world: World, place: number): number => {
  const { requests, gateways, opened } = world.state
  const { origin, layer } = gateways[requests.gateway[place]]
  if (opened === null || layer === 7 || requests.status[place] >= 500) return 0
  const { open, isDirect } = counters[origin]
  const size = open(world, place).response.bytes
  if (size === 0) return 0
  const visit = { ...arrived(origin), size }
  opened.visits.set(place, visit)
  return isDirect ? sendPast(world, place, visit) : sendOn(world, place, { visit, work: 0 })
}

/** The desk of a run. */
export const createDesk: FunctionsMaker = (scenario, seed, caching) => {
  const desk: Desk = {
    counters: scenario.gateways.map((gateway) => counterOf(scenario, gateway)),
    pools: scenario.pools.map(({ name }) => name),
    shares: new HashedStream(seed, 'routes'),
    caching,
  }
  return {
    ...openedBooks,
    examine: (world, place) => examine(desk, world, place),
    receive: (world, place) => receive(desk, world, place),
    gaveUp: (world, place) => gaveUp(desk, world, place),
    look: (world, place) => look(desk, world, place),
    keyOf: keyReaderOf(desk.counters),
  }
}

// How large the answer is, by who made it.
const weigh = (visit: Visit, { response }: Opened, status: number): void => {
  if (visit.from === 'cache') return
  if (visit.from === 'servers' && status >= 500) visit.from = 'made'
  visit.size = visit.from === 'servers' ? response.bytes : MADE
}

const gaveUp = ({ caching }: Desk, world: World, place: number): boolean => {
  const { requests, opened } = world.state
  const visit = opened?.visits.get(place)
  if (caching === null || visit === undefined || visit.key === null) return false
  const isWaiting = visit.joinedAt >= 0
  const [status, cause] = [requests.status[place], requests.cause[place]]
  if (!isWaiting && !caching.goOn(world, place, visit)) return false
  if (isWaiting) caching.stopWaiting(world, place, visit)
  requests.status[place] = 504
  requests.cause[place] = TIMEOUT
  settle(world, place)
  requests.status[place] = status
  requests.cause[place] = cause
  if (isWaiting) release(requests, place)
  return true
}

const keyReaderOf =
  (counters: readonly Counter[]): Functions['keyOf'] =>
  (world, place, key) => {
    const { requests, opened, gateways } = world.state
    const counter = counters[gateways[requests.gateway[place]].origin]
    const request = counter.open(world, place)
    const rule = counter.routes[(opened?.visits.get(place)?.rule ?? 0) - 1]
    const client = addressOfClient(world, requests.client[place])
    const sent = rule === undefined ? request : forwarded(rule, request, client)
    if (key === 'uri') return sent.target
    if (key === 'path') return sent.path
    const [field, name] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)]
    const [fields, wanted] =
      field === 'header' ? [sent.headers, name.toLowerCase()] : [request.cookies, name]
    return Object.hasOwn(fields, wanted) ? fields[wanted] : null
  }
