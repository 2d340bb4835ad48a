// One decision of one balancer: the policy sees its view of the pool, and the reasons are taken
// down when somebody asked for them.

import { type Balancer, type Choice, HOLD, NONE, type RequestView } from '../balancers/balancer'
import { balancerOf } from '../balancers/shelf'
import type { Stream } from '../random/stream'
import { simTime } from '../time'
import type { Gateway, World } from '../world'
import { addressOfClient, keyReader } from './keys'
import { createPoolState, openPlace, passesOver, readLoad, shutPlaces, swapReserve } from './pool'

/** What `choose` is called with; one a gateway, changed in place. */
export interface GatewayChoice {
  pool: Choice<unknown>['pool']
  memory: unknown
  spec: Choice<unknown>['spec']
  balancer: Balancer
  readonly request: { -readonly [K in keyof RequestView]: RequestView[K] }
  /** What the policy needs beside columns that are always in step. */
  lends: Lending
}

/** What has to be read anew for a decision; all false for most policies. */
export interface Lending {
  readonly load: boolean
  readonly key: ((place: number) => string | null) | null
  readonly client: boolean
  readonly now: boolean
  readonly outcomes: boolean
  readonly reports: boolean
  readonly levels: boolean // its pool has levels of servers
  readonly any: boolean // one of them but outcomes
}

/** A choice before its first request. */
export const createChoice = (random: Stream, gateway: Gateway): GatewayChoice => ({
  pool: gateway.pool.view,
  memory: gateway.memory,
  spec: gateway.policy,
  balancer: balancerOf(gateway.policy),
  request: {
    id: 0,
    attempt: 0,
    client: 0,
    key: null,
    address: '',
    now: 0,
    loadAge: 0,
    random,
  },
  lends: {
    load: false,
    key: null,
    client: false,
    now: false,
    outcomes: false,
    reports: false,
    levels: false,
    any: false,
  },
})

const lendingOf = (world: World, index: number): Lending => {
  const { needs } = world.balancers[index]
  const gateway = world.state.gateways[index]
  const load = needs.includes('load') && gateway.reports === null
  const key = needs.includes('key') ? keyReader(world, gateway.policy, gateway.layer) : null
  const client = needs.includes('client')
  const now = needs.includes('now')
  const outcomes = needs.includes('outcomes')
  const reports = gateway.reports !== null
  const levels = gateway.pool.health !== null && world.care?.hasLevels(world, index) === true
  const any = load || key !== null || client || now || reports || levels
  return { load, key, client, now, outcomes, reports, levels, any }
}

// Reads what the policy declared and what changes from one decision to the next.
const lend = (world: World, index: number, place: number): void => {
  const { request, lends } = world.choices[index]
  if (lends.levels) world.care?.narrow(world, index, place)
  if (lends.load) readLoad(world.state.servers, world.state.gateways[index].pool)
  if (lends.key) request.key = lends.key(place)
  if (lends.client) request.address = addressOfClient(world, request.client)
  if (lends.now) request.now = world.state.now
  if (lends.reports) {
    request.loadAge = world.state.now - world.state.gateways[index].reportedAt
  }
}

/** Place in the list for the request at `place`; NONE or HOLD. */
export const decide = (world: World, place: number): number => {
  const { requests } = world.state
  const index = requests.gateway[place]
  const choice = world.choices[index]
  const { request } = choice
  request.id = requests.id[place]
  request.attempt = requests.attempt[place]
  request.client = requests.client[place]
  if (choice.lends.any) lend(world, index, place)
  if (requests.tried.size > 0 || world.watch !== null) return decideAgain(world, index, place)
  const winner = choice.balancer.choose(choice)
  return winner === NONE ? chooseAmongReserve(world, index) : winner
}

// For a request that has been refused before, or whose decisions somebody wants explained.
const decideAgain = (world: World, index: number, place: number): number => {
  const { requests, gateways } = world.state
  const choice = world.choices[index]
  const balancer = world.balancers[index]
  const tried = requests.tried.get(place)
  if (tried) markTried(world, index, { tried, mark: 1 })
  const { watch } = world
  const asked = watch !== null && watch.request === choice.request.id
  let explanation = asked ? balancer.explain(choice) : null
  let winner = balancer.choose(choice)
  const { pool } = gateways[index]
  if (winner === NONE && balancer.overflows && pool.reserve) {
    swapReserve(pool)
    if (asked) explanation = balancer.explain(choice)
    winner = balancer.choose(choice)
    swapReserve(pool)
  }
  if (watch && explanation) {
    const server = winner < 0 ? winner : pool.known.ids[winner]
    const { attempt } = choice.request
    watch.seen({ at: simTime(world.state.now), attempt, server, explanation })
  }
  if (tried) markTried(world, index, { tried, mark: 0 })
  return winner
}

