// The controller: every so often it looks at what it is told, lets each rule propose, takes the
// largest proposal, limits it, writes down why, and orders or dismisses instances.
import { scheduleAt } from '../engine/calendar'
import { createHistogram } from '../metrics/histogram'
import { note } from '../note'
import { changedScaling, type ScalingChange, type ScalingSpec } from '../scenario/scalingSpec'
import { SCALING, TIMER, type World } from '../world'
import { figuresOf } from './figures'
import { furtherServers } from './fleet'
import { historyOf } from './forecast'
import {
  beginFleet,
  countOf,
  DECIDE,
  dismiss,
  launch,
  missThose,
  provide,
  SCRAPE,
  STEP,
  stepOn,
} from './instances'
import { limited } from './limits'
import { firstCounts, noteAnswer, seenReading, takeReading } from './meter'
import { proposalsOf, wantsWarmth } from './proposals'
import { replaceIll } from './replacing'
import type { Scaler } from './scaler'
import {
  BOOTING,
  copyScaling,
  DECISIONS_MAX,
  type Decision,
  type Limit,
  type Proposal,
  READY,
  REQUESTED,
  type Reading,
  type ScalingState,
  WARMING,
} from './state'
import { noteFleet, notePlan, trailOf } from './trail'
import { fillFirst, refill, warmUp } from './warmPool'
import { woken } from './zero'

const at = (world: World, instant: number, index: number): void => {
  scheduleAt(world.state.calendar, instant, TIMER + SCALING + index)
}

const asksForLatency = ({ rules, meter }: ScalingSpec): boolean =>
  meter.custom.p99 !== undefined || rules.some((rule) => 'metric' in rule && rule.metric === 'p99')

const begin = (world: World, spec: ScalingSpec): ScalingState => {
  const places = world.state.servers.present.length
  const numbers = () => new Float64Array(places)
  const state: ScalingState = {
    spec,
    stage: new Uint8Array(places),
    generation: new Int32Array(places),
    bornAt: numbers(),
    readyAt: numbers().fill(-1),
    stageAt: numbers(),
    servedTime: numbers(),
    nextAt: numbers().fill(-1),
    failing: new Uint8Array(places),
    zone: new Int8Array(places).fill(-1),
    counts: [firstCounts(world)],
    readings: [],
    changes: [],
    recommendations: [],
    streaks: new Int32Array(spec.rules.length),
    decisions: [],
    decided: 0,
    latencies: asksForLatency(spec) ? createHistogram() : null,
    answered: 0,
    scrapes: 0,
    scrapeAt: spec.meter.every,
    idleSince: 0,
    unseen: 0,
    paid: 0,
    paidTime: 0,
    paidAt: 0,
    closed: 0,
    pooled: [],
    isWarming: false,
    pooledTime: 0,
    pooledAt: 0,
    replaced: 0,
    history: historyOf(spec),
    lastChange: -1,
    peak: 0,
    added: 0,
    removed: 0,
    reversals: 0,
    trail: null,
    fleet: null,
    plans: null,
  }
  beginFleet(world, state)
  noteFleet(state, 0)
  notePlan(state, 0)
  fillFirst(spec, state)
  at(world, spec.meter.every, SCRAPE)
  at(world, spec.every, DECIDE)
  return state
}

const scrape = (world: World, spec: ScalingSpec, state: ScalingState): void => {
  missThose(world, spec, state)
  replaceIll(world, spec, state)
  takeReading(world, spec, state)
  at(world, state.scrapeAt, SCRAPE)
}

/** Instances that do not count yet: on their way, or ready for too short a time. */
const settlingOf = (world: World, { instance }: ScalingSpec, state: ScalingState) => {
  const { now } = world.state
  let settling = 0
  let settledAt = -1
  state.stage.forEach((stage, id) => {
    if (stage === REQUESTED || stage === BOOTING) settling++
    if (stage !== WARMING && stage !== READY) return
    // Those that were there from the start have nothing to settle.
    if (state.readyAt[id] > 0 && now < state.readyAt[id] + instance.settle) settling++
    if (state.readyAt[id] > 0) settledAt = Math.max(settledAt, state.readyAt[id])
  })
  return { settling, settledAt }
}

// The first of those that want most.
const winnerOf = (proposals: readonly Proposal[]): number =>
  proposals.reduce((best, { wanted }, place) => {
    return best < 0 || wanted > proposals[best].wanted ? place : best
  }, -1)

const isIdle = (reading: Reading | null): boolean =>
  reading !== null && reading.totals.requests === 0 && reading.totals['in-progress'] === 0

// KEDA's part: from nothing to something and back. Null: the rules decide.
const sleepOrWake = (
  world: World,
  spec: ScalingSpec,
  { reading, current }: { reading: Reading | null; current: number },
): number | null => {
  const state = world.state.scaling
  if (spec.dialect !== 'keda' || state === null) return null
  const { now } = world.state
  if (!isIdle(reading)) state.idleSince = -1
  else if (state.idleSince < 0) state.idleSince = now
  const active = reading !== null && !isIdle(reading)
  const idleFor = state.idleSince < 0 ? 0 : now - state.idleSince
  const { min, idle } = spec
  const told = { current, active, min, idle, idleFor, cooldown: spec.in.cooldown }
  return woken(told) ?? (current === 0 ? 0 : null)
}

