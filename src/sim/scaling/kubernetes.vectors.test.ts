// The Horizontal Pod Autoscaler of Kubernetes: replicas from metrics, policies and windows, as its
// own unit tests have them, through the functions that the scaler calls.
import { describe, expect, it } from 'vitest'
import { scalingSpec } from '../scenario/scalingPresets'
import type { Brake } from '../scenario/scalingSpec'
import { duration } from '../time'
import { cellsOf } from '../vectors/cells'
import behavior from '../vectors/k8s-hpa-behavior.json'
import replicas from '../vectors/k8s-hpa-replicas.json'
import { stabilized } from './brakes'
import { type Case, limited } from './limits'
import {
  byAverage,
  byPods,
  byUtilization,
  byValue,
  isUnready,
  type Pod,
  type PodState,
  proportional,
  TOLERANCE,
} from './replicas'

const SECOND = 1_000_000
const cell = cellsOf(replicas)
const behaves = cellsOf(behavior)

interface VectorPod {
  readonly metric_millicores: number | null
  readonly request_millicores: number
  readonly state: PodState
}

const idsOf = (file: { vectors: readonly { id: string }[] }, ...begins: string[]): string[] =>
  file.vectors.map(({ id }) => id).filter((id) => begins.some((begin) => id.startsWith(begin)))

const listed = replicas.vectors.filter(({ input }) => 'pods' in input).map(({ id }) => id)

const podsOf = (told: readonly VectorPod[]): Pod[] =>
  told.map((pod) => ({
    metric: pod.metric_millicores,
    request: pod.request_millicores,
    state: pod.state,
  }))

const aimOf = (id: string, target: number) => ({
  current: cell(id).input('current_replicas'),
  target,
  tolerance: cell(id).input('tolerance') ?? TOLERANCE,
})

describe('replicas from CPU', () => {
  it.each(listed)('%s', (id) => {
    const { input, wanted } = cell(id)
    const aim = aimOf(id, input('target_utilization_percent'))
    expect(byUtilization(podsOf(input('pods')), aim)).toEqual({
      desired: wanted('desired_replicas'),
      utilization: wanted('utilization_percent'),
    })
  })

  it('hpa-cpu-superfluous: metrics of pods that are not listed do not count', () => {
    const { input, wanted } = cell('hpa-cpu-superfluous')
    const aim = aimOf('hpa-cpu-superfluous', input('target_utilization_percent'))
    const metrics: number[] = input('metrics').slice(0, aim.current)
    const pods = metrics.map(
      (metric): Pod => ({ metric, request: input('requests_each'), state: 'ready' }),
    )
    expect(byUtilization(pods, aim)).toEqual({
      desired: wanted('desired_replicas'),
      utilization: wanted('utilization_percent'),
    })
  })

  it.each(['hpa-cpu-hot', 'hpa-cpu-hot-noscale'])('%s: young pods are not counted yet', (id) => {
    const { input, wanted } = cell(id)
    const now = 3_600 * SECOND
    const starts: string[] = input('pod_start')
    const pods = starts.map((start, index): Pod => {
      const readyAt = start === 'hot' ? now - 10 * SECOND : now - 1_800 * SECOND
      const life = { bornAt: readyAt, readyAt, sampledAt: now - 5 * SECOND, window: 60 * SECOND }
      const unready = isUnready(life, { now, initialization: 300 * SECOND })
      const metric = input('metrics_millicores')[index]
      return { metric, request: 1_000, state: unready ? 'unready' : 'ready' }
    })
    expect(byUtilization(pods, aimOf(id, input('target_utilization_percent')))).toEqual({
      desired: wanted('desired_replicas'),
      utilization: wanted('utilization_percent'),
    })
  })

  it('hpa-empty-metrics: says nothing where nothing is measured', () => {
    expect(cell('hpa-empty-metrics').wanted('result')).toBe('error, no scaling')
    const aim = { current: 3, target: 50, tolerance: TOLERANCE }
    expect(byUtilization([], aim)).toBeNull()
    expect(byUtilization([{ metric: null, request: 1_000, state: 'ready' }], aim)).toBeNull()
    expect(byPods([], aim)).toBeNull()
  })
})

describe('replicas from other metrics', () => {
  it.each(idsOf(replicas, 'hpa-pods-'))('%s', (id) => {
    const { input, wanted } = cell(id)
    const values: number[] = input('values_milli')
    expect(byPods(values, aimOf(id, input('target_milli')))).toBe(wanted('desired_replicas'))
  })

  const whole = ['hpa-object-', 'hpa-external-']
  const each = idsOf(replicas, ...whole)

  it.each(each.filter((id) => !id.includes('perpod')))('%s', (id) => {
    const { input, wanted } = cell(id)
    const aim = aimOf(id, input('target_milli'))
    expect(byValue(input('usage_milli'), input('ready_pods'), aim)).toBe(wanted('desired_replicas'))
  })

  it.each(each.filter((id) => id.includes('perpod')))('%s', (id) => {
    const { input, wanted } = cell(id)
    expect(byAverage(input('usage_milli'), aimOf(id, input('target_per_pod_milli')))).toEqual({
      desired: wanted('desired_replicas'),
      value: wanted('value'),
    })
  })

  it.each(idsOf(replicas, 'hpa-simple-'))('%s', (id) => {
    const { input, wanted } = cell(id)
    const ratio = input('current_metric') / input('target')
    expect(ratio).toBeCloseTo(wanted('ratio'), 12)
    const aim = aimOf(id, 1)
    expect(proportional(ratio, aim.current, aim)).toBe(wanted('desired_replicas'))
  })
})

