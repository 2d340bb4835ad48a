// What Flagger does tick by tick, through the machine that a canary's controller calls.
import { describe, expect, it } from 'vitest'
import { cellsOf } from '../vectors/cells'
import file from '../vectors/flagger.json'
import { begun, type FlaggerPlan, type FlaggerState, flaggerTimes, ticked } from './flagger'

const cell = cellsOf(file)
const idsOf = (begin: string): string[] =>
  file.vectors.map(({ id }) => id).filter((id) => id.startsWith(begin))

interface Event {
  readonly tick: number
  readonly event: string
  readonly weight?: number
  readonly failedChecks?: number
  readonly primary?: number
  readonly canary?: number
}

// The words of the file for what a tick did.
const eventOf = (before: FlaggerState, after: FlaggerState, tick: number): Event => {
  const { weight, failedChecks } = after
  if (after.phase === 'failed') return { tick, event: 'rollback', weight }
  if (failedChecks > before.failedChecks)
    return { tick, event: 'check failed, weight held', weight, failedChecks }
  if (before.phase === 'progressing' && after.phase === 'promoting')
    return { tick, event: 'promote: copy spec to primary', weight }
  if (before.phase === 'promoting') {
    const event = weight === 0 ? 'all traffic to primary' : 'shift back to primary'
    return { tick, event, primary: 100 - weight, canary: weight }
  }
  return { tick, event: 'advance', weight }
}

const planOf = (input: (key: string) => unknown): FlaggerPlan => {
  const read = (key: string, usual: number) => {
    const found = input(key)
    return typeof found === 'number' ? found : usual
  }
  const steps = input('steps')
  return {
    step: read('step', read('stepWeight', 10)),
    steps: Array.isArray(steps) ? steps : null,
    max: read('maxw', read('maxWeight', 100)),
    threshold: read('threshold', 1),
    promotionStep: read('promo', 0),
  }
}

const runs = [...idsOf('flagger-step')]

describe('tick by tick', () => {
  it.each(runs)('%s', (id) => {
    const { input, wanted } = cell(id)
    const plan = planOf(input)
    const results: readonly boolean[] = input('results') ?? []
    const events: readonly Event[] = wanted('events')
    let state = begun
    const seen = events.map((_, tick) => {
      const before = state
      state = ticked(plan, state, results[tick] ?? true)
      return eventOf(before, state, tick)
    })
    // Taking the weight back step by step, the last step bears the name of the others.
    const isStepwise = plan.promotionStep > 0
    const named = seen.map((each) =>
      isStepwise && each.canary === 0 ? { ...each, event: 'shift back to primary' } : each,
    )
    expect(named).toEqual(events)
  })

  it('flagger-test-promotion', () => {
    const { input, wanted } = cell('flagger-test-promotion')
    const plan = planOf(input)
    const set: { readonly canary: number } = input('weights_set_to')
    const first = ticked(plan, { ...begun, weight: set.canary }, true)
    expect(wanted('after_tick1_phase')).toBe(`Progressing (${100 - first.weight}/${first.weight})`)
    const second = ticked(plan, first, true)
    expect(second.phase).toBe(wanted('tick2_phase').toLowerCase())
    const third = ticked(plan, second, true)
    const { primary, canary, phase } = wanted('tick3')
    expect([100 - third.weight, third.weight]).toEqual([primary, canary])
    expect(third.phase.replace('z', 's')).toBe(phase.toLowerCase())
    expect(ticked(plan, third, true).phase).toBe(wanted('tick4_phase').toLowerCase())
  })

  it('flagger-test-rollback', () => {
    const { input, wanted } = cell('flagger-test-rollback')
    const plan = planOf(input)
    const state = { ...begun, weight: 10, failedChecks: input('failedChecks') }
    const after = ticked(plan, ticked(plan, state, true), true)
    expect(after.phase).toBe(wanted('phase_after_two_ticks').toLowerCase())
  })

  it.each(idsOf('flagger-min-time-'))('%s', (id) => {
    const { input, wanted } = cell(id)
    const { promotion, rollback } = flaggerTimes({
      interval: input('interval_s'),
      plan: planOf(input),
    })
    expect([promotion, rollback]).toEqual([wanted('min_validation_s'), wanted('rollback_after_s')])
  })
})

it('every cell of the file has run', () => {
  const others = ['flagger-test-promotion', 'flagger-test-rollback']
  const ran = [...runs, ...others, ...idsOf('flagger-min-time-')]
  expect(ran.sort()).toEqual(file.vectors.map(({ id }) => id).sort())
})
