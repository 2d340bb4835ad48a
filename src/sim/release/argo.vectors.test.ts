// What Argo Rollouts' own tests say of pods and weights, through the functions that a canary calls.
import { describe, expect, it } from 'vitest'
import file from '../vectors/argo-rollouts.json'
import { cellsOf } from '../vectors/cells'
import { approximated, podsFor, reconciled, routed, stepBelow, timetable } from './argo'

const cell = cellsOf(file)
const idsOf = (begin: string): string[] =>
  file.vectors.map(({ id }) => id).filter((id) => id.startsWith(begin))

const amount = (text: string | null, replicas: number, roundsUp: boolean): number => {
  if (text === null) return 0
  if (!text.endsWith('%')) return Number(text)
  const exact = (Number(text.slice(0, -1)) * replicas) / 100
  return roundsUp ? Math.ceil(exact) : Math.floor(exact)
}

const scaleOf = (text: string | undefined) => {
  if (text === undefined) return { fixed: null, weight: null }
  const [replicas, weight, match] = text.split(', ')
  if (match === 'true') return { fixed: null, weight: null }
  const read = (word: string) => (word === 'null' ? null : Number(word))
  return { fixed: read(replicas), weight: read(weight) }
}

describe('weights by pods', () => {
  it.each(idsOf('argo-approx-'))('%s', (id) => {
    const { input, wanted } = cell(id)
    const plan = {
      replicas: input('replicas'),
      weight: input('weight'),
      full: input('maxWeight'),
      surge: input('maxSurge'),
    }
    expect(approximated(plan)).toEqual({ canary: wanted('canary'), stable: wanted('stable') })
  })

  it.each(idsOf('argo-weight2replicas-'))('%s', (id) => {
    const { input, wanted } = cell(id)
    expect(podsFor(input('replicas'), input('weight'), input('maxWeight'))).toBe(wanted('replicas'))
  })
})

describe('one step of the controller', () => {
  it.each(idsOf('argo-canary-'))('%s', (id) => {
    const { input, wanted } = cell(id)
    const replicas: number = input('replicas')
    const scale = scaleOf(input('setCanaryScale_replicas_weight_match'))
    const weight: number = input('promoteFull') ? 100 : (scale.weight ?? input('setWeight'))
    const [older, olderAvailable] = input('older_rs_spec_available') ?? [0, 0]
    const pods = input('trafficRouting')
      ? routed({
          replicas,
          weight,
          fixed: scale.fixed,
          least: input('minPodsPerReplicaSet') ?? 0,
          shrinks: false,
          aborted: input('aborted') ?? false,
          stays: input('abortScaleDownDelaySeconds') === 0,
        })
      : reconciled({
          replicas,
          weight,
          surge: amount(input('maxSurge'), replicas, true),
          unavailable: amount(input('maxUnavailable'), replicas, false),
          canary: { wanted: input('canary_spec'), available: input('canary_available') },
          stable: { wanted: input('stable_spec'), available: input('stable_available') },
          older: { wanted: older, available: olderAvailable },
        })
    expect(pods).toEqual({ canary: wanted('canary'), stable: wanted('stable') })
  })

  it.each(idsOf('argo-dynamic-'))('%s', (id) => {
    const { input, wanted } = cell(id)
    const actual = { canary: input('actual_canary_weight'), stable: input('actual_stable_weight') }
    const steps = [input('setWeight_initial'), input('extra_step_setWeight') ?? 0]
    const isKnown = input('canary_rs') + input('stable_rs') > 0
    const fallen = isKnown ? stepBelow(steps, actual.canary) : 0
    const weight = input('aborted') ? fallen : input('setWeight_initial')
    const plan = { replicas: input('replicas'), weight, actual, shrinks: true }
    const pods = routed({ ...plan, aborted: input('aborted') })
    expect(pods).toEqual({ canary: wanted('canary'), stable: wanted('stable') })
  })
})

it('argo-timeline-20-40-60-80: steps and waits make a timetable', () => {
  const { input, wanted } = cell('argo-timeline-20-40-60-80')
  expect(timetable(input('steps'))).toEqual(wanted('[t_s,weight]'))
})

it('every cell of the file has run', () => {
  const begins = ['argo-approx-', 'argo-weight2replicas-', 'argo-canary-', 'argo-dynamic-']
  const ran = [...begins.flatMap(idsOf), 'argo-timeline-20-40-60-80']
  expect(ran.sort()).toEqual(file.vectors.map(({ id }) => id).sort())
})
