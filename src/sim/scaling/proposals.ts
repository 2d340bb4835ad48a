// What each rule proposes, from the numbers that the scaler sees and from nothing else.
import type { ScalingMetric, ScalingRule, ScalingSpec } from '../scenario/scalingSpec'
import { expected } from './forecast'
import { byAverage, byPods, byUtilization, byValue, isUnready, type Pod } from './replicas'
import type { LimitReason, Proposal, Reading, ScalingState } from './state'
import { stepFor, stepped, tracked } from './steps'
import { fallbackValue } from './zero'

/** All that a rule may know. */
export interface Sight {
  readonly spec: ScalingSpec
  readonly state: Pick<ScalingState, 'streaks' | 'unseen' | 'history'>
  readonly reading: Reading | null // what the scaler sees; null: nothing
  readonly current: number // instances, those on their way included
  readonly serving: number // instances that take requests now
  readonly settling: number // of them, how many do not count yet
  readonly now: number
}

type Of<Kind> = Extract<ScalingRule, { kind: Kind }>

interface Outcome {
  readonly value: number | null
  readonly wanted: number
  readonly held?: LimitReason
  readonly urgent?: true
}

const unknown = (current: number): Outcome => ({
  value: null,
  wanted: current,
  held: 'no-numbers',
})

// A sum that ought to be whole may be a little above it.
const up = (value: number): number => -Math.floor(1e-9 - value)

const byThreshold = (rule: Of<'threshold'>, place: number, sight: Sight): Outcome => {
  const { state, reading, current } = sight
  const value = reading?.means[rule.metric] ?? null
  const { streaks } = state
  if (value === null) return unknown(current)
  const side = sideOf(rule, value)
  streaks[place] = side === 0 ? 0 : side * Math.max(0, side * streaks[place]) + side
  if (side === 0) return { value, wanted: current }
  if (side * streaks[place] < rule.periods) return { value, wanted: current, held: 'periods' }
  return { value, wanted: side > 0 ? current + rule.by : Math.max(0, current - rule.byDown) }
}

// 1: above the upper threshold, -1: below the lower one.
const sideOf = ({ up, down }: { up: number; down: number | null }, value: number): 1 | 0 | -1 => {
  if (value > up) return 1
  return down !== null && value < down ? -1 : 0
}

const byLevels = (rule: Of<'levels'>, place: number, sight: Sight): Outcome => {
  const { metric, up, down, by, byDown, periods } = rule
  const plain = byThreshold(
    { kind: 'threshold', metric, up, down, by, byDown, periods },
    place,
    sight,
  )
  const { value } = plain
  if (value === null || value <= rule.emergency) return plain
  return { value, wanted: sight.current + rule.byEmergency, urgent: true }
}

/** Whether the warm pool is wanted: always, unless every rule with levels says from when on. */
export const wantsWarmth = ({ rules }: ScalingSpec, reading: Reading | null): boolean => {
  const from = rules.flatMap((rule) =>
    rule.kind === 'levels' && rule.warm !== null ? [{ ...rule, warm: rule.warm }] : [],
  )
  return from.length === 0 || from.some(({ metric, warm }) => (reading?.means[metric] ?? 0) >= warm)
}

const byForecast = (rule: Of<'forecast'>, { state, current, now }: Sight): Outcome => {
  const value = expected(state.history, { now, ...rule })
  if (value === null) return unknown(current)
  return { value, wanted: up(value / rule.target) }
}

const bySteps = (rule: Of<'steps'>, { spec, reading, current, settling }: Sight): Outcome => {
  const value = reading?.means[rule.metric] ?? null
  if (value === null) return unknown(current)
  const by = stepFor(rule, value)
  // Instances that settle are on their way already: the same step does not ask for them twice.
  const base = spec.dialect === 'aws' && by > 0 ? current - settling : current
  const wanted = stepped(rule, { current: base, by })
  return { value, wanted: by > 0 ? Math.max(current, wanted) : wanted }
}

const PERCENT = 100
const THOUSANDTHS = 1_000

