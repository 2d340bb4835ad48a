// The controller of a release between two fleets: it starts the one that stands by, tests and warms
// it, lets it take over, watches, and goes back. What it does is written down step by step.
import { refreshPools } from '../gateway/choosing'
import { bucketOf, createHistogram, quantilesOf } from '../metrics/histogram'
import type { World } from '../world'
import {
  type BlueGreenMoment,
  type BlueGreenState,
  type Due,
  dues,
  FIRST,
  type FleetMoment,
} from './blueGreenState'
import type { Release, ReleaseAct, ReleaseState } from './controller'
import { admit, heldBy, linksTo, lower, runningAt } from './fleets'
import { deploy, replay, started, tested } from './preparing'
import { rollEarly } from './rolling'
import { bill, billed, fleetOf, plan, poolOf, type Work, workOf, writeIgnored } from './stages'
import {
  drained,
  endEarly,
  finish,
  returned,
  returns,
  startedAlone,
  step,
  switchNow,
  watch,
} from './switching'

const atFirst = (): BlueGreenState => ({
  kind: 'blue-green',
  live: 0,
  fresh: 1,
  stages: ['serving', 'gone'],
  dueAt: new Float64Array(dues.length).fill(-1),
  sinceAt: new Float64Array(2),
  replayed: 0,
  next: 0,
  failures: [],
  switches: 0,
  switchedAt: -1,
  returning: false,
  cut: 0,
  first: createHistogram(),
  firstCount: 0,
  firstFrom: -1,
  paid: 0,
  extra: 0,
  paidAt: 0,
  steps: [],
})

const begin = (world: World): ReleaseState => {
  const state = atFirst()
  world.state.release = state
  const work = workOf(world)
  if (work !== null) standBy(work)
  return state
}

// A fleet to switch to that nobody has to deploy is there from the start.
const standBy = (work: Work): void => {
  const { world, spec, state } = work
  const ids = fleetOf(work, 1)
  if (spec.strategy === 'switch' && spec.deploy === null && spec.switch !== null) {
    state.stages[1] = 'ready'
    admit(world, ids, 'down')
    const { versions } = world.state
    if (versions !== null) for (const id of ids) versions.served[id] = 0
  } else {
    lower(world, ids)
  }
  refreshPools(world, 'membersChanged')
  if (spec.strategy === 'switch' && spec.deploy !== null) plan(work, 'deploy', spec.deploy)
  else if (spec.switch !== null) plan(work, 'switch', spec.switch)
}

// Orders of another kind of release cannot be carried out.
const orders: Readonly<Partial<Record<ReleaseAct['do'], (work: Work) => boolean>>> = {
  'release.deploy': deploy,
  'release.switch': switchNow,
  'release.rollback': returns,
  'release.finish': finish,
}

const events: Readonly<Record<Due, (work: Work) => unknown>> = {
  deploy,
  started: (work) => (work.spec.strategy === 'switch' ? started(work) : startedAlone(work)),
  tested,
  warmed: replay,
  switch: switchNow,
  next: step,
  drained,
  finished: finish,
  returned,
}

const fire = (world: World, index: number): void => {
  const work = workOf(world)
  if (work === null || work.state.dueAt[index] !== world.state.now) return
  work.state.dueAt[index] = -1
  bill(work)
  events[dues[index]](work)
}

const act = (world: World, { do: order }: ReleaseAct): void => {
  const work = workOf(world)
  if (work === null) return
  bill(work)
  if (orders[order]?.(work) !== true) writeIgnored(work, order)
}

const settled = (world: World, place: number, fate: number): void => {
  const work = workOf(world)
  const server = world.state.requests.server[place]
  if (work === null || server < 0) return
  if (fate === 0) noteFirst(work, place)
  else watch(work, server)
  if (work.spec.strategy === 'rolling') rollEarly(work)
  else endEarly(work)
}

const noteFirst = ({ world, state }: Work, place: number): void => {
  const { requests, now } = world.state
  const since = requests.sentAt[place] - state.firstFrom
  if (state.firstFrom < 0 || since < 0 || since > FIRST || requests.traffic[place] > 0) return
  state.first[bucketOf(now - requests.sentAt[place])]++
  state.firstCount++
}

const copy = (state: ReleaseState): ReleaseState =>
  state.kind === 'blue-green'
    ? {
        ...state,
        stages: [...state.stages],
        dueAt: state.dueAt.slice(),
        first: state.first.slice(),
        sinceAt: state.sinceAt.slice(),
      }
    : state

const fleetMoment = (work: Work, fleet: number): FleetMoment => {
  const { world, state } = work
  const ids = fleetOf(work, fleet)
  const version = runningAt(world, ids)
  return {
    pool: poolOf(work, fleet),
    stage: state.stages[fleet],
    since: state.sinceAt[fleet],
    version: world.versions?.names[version] ?? '',
    inFlight: heldBy(world, ids),
    connections: linksTo(world, ids),
    resolvers: resolversOf(work, fleet),
  }
}

// A resolver whose time is over asks anew, and hears of the one that serves.
const resolversOf = ({ world, spec }: Work, fleet: number): number =>
  spec.pointer === 'balancer'
    ? 0
    : (world.doors?.picture(world).entry.resolvers.filter(({ gateway }) => gateway === fleet)
        .length ?? 0)

const picture = (world: World): BlueGreenMoment | null => {
  const work = workOf(world)
  if (work === null) return null
  const { state } = work
  const planned = dues.flatMap((due, index) =>
    state.dueAt[index] < 0 ? [] : [[due, state.dueAt[index]] as const],
  )
  const { live, fresh, replayed, switchedAt, returning, cut, steps } = state
  return {
    kind: 'blue-green',
    live,
    fresh,
    fleets: [fleetMoment(work, 0), fleetMoment(work, 1)],
    due: Object.fromEntries(planned),
    replayed,
    failures: failuresIn(work),
    switchedAt,
    returning,
    cut,
    firstP95: state.firstCount < LEAST ? null : firstP95(state),
    ...billed(work),
    steps,
  }
}

const LEAST = 5 // answers

const firstP95 = ({ first, firstCount }: BlueGreenState): number =>
  quantilesOf(first, firstCount, [0.95])[0]

const failuresIn = ({ world, spec, state }: Work): number => {
  const from = world.state.now - (spec.watch?.window ?? 0)
  return state.failures.filter((at) => at > from).length
}

/** The controller of a release between two fleets. */
export const blueGreen: Release = { begin, copy, fire, act, settled, picture }
