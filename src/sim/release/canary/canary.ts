// A canary release as a part of the engine: who gets which version, what is counted, and when the
// controller is asked.

import { invitingPart } from '../../parts'
import { HashedStream } from '../../random/hashed'
import type { CanarySpec } from '../../scenario/canarySpec'
import type { Scenario } from '../../scenario/scenario'
import { trafficOf } from '../../traffic/arrive'
import { pathNumber } from '../../traffic/paths'
import type { World } from '../../world'
import type { ReleaseMaker, ReleaseState } from '../controller'
import { pathsBeginning } from '../paths'
import { actOnCanary, beginCanary, fireCanary } from './controller'
import { copiesAtWork, endCopy, mirror } from './copies'
import { seriesOf } from './series'
import { dealt } from './split'
import { type CanaryState, CELLS, copyCanary } from './state'
import { countAnswer, type Standing } from './tell'
import { canaryFigures } from './view'

const canaryIn = (state: ReleaseState | null): CanaryState => {
  if (state?.kind === 'canary') return state
  throw new Error('this world has no canary')
}

const specOf = ({ release }: Scenario): CanarySpec => {
  if (release?.kind === 'canary') return release
  throw new Error('this scenario has no canary')
}

const isInvited = (world: World, { cohorts }: CanaryState, client: number): boolean => {
  if (cohorts.length === 0) return false
  const cohort = world.versions?.cohortOf(world, client) ?? -1
  const all = world.scenario.traffic[trafficOf(world, client)].clients.cohorts ?? []
  return cohort >= 0 && cohorts.includes(all[cohort].name)
}

const versionOf = (world: World, pool: number): number => {
  const [first] = world.scenario.pools[pool].servers
  return world.versions?.names.indexOf(first?.version ?? '') ?? -1
}

/** A canary release of the scenario. */
export const createCanary: ReleaseMaker = (scenario, seed) => {
  const spec = specOf(scenario)
  const business = spec.path === '/' ? null : pathsBeginning(scenario, spec.path)
  const standing: Standing = {
    spec,
    draws: new HashedStream(seed, 'release'),
    stable: (world) => versionOf(world, spec.stable),
    width: Math.max(1, Math.floor((scenario.duration + CELLS - 1) / CELLS)),
    plain: (world, place) => ({
      isError: false,
      isUnseen: false,
      isSlow: false,
      isBusiness: business === null || business[pathNumber(world, place)] === 1,
      latency: 0,
    }),
  }
  const mirrors = spec.steps.some((step) => step.mirror > 0)
  const invites = invitingPart.of(scenario)?.(scenario)
  const handsOf = (world: World) => ({ standing, world, state: canaryIn(world.state.release) })
  return {
    begin: (world) => beginCanary(standing, world),
    copy: (state) => copyCanary(canaryIn(state)),
    fire: (world, index) => {
      fireCanary(handsOf(world), index)
    },
    act: (world, act) => {
      actOnCanary(handsOf(world), act)
    },
    direct: (world, place) => {
      const { requests, gateways, release } = world.state
      const state = canaryIn(release)
      const { posts } = gateways[requests.gateway[place]]
      const client = requests.client[place]
      const { split } = spec
      const { weight, turns } = state
      const request = requests.id[place]
      const isNew =
        isInvited(world, state, client) ||
        invites?.(world, place, state.invited) === true ||
        dealt({ split, weight, draws: standing.draws, turns, request, client })
      requests.gateway[place] = posts[isNew ? spec.canary : spec.stable]
      if (state.mirror > 0 && !isNew) mirror({ standing, world, state }, place)
    },
    copied: (world, place, isLost) => {
      endCopy(handsOf(world), place, isLost)
    },
    settled: (world, place, fate) => {
      const state = canaryIn(world.state.release)
      countAnswer(standing, { world, state, place, fate })
    },
    picture: (world) => {
      const isFaulty = world.versions?.isFaulty(versionOf(world, spec.canary)) ?? false
      const copies = mirrors ? copiesAtWork(world.state.requests) : []
      return canaryFigures(canaryIn(world.state.release), { isFaulty, copies })
    },
    series: (world) => seriesOf(canaryIn(world.state.release), world.state.now, standing.width),
  }
}
