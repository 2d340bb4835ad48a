// What the reader of chapter 5 is asked: attempts that win and attempts that lose.
import { describe, expect, test } from 'vitest'
import { type Mechanism, withMechanism, withState } from '../../panels/sessions/mechanism'
import { seconds, simTime, simulateRun } from '../../sim'
import type { Run, SessionSpec } from '../../sim/scenario'
import { headless } from '../headless'
import { attemptOf, isPassed, passedDays } from '../judge'
import { runOf } from '../runs'
import { afternoon } from './afternoon'
import { lesson } from './lesson'

const { endAsOpened, endsOf } = headless(lesson, simulateRun)
const [grown] = lesson.predictions

test('three carts in four are lost where the divisor changes, as the chapter says', () => {
  expect(endsOf(grown.id).filter((end) => end === 'most').length).toBeGreaterThanOrEqual(19)
  expect(endAsOpened(grown.id)).toBe('most')
})

interface Plan {
  readonly mechanism: Mechanism
  readonly state?: SessionSpec['state']
  readonly drain?: number // seconds at which S2 is told to take nobody new
}

const planned = ({ mechanism, state = 'memory', drain }: Plan): Run => {
  const run = withState(withMechanism(runOf(lesson, { figure: 'afternoon' }, 1), mechanism), state)
  if (drain === undefined) return run
  const act = { at: simTime(seconds(drain)), do: 'server.drain', server: 's2' } as const
  return { ...run, interventions: [act] }
}

const attempt = (plan: Plan) => {
  const run = planned(plan)
  const outcomes = afternoon.seeds.map((seed) => simulateRun({ ...run, seed }))
  return attemptOf(afternoon, run, outcomes)
}

describe('the rough afternoon', () => {
  test.each<[string, Plan]>([
    ['cookie, drained for 90 s', { mechanism: 'cookie', drain: 120 }],
    ['table with a copy, drained for 90 s', { mechanism: 'copied', drain: 120 }],
    ['a shared store', { mechanism: 'none', state: 'store' }],
  ])(
    'is survived by %s',
    (_, plan) => {
      const made = attempt(plan)
      expect(isPassed(afternoon, made), `${passedDays(made)} days`).toBe(true)
    },
    60_000,
  )

  test.each<[string, Plan]>([
    ['a hash', { mechanism: 'hash', drain: 120 }],
    ['a ring', { mechanism: 'ring', drain: 120 }],
    ['a table that nobody copies', { mechanism: 'table', drain: 120 }],
    ['cookies without a drain', { mechanism: 'cookie' }],
  ])(
    'is not survived by %s',
    (_, plan) => {
      expect(passedDays(attempt(plan))).toBeLessThan(6)
    },
    60_000,
  )

  test('is not won by changing the shop', () => {
    const run = planned({ mechanism: 'cookie', drain: 120 })
    const traffic = run.scenario.traffic.map((one) => ({ ...one, until: seconds(10) }))
    const cheat = { ...run, scenario: { ...run.scenario, traffic } }
    const outcomes = afternoon.seeds.slice(0, 2).map((seed) => simulateRun({ ...cheat, seed }))
    expect(passedDays(attemptOf(afternoon, cheat, outcomes))).toBe(0)
  })
})
