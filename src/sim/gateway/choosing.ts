// One decision of one balancer: the policy sees its view of the pool, and the reasons are taken
// down when somebody asked for them.

import { balancerOf } from '../balancers'
import { type Balancer, type Choice, HOLD, NONE } from '../balancers/balancer'
import { simTime } from '../time'
import type { World } from '../world'
import { createPoolState, openPlaces } from './pool'

/** What `choose` is called with; one a gateway, changed in place. */
export interface GatewayChoice {
  pool: Choice<unknown>['pool']
  memory: unknown
  spec: Choice<unknown>['spec']
  readonly request: {
    id: number
    attempt: number
    client: number
    readonly random: Choice<unknown>['request']['random']
  }
}

/** Place in the list for the request at `place`; NONE or HOLD. */
export const decide = (world: World, place: number): number => {
  const { requests, gateways } = world.state
  const index = requests.gateway[place]
  const gateway = gateways[index]
  const choice = world.choices[index]
  const balancer = world.balancers[index]
  choice.request.id = requests.id[place]
  choice.request.attempt = requests.attempt[place]
  choice.request.client = requests.client[place]
  const tried = requests.tried.size > 0 ? requests.tried.get(place) : undefined
  if (tried) markTried(world, index, tried)
  const { watch } = world
  const asked = watch !== null && watch.request === choice.request.id
  const explanation = asked ? balancer.explain(choice) : null
  const winner = balancer.choose(choice)
  if (watch && explanation) {
    const server = winner < 0 ? winner : gateway.pool.known.ids[winner]
    const { attempt } = choice.request
    watch.seen({ at: simTime(world.state.now), attempt, server, explanation })
  }
  if (tried) {
    gateway.pool.known.tried.fill(0)
    openPlaces(world.state.servers, gateway.pool)
  }
  return winner
}

const markTried = (world: World, index: number, tried: readonly number[]): void => {
  const { known, placeOf } = world.state.gateways[index].pool
  for (const server of tried) {
    const place = placeOf[server]
    if (place < 0) continue
    known.tried[place] = 1
    known.open[place] = 0
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

/** Makes every gateway's list anew after servers came, went or changed state or weight. */
export const refreshPools = (world: World, change: 'membersChanged' | 'weightChanged'): void => {
  world.state.gateways.forEach((gateway, index) => {
    notify(world, index, { kind: 'membersLeaving' })
    gateway.pool = createPoolState(world.state.servers, world.balancers[index], {
      pool: 0,
      before: gateway.pool,
    })
    rebind(world, index)
    notify(world, index, { kind: change })
  })
}

/** Points the choice of a gateway at its present list, memory and policy. */
export const rebind = (world: World, index: number): void => {
  const gateway = world.state.gateways[index]
  const choice = world.choices[index]
  choice.pool = gateway.pool.view
  choice.memory = gateway.memory
  choice.spec = gateway.policy
}

/** Puts another policy in force at a gateway, with fresh memory. */
export const installPolicy = (world: World, index: number): void => {
  const gateway = world.state.gateways[index]
  const balancer = balancerOf(gateway.policy.kind)
  world.balancers[index] = balancer
  gateway.pool = createPoolState(world.state.servers, balancer, { pool: 0, before: gateway.pool })
  gateway.memory = balancer.memory(gateway.pool.view, gateway.policy)
  rebind(world, index)
}

/** True for a place; false for NONE and HOLD. */
export const isPlace = (answer: number): boolean => answer !== NONE && answer !== HOLD