// A pod asks for as much as all its slots can give.
const podsOf = (metric: 'cpu' | 'memory', reading: Reading, { spec, now }: Sight): Pod[] =>
  reading.instances.map(({ cpu, memory, bornAt, readyAt }) => {
    const { window } = spec.meter
    const life = { bornAt, readyAt, sampledAt: reading.at, window }
    const initialization = spec.instance.settle
    const young = metric === 'cpu' && isUnready(life, { now, initialization })
    const share = metric === 'cpu' ? cpu : memory
    return {
      metric: readyAt < 0 || share === null ? null : Math.floor(share * THOUSANDTHS),
      request: THOUSANDTHS,
      state: young || readyAt < 0 ? 'unready' : 'ready',
    }
  })

const asKubernetes = (rule: Of<'target'>, reading: Reading, sight: Sight): Outcome => {
  const { metric, target, tolerance } = rule
  const { current } = sight
  if (metric === 'cpu' || metric === 'memory') {
    const aim = { current, target: Math.floor(target * PERCENT + 0.5), tolerance }
    const found = byUtilization(podsOf(metric, reading, sight), aim)
    if (found === null) return unknown(current)
    return { value: found.utilization / PERCENT, wanted: found.desired }
  }
  if (metric === 'in-progress') {
    const serving = reading.instances.filter(({ readyAt }) => readyAt >= 0)
    const values = serving.map(({ inProgress }) => inProgress * THOUSANDTHS)
    const desired = byPods(values, { current, target: target * THOUSANDTHS, tolerance })
    if (desired === null) return unknown(current)
    return { value: reading.means[metric], wanted: desired }
  }
  if (metric === 'p99') {
    const value = reading.means.p99
    if (value === null) return unknown(current)
    return { value, wanted: byValue(value, reading.serving, { current, target, tolerance }) }
  }
  const total = reading.totals[metric]
  const { desired } = byAverage(total, { current, target, tolerance })
  return { value: current > 0 ? total / current : total, wanted: desired }
}

const byTarget = (rule: Of<'target'>, sight: Sight): Outcome => {
  const { spec, state, reading, current, serving } = sight
  const { dialect, fallback } = spec
  const { metric, target, tolerance } = rule
  if (reading === null) {
    if (fallback === null || state.unseen < FAILURES) return unknown(current)
    return { value: null, wanted: up(fallbackValue(target, fallback) / target) }
  }
  if (dialect === 'kubernetes' || dialect === 'keda') return asKubernetes(rule, reading, sight)
  const value = reading.means[metric]
  if (value === null) {
    // Without an instance nothing is measured there, but somebody may ask.
    const wakes = current === 0 && reading.totals.requests > 0
    return wakes ? { value, wanted: 1 } : unknown(current)
  }
  if (dialect === 'aws') return { value, wanted: tracked(current, { value, target }) }
  const off = value / target - 1
  const isNear = (off < 0 ? -off : off) <= tolerance
  return { value, wanted: isNear ? current : up((serving * value) / target) }
}

const FAILURES = 3 // KEDA: decisions in a row without a number

const bySchedule = ({ timetable, repeat }: Of<'schedule'>, { spec, now }: Sight): Outcome => {
  const time = repeat === null ? now : now % repeat
  // Before its first line a table that repeats says what its last one said.
  let wanted = repeat !== null && now >= repeat ? timetable[timetable.length - 1].servers : spec.min
  for (const { at, servers } of timetable) if (at <= time) wanted = servers
  return { value: null, wanted }
}

const outcomeOf = (rule: ScalingRule, place: number, sight: Sight): Outcome => {
  switch (rule.kind) {
    case 'threshold':
      return byThreshold(rule, place, sight)
    case 'steps':
      return bySteps(rule, sight)
    case 'target':
      return byTarget(rule, sight)
    case 'schedule':
      return bySchedule(rule, sight)
    case 'levels':
      return byLevels(rule, place, sight)
    case 'forecast':
      return byForecast(rule, sight)
  }
}

const metricOf = (rule: ScalingRule): ScalingMetric | null =>
  rule.kind === 'schedule' ? null : rule.metric

/** The proposals of all rules, in their order. */
export const proposalsOf = (sight: Sight): readonly Proposal[] =>
  sight.spec.rules.map((rule, place) => ({
    rule: place,
    metric: metricOf(rule),
    ...outcomeOf(rule, place, sight),
  }))