const isSame = (a: Decision, b: Decision): boolean =>
  a.current === b.current &&
  a.wanted === b.wanted &&
  a.desired === b.desired &&
  a.winner === b.winner &&
  a.desired === a.current &&
  a.limits.length === b.limits.length &&
  a.limits.every((limit, index) => limit.by === b.limits[index].by) &&
  a.proposals.length === b.proposals.length &&
  a.proposals.every((one, index) => one.held === b.proposals[index].held)

const write = (state: ScalingState, decision: Decision): void => {
  const { decisions } = state
  const last = decisions[decisions.length - 1]
  if (last !== undefined && isSame(last, decision)) {
    state.decisions = [...decisions.slice(0, -1), { ...last, until: decision.at }]
    return
  }
  state.decided++
  state.decisions = [...decisions.slice(-(DECISIONS_MAX - 1)), decision]
}

const change = (world: World, spec: ScalingSpec, by: number): number => {
  const state = world.state.scaling
  if (state === null || by === 0) return 0
  const { now } = world.state
  const done = by > 0 ? launch(world, { spec, state }, by) : -dismiss(world, { spec, state }, -by)
  if (done === 0) return 0
  const last = state.changes[state.changes.length - 1]
  if (last !== undefined && last.by * done < 0) state.reversals++
  state.changes = [...state.changes, { at: now, by: done }]
  state.lastChange = now
  state.peak = Math.max(state.peak, countOf(world, state))
  if (done > 0) state.added += done
  else state.removed -= done
  return done
}

// What no window and no policy looks back to any more.
const forget = (spec: ScalingSpec, state: ScalingState, now: number): void => {
  const { out, in: down } = spec
  const window = Math.max(out.window, down.window)
  state.recommendations = state.recommendations.filter((one) => one.at > now - window)
  const every = [...out.policies, ...down.policies].map((policy) => policy.every)
  const longest = Math.max(0, ...every)
  const { length } = state.changes
  // The last one tells the direction.
  state.changes = state.changes.filter((one, i) => i === length - 1 || one.at > now - longest)
}

const decide = (world: World, spec: ScalingSpec, state: ScalingState): void => {
  const { now } = world.state
  if (state.scrapeAt === now) scrape(world, spec, state)
  at(world, now + spec.every, DECIDE)
  const reading = seenReading(state, now)
  state.unseen = reading === null ? state.unseen + 1 : 0
  const current = countOf(world, state)
  const { settling, settledAt } = settlingOf(world, spec, state)
  const serving = state.stage.filter((stage) => stage === READY || stage === WARMING).length
  forget(spec, state, now)
  const set = sleepOrWake(world, spec, { reading, current })
  const sight = { spec, state, reading, current, serving, settling, now }
  const proposals = set === null ? proposalsOf(sight) : []
  const winner = winnerOf(proposals)
  const wanted = set ?? proposals[winner]?.wanted ?? current
  const urgent = proposals[winner]?.urgent === true
  const told = { spec, state, current, serving, settling, settledAt, urgent, now }
  warmUp(state, wantsWarmth(spec, reading), now)
  const found = set === null ? limited(told, wanted) : { desired: wanted, limits: [] }
  if (set === null) state.recommendations = [...state.recommendations, { at: now, value: wanted }]
  const done = change(world, spec, found.desired - current)
  const limits: Limit[] = [...found.limits]
  const desired = current + done
  if (desired !== found.desired) limits.push({ by: 'protected', from: found.desired, to: desired })
  if (done !== 0) note(world, 'scaling.decided', { value: desired })
  const seenAt = reading?.at ?? -1
  const entry = { at: now, until: now, current, serving, seenAt, proposals, winner, wanted }
  write(state, { ...entry, limits, desired })
}

const fire = (world: World, index: number): void => {
  const state = world.state.scaling
  if (state === null) return
  const { spec } = state
  if (index >= STEP) stepOn(world, { spec, state, server: index - STEP })
  else if (index === DECIDE) decide(world, spec, state)
  else if (state.scrapeAt === world.state.now) scrape(world, spec, state)
}

// What is under way goes on as it began; decisions, readings and orders from now on are others.
const set = (world: World, change: ScalingChange): void => {
  const state = world.state.scaling
  if (state === null) return
  state.spec = changedScaling(state.spec, change)
  notePlan(state, world.state.now)
  if (change.rules !== undefined) {
    state.streaks = new Int32Array(state.spec.rules.length)
    state.history = historyOf(state.spec)
  }
  refill(state, world.state.now)
  if (!asksForLatency(state.spec)) state.latencies = null
  else state.latencies ??= createHistogram()
  provide(world, state.spec, state)
  note(world, 'scaling.decided', { value: countOf(world, state) })
}

const noSpec = (): never => {
  throw new Error('a scenario without scaling has no scaler')
}

/** Lets the servers of a pool come and go by the rules of the scenario. */
export const autoscaler: Scaler = {
  further: furtherServers,
  begin: (world) => begin(world, world.scenario.scaling ?? noSpec()),
  copy: copyScaling,
  fire,
  set,
  answered: noteAnswer,
  figures: figuresOf,
  trail: trailOf,
}