const chooseAmongReserve = (world: World, index: number): number => {
  const { pool } = world.state.gateways[index]
  const balancer = world.balancers[index]
  if (!balancer.overflows || !pool.reserve) return NONE
  swapReserve(pool)
  const winner = balancer.choose(world.choices[index])
  swapReserve(pool)
  return winner
}

const markTried = (
  world: World,
  index: number,
  { tried, mark }: { tried: readonly number[]; mark: 0 | 1 },
): void => {
  const { pool } = world.state.gateways[index]
  for (const server of tried) {
    const place = pool.placeOf[server]
    if (place < 0) continue
    pool.known.tried[place] = mark
    openPlace(pool, place)
  }
}

/** Tells the policy of a gateway what happened; cheap where it does not listen. */
export const notify = (
  world: World,
  index: number,
  notice: Parameters<NonNullable<Balancer['on']>>[0],
): void => {
  world.balancers[index].on?.(notice, world.choices[index])
}

/** The server at place `chosen` of a gateway's list has one more to answer: a request, or a
 * connection. */
export const occupy = (world: World, index: number, chosen: number): void => {
  const { pool } = world.state.gateways[index]
  const { outstanding, sums } = pool.known
  outstanding[chosen]++
  sums.outstanding++
  if (pool.watched) noteSent(world, index, chosen)
}

const noteSent = (world: World, index: number, chosen: number): void => {
  const { pool } = world.state.gateways[index]
  if (pool.limited) openPlace(pool, chosen)
  if (world.choices[index].lends.outcomes) notify(world, index, { kind: 'sent', place: chosen })
}

/** Makes every gateway's list anew after servers came, went or changed state or weight. */
export const refreshPools = (world: World, change: 'membersChanged' | 'weightChanged'): void => {
  world.state.gateways.forEach((_, index) => {
    refreshPool(world, index, change)
  })
}

/** Makes the list of one gateway anew. */
export const refreshPool = (
  world: World,
  index: number,
  change: 'membersChanged' | 'weightChanged',
): void => {
  const gateway = world.state.gateways[index]
  notify(world, index, { kind: 'membersLeaving' })
  gateway.pool = createPoolState(world.state.servers, world.balancers[index], {
    pool: gateway.poolNumber,
    before: gateway.pool,
    reports: gateway.reports,
    now: world.state.now,
  })
  rebind(world, index)
  if (world.choices[index].lends.now) world.choices[index].request.now = world.state.now
  notify(world, index, { kind: change })
}

/** A gateway has changed its mind about the health of a server: its list follows. */
export const followHealth = (world: World, index: number): void => {
  if (!passesOver(world.balancers[index])) {
    refreshPool(world, index, 'membersChanged')
    return
  }
  shutPlaces(world.state.gateways[index].pool)
  // A server that is not at its best, or is so again, may begin or end the levels of a pool.
  world.choices[index].lends = lendingOf(world, index)
}

/** Points the choice of a gateway at its present list, memory and policy. */
export const rebind = (world: World, index: number): void => {
  const gateway = world.state.gateways[index]
  const choice = world.choices[index]
  choice.pool = gateway.pool.view
  choice.memory = gateway.memory
  choice.spec = gateway.policy
  choice.balancer = world.balancers[index]
  choice.lends = lendingOf(world, index)
}

/** Puts another policy in force at a gateway, with fresh memory. */
export const installPolicy = (world: World, index: number): void => {
  const gateway = world.state.gateways[index]
  const balancer = balancerOf(gateway.policy)
  world.balancers[index] = balancer
  const { pool: before, poolNumber: pool, reports } = gateway
  const { now } = world.state
  gateway.pool = createPoolState(world.state.servers, balancer, { pool, before, reports, now })
  gateway.memory = balancer.memory(gateway.pool.view, gateway.policy)
  rebind(world, index)
}

/** True for a place; false for NONE and HOLD. */
export const isPlace = (answer: number): boolean => answer !== NONE && answer !== HOLD
