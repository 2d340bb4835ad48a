// The desk at which requests are opened: one for all gateways of a run. It reads a request, lets
// the rules of its gateway decide, and keeps count of what became of it.
import { codeOf, packDetail } from '../engine/event'
import { bucketOf } from '../metrics/histogram'
import { HashedStream } from '../random/hashed'
import type { RouteSpec } from '../scenario/layerSeven'
import type { GatewaySpec, Scenario } from '../scenario/scenario'
import type { World } from '../world'
import { answerClient, BLOCKED } from './fate'
import { createOpened, type Functions, type Tally } from './functions'
import { forwarded } from './headers/forwarded'
import { addressOfClient } from './keys'
import { createOpener, type Opener } from './opened'
import { shortenPatience } from './patience'
import { match, matched, type ReadyRules, readyRules } from './routing/rules'

const ROUTED = codeOf('request.routed')

/** The rules of one gateway at work. */
interface Counter {
  readonly open: Opener
  readonly routes: readonly RouteSpec[]
  readonly ready: ReadyRules
}

const counterOf = (scenario: Scenario, { routes = [] }: GatewaySpec): Counter => ({
  open: createOpener(scenario.traffic, 'nginx'),
  routes,
  ready: readyRules(routes.map(({ when }) => when)),
})

// The gateway answers by itself. What it turns away is rejected; a redirect or a 404 is an answer.
const answer = (world: World, place: number, status: number): false => {
  const { requests } = world.state
  requests.status[place] = status
  requests.cause[place] = status === 403 || status === 429 || status >= 500 ? BLOCKED : 0
  answerClient(world, place)
  return false
}

/** The desk of a run. */
export const createDesk = (scenario: Scenario, seed: number): Functions => {
  const counters = scenario.gateways.map((gateway) => counterOf(scenario, gateway))
  const pools = scenario.pools.map(({ name }) => name)
  const shares = new HashedStream(seed, 'routes')

  const poolOf = (world: World, place: number, { action }: RouteSpec): number => {
    if (action.pool !== undefined) return pools.indexOf(action.pool)
    const { pools: weighted = [] } = action
    const total = weighted.reduce((sum, { weight }) => sum + weight, 0)
    let left = shares.uniformAt(world.state.requests.id[place], 0) * total
    for (const { pool, weight } of weighted) {
      left -= weight
      if (left < 0) return pools.indexOf(pool)
    }
    return -1
  }

  const examine = (world: World, place: number): boolean => {
    const { requests, gateways } = world.state
    const front = gateways[requests.gateway[place]]
    const counter = counters[front.origin]
    const { opened } = world.state
    if (opened === null || counter.routes.length === 0) return true
    const request = counter.open(world, place)
    if (request.isMalformed) {
      noteRule(world, place, 0)
      return answer(world, place, 400)
    }
    match(counter.ready, request)
    const { rule } = matched
    noteRule(world, place, rule + 1)
    if (rule < 0) return answer(world, place, 404)
    const spec = counter.routes[rule]
    const { status, redirect, timeout } = spec.action
    if (status !== undefined) return answer(world, place, status)
    if (redirect !== undefined) return answer(world, place, redirect.status)
    requests.gateway[place] = front.posts[poolOf(world, place, spec)]
    if (timeout !== undefined) shortenPatience(world, place, timeout + front.network)
    return true
  }

  return { begin: createOpened, examine, settled, keyOf: keyReaderOf(counters) }
}

const originOf = ({ state }: World, place: number): number =>
  state.gateways[state.requests.gateway[place]].origin

const keyReaderOf =
  (counters: readonly Counter[]): Functions['keyOf'] =>
  (world, place, key) => {
    const { requests, opened } = world.state
    const counter = counters[originOf(world, place)]
    const request = counter.open(world, place)
    const rule = counter.routes[(opened?.rule[place] ?? 0) - 1]
    const client = addressOfClient(world, requests.client[place])
    const sent = rule === undefined ? request : forwarded(rule, request, client)
    if (key === 'uri') return sent.target
    if (key === 'path') return sent.path
    const [field, name] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)]
    const [fields, wanted] =
      field === 'header' ? [sent.headers, name.toLowerCase()] : [request.cookies, name]
    return Object.hasOwn(fields, wanted) ? fields[wanted] : null
  }

// `number` is that of the rule, from 1; 0 where none takes the request.
const noteRule = (world: World, place: number, number: number): void => {
  const { requests, opened } = world.state
  if (opened === null) return
  if (opened.rule.length < requests.id.length) {
    const wide = new Uint16Array(requests.id.length)
    wide.set(opened.rule)
    opened.rule = wide
  }
  const tallies = opened.rules[originOf(world, place)]
  opened.rule[place] = number === 0 ? tallies.length : number
  tallies[opened.rule[place] - 1].arrived++
  world.log.clock[1] = requests.since[place]
  world.log.append(requests.id[place], packDetail(ROUTED, -1, number))
}

const settled: Functions['settled'] = (world, place, fate) => {
  const { opened, requests, now } = world.state
  if (opened === null) return
  const latency = now - requests.sentAt[place]
  const traffic = requests.traffic[place]
  const kind = requests.kind[place]
  const tally = opened.kinds[traffic][kind]
  if (tally !== undefined) count(tally, fate, latency)
  if (tally !== undefined && fate === 0) opened.kindLatencies[traffic][kind][bucketOf(latency)]++
  const rule = opened.rule[place] ?? 0
  if (rule === 0) return
  opened.rule[place] = 0
  count(opened.rules[originOf(world, place)][rule - 1], fate, latency)
}

const count = (tally: Tally, fate: number, latency: number): void => {
  if (fate === 0) {
    tally.completed++
    tally.latencies += latency
  } else if (fate === 1) tally.failed++
  else tally.rejected++
}