const usual = scalingSpec({ dialect: 'kubernetes' }, ['web'])
if (usual === null) throw new Error('kubernetes has defaults')
const now = 86_400 * SECOND

type Told = string | readonly (readonly [unit: string, by: number, seconds: number])[] | undefined

const brakeOf = (told: Told, brake: Brake): Brake => ({
  ...brake,
  window: duration(0),
  policies:
    told === undefined || typeof told === 'string'
      ? brake.policies
      : told.map(([unit, by, every]) => ({
          unit: unit === 'Pods' ? 'servers' : 'percent',
          by,
          every: duration(every * SECOND),
        })),
})

const caseOf = (id: string): Case => {
  const { input } = behaves(id)
  const changes = [
    { at: now - SECOND, by: input('pods_added_in_period') ?? 0 },
    { at: now - SECOND, by: -(input('pods_deleted_in_period') ?? 0) },
  ]
  const spec = {
    ...usual,
    min: input('min'),
    max: input('max'),
    out: brakeOf(input('scaleUp'), usual.out),
    in: brakeOf(input('scaleDown'), usual.in),
  }
  const state = { changes, recommendations: [], lastChange: -1 }
  return {
    spec,
    state,
    current: input('current'),
    serving: input('current'),
    settling: 0,
    settledAt: -1,
    now,
  }
}

const policies = behavior.vectors.filter(({ input }) => 'desired_before_policies' in input)

describe('the policies of a behavior', () => {
  it.each(policies.map(({ id }) => id))('%s', (id) => {
    const { input, wanted } = behaves(id)
    expect(limited(caseOf(id), input('desired_before_policies')).desired).toBe(wanted('desired'))
  })

  it('hpa-default-ramp: from one pod under a load without end', () => {
    const { input, wanted } = behaves('hpa-default-ramp')
    const spec = { ...usual, min: 1, max: input('max') }
    const changes: { at: number; by: number }[] = []
    const seen: number[] = [input('start')]
    for (let sync = 1; sync <= input('syncs'); sync++) {
      const at = sync * 15 * SECOND
      const current = seen[seen.length - 1]
      const state = { changes, recommendations: [], lastChange: -1 }
      const told = { spec, state, current, serving: current, settling: 0, settledAt: -1, now: at }
      const { desired } = limited(told, input('desired'))
      changes.push({ at, by: desired - current })
      seen.push(desired)
    }
    expect(seen).toEqual(wanted('replicas'))
  })
})

type Past = readonly (readonly [value: number, age: number])[]

const recommendationsOf = (past: Past) =>
  past.map(([value, age]) => ({ value, at: now - age * SECOND }))

describe('stabilization', () => {
  it.each(idsOf(behavior, 'hpa-stabilize-'))('%s', (id) => {
    const { input, wanted } = behaves(id)
    const past = recommendationsOf(input('past_recommendations_[value,age_s]'))
    const windows = { out: 0, in: input('window_s') * SECOND }
    const told = { now, current: 1_000, windows }
    expect(stabilized(input('current_recommendation'), past, told)).toBe(wanted('desired'))
  })

  it.each(idsOf(behavior, 'hpa-stabilize2-'))('%s', (id) => {
    const { input, wanted } = behaves(id)
    const past = recommendationsOf(input('past_[value,age_s]'))
    const windows = { out: input('up_window_s') * SECOND, in: input('down_window_s') * SECOND }
    const told = { now, current: input('current'), windows }
    expect(stabilized(input('current_recommendation'), past, told)).toBe(wanted('desired'))
  })
})

it('every cell of both files has run', () => {
  const ran = [
    ...listed,
    'hpa-cpu-superfluous',
    'hpa-cpu-hot',
    'hpa-cpu-hot-noscale',
    'hpa-empty-metrics',
    ...idsOf(replicas, 'hpa-pods-', 'hpa-object-', 'hpa-external-', 'hpa-simple-'),
  ]
  expect(ran.sort()).toEqual(replicas.vectors.map(({ id }) => id).sort())
  const told = [
    ...policies.map(({ id }) => id),
    'hpa-default-ramp',
    ...idsOf(behavior, 'hpa-stabilize-', 'hpa-stabilize2-'),
  ]
  expect(told.sort()).toEqual(behavior.vectors.map(({ id }) => id).sort())
})
