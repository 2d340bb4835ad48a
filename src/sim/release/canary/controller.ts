// A canary release at work: it deals requests out between two pools, counts what comes of them,
// looks every so often, and goes on, stops or goes back.
import { scheduleAt } from '../../engine/calendar'
import type { CanarySpec } from '../../scenario/canarySpec'
import { RELEASE, TIMER, type World } from '../../world'
import type { ReleaseAct } from '../controller'
import { copyCounts } from './counts'
import { judge } from './looking'
import { type Deed, deedAfter, isBaked } from './plan'
import { type Hands, record } from './records'
import { bringUp } from './series'
import { type CanaryState, type ChangeCause, firstState, forgetSince } from './state'
import type { Standing } from './tell'

/** What an entry of the calendar stands for. */
const LOOK = 0
const STEP = 1
const BEGIN = 2

const dial = (world: World, instant: number, index: number): void => {
  scheduleAt(world.state.calendar, instant, TIMER + RELEASE + index)
}

/** Sets the weight; what was counted of the split before it is another story. */
const weigh = (hands: Hands, weight: number): void => {
  const { standing, world, state } = hands
  bringUp(state, world.state.now, standing.width)
  if (weight === state.weight) return
  if (state.since.stable.answers > 0 && state.weight < 100)
    state.base = copyCounts(state.since.stable)
  state.weight = weight
  state.changedAt = world.state.now
  state.turns.behind = 0
  forgetSince(state)
}

const cohortsUpTo = ({ steps }: CanarySpec, step: number): readonly string[] =>
  steps.slice(0, step + 1).flatMap(({ cohorts }) => cohorts)

// Argo's steps end by their own time; the others' at a look.
const awaitStep = ({ standing: { spec }, world, state }: Hands): void => {
  const bake = spec.steps[state.step]?.bake ?? null
  state.stepDue = spec.dialect === 'argo' && bake !== null ? world.state.now + bake : -1
  if (state.stepDue >= 0) dial(world, state.stepDue, STEP)
}

/** Begins a step of the plan. */
const take = (hands: Hands, step: number, cause: ChangeCause): void => {
  const { standing, world, state } = hands
  state.step = step
  state.stepAt = world.state.now
  state.phase = 'running'
  const { weight, mirror, match } = standing.spec.steps[step]
  const cohorts = cohortsUpTo(standing.spec, step)
  const joins = cohorts.length > state.cohorts.length || match.length > 0
  // A cohort that joins, and other copies, change the split as a weight does.
  if ((joins || mirror !== state.mirror) && state.weight === weight) {
    state.changedAt = world.state.now
    forgetSince(state)
  }
  state.cohorts = cohorts
  state.invited = step + 1
  state.mirror = mirror
  weigh(hands, weight)
  record(hands, cause)
  awaitStep(hands)
}

/** The new version is the only one. */
const promote = (hands: Hands): void => {
  weigh(hands, 100)
  hands.state.mirror = 0
  hands.state.phase = 'promoted'
  hands.state.step = -1
  record(hands, 'promoted')
}

/** Nobody gets the new version any more. A second time it does nothing. */
const rollBack = (hands: Hands, cause: ChangeCause): void => {
  const { state } = hands
  if (state.phase === 'rolled-back') return
  const had = state.weight
  weigh(hands, 0)
  state.cohorts = []
  state.invited = 0
  state.mirror = 0
  state.phase = 'rolled-back'
  state.step = -1
  record(hands, cause, cause === 'failed' ? had : 0)
}

const pause = (hands: Hands): void => {
  if (hands.state.phase !== 'running') return
  hands.state.phase = 'paused'
  record(hands, 'paused')
}

const advance = (hands: Hands, cause: ChangeCause): void => {
  const { standing, state } = hands
  const { steps } = standing.spec
  // Whoever has set a weight by hand goes on from there.
  const above = steps.findIndex(({ weight }) => weight > state.weight)
  const next = cause === 'hand' ? (above < 0 ? steps.length : above) : state.step + 1
  if (next < steps.length) take(hands, next, cause)
  else if (standing.spec.auto || cause === 'hand') promote(hands)
  else pause(hands)
}

const fail = (hands: Hands): void => {
  const { standing, world, state } = hands
  if (state.alarmAt < 0) state.alarmAt = world.state.now
  const { deed } = standing.spec
  if (deed === 'rollback') rollBack(hands, 'failed')
  else {
    record(hands, 'alarm')
    if (deed === 'pause') pause(hands)
  }
}

const carryOut = (hands: Hands, deed: Deed): void => {
  switch (deed.do) {
    case 'advance':
      advance(hands, 'passed')
      break
    case 'weigh':
      hands.state.step++
      hands.state.stepAt = hands.world.state.now
      weigh(hands, deed.weight)
      record(hands, 'passed')
      break
    case 'promote':
      promote(hands)
      break
    case 'fail':
      fail(hands)
      break
    case 'pause':
      pause(hands)
      break
    default:
  }
}

const look = (hands: Hands): void => {
  const { standing, world, state: own } = hands
  own.lookAt = world.state.now + standing.spec.every
  dial(world, own.lookAt, LOOK)
  if (own.phase !== 'running' && own.phase !== 'paused') return
  const verdict = judge(hands)
  if (own.phase === 'running')
    carryOut(hands, deedAfter(standing.spec, own, { verdict, now: world.state.now }))
}

// Flagger sends nothing before its first tick; a release without a plan waits for its reader.
const start = (hands: Hands): void => {
  const { standing, state: own } = hands
  if (standing.spec.dialect === 'flagger') record(hands, 'begun')
  else if (standing.spec.steps.length > 0) take(hands, 0, 'begun')
  else own.phase = 'paused'
}

/** What is remembered, before the first event. */
export const beginCanary = (standing: Standing, world: World): CanaryState => {
  const { spec } = standing
  const own = firstState(spec.rules.length)
  dial(world, 0, BEGIN)
  own.lookAt = spec.every
  dial(world, spec.every, LOOK)
  return own
}

/** An entry of the calendar has come up. */
export const fireCanary = (hands: Hands, index: number): void => {
  const { standing, world, state: own } = hands
  if (index === LOOK) {
    if (own.lookAt === world.state.now) look(hands)
    return
  }
  if (index === BEGIN) {
    start(hands)
    return
  }
  if (own.stepDue !== world.state.now || own.phase !== 'running') return
  own.stepDue = -1
  if (isBaked(standing.spec, own, world.state.now)) advance(hands, 'passed')
}

const setByHand = (hands: Hands, weight: number): void => {
  const { state: own } = hands
  // Whoever sets the weight has taken over: the plan goes on when it is told to.
  const isOver = own.phase === 'rolled-back' || own.phase === 'promoted'
  own.phase = isOver || own.phase === 'running' ? 'paused' : own.phase
  weigh(hands, weight)
  record(hands, 'hand')
}

const resume = (hands: Hands): void => {
  if (hands.state.phase !== 'paused') return
  hands.state.phase = 'running'
  record(hands, 'resumed')
}

/** Somebody sets the weight, says go, stops or goes back. */
export const actOnCanary = (hands: Hands, act: ReleaseAct): void => {
  const { state: own } = hands
  switch (act.do) {
    case 'release.weight':
      setByHand(hands, act.weight)
      break
    case 'release.promote':
      if (own.phase === 'running' || own.phase === 'paused') advance(hands, 'hand')
      break
    case 'release.rollback':
      rollBack(hands, 'hand')
      break
    case 'release.pause':
      if (act.paused) pause(hands)
      else resume(hands)
      break
    default: // orders of other kinds of release
  }
}
