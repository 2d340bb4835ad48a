// What the reader of chapter 5 is asked: attempts that win and attempts that lose.
import { describe, expect, test } from 'vitest'
import { withDeploy, withoutDeploy } from '../../panels/sessions/deploy'
import { type Mechanism, withMechanism, withState } from '../../panels/sessions/mechanism'
import { seconds, simTime, simulateRun } from '../../sim'
import type { Run, SessionSpec } from '../../sim/scenario'
import { attempts, headless } from '../headless'
import { attemptOf, isPassed, passedDays } from '../judge'
import { runOf } from '../runs'
import { afternoon } from './afternoon'
import { deployment } from './deployment'
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
  test.each(
    attempts<[string, Plan]>([
      ['cookie, drained for 90 s', { mechanism: 'cookie', drain: 120 }],
      ['table with a copy, drained for 90 s', { mechanism: 'copied', drain: 120 }],
      ['a shared store', { mechanism: 'none', state: 'store' }],
    ]),
  )(
    'is survived by %s',
    (_, plan) => {
      const made = attempt(plan)
      expect(isPassed(afternoon, made), `${passedDays(made)} days`).toBe(true)
    },
    60_000,
  )

  test.each(
    attempts<[string, Plan]>([
      ['a hash', { mechanism: 'hash', drain: 120 }],
      ['a ring', { mechanism: 'ring', drain: 120 }],
      ['a table that nobody copies', { mechanism: 'table', drain: 120 }],
      ['cookies without a drain', { mechanism: 'cookie' }],
    ]),
  )(
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

const servers = ['s1', 's2', 's3']

/** A deployment from 30 s on, each server drained for some seconds before it goes. */
const deployed = ({ mechanism, state = 'memory', drain = 0 }: Plan): Run => {
  const run = runOf(lesson, { figure: 'deployment' }, 1)
  const shop = withState(withMechanism(run, mechanism), state)
  return withDeploy(shop, servers, { at: seconds(30), drain: seconds(drain) })
}

const tried = (run: Run) => {
  const outcomes = deployment.seeds.map((seed) => simulateRun({ ...run, seed }))
  return attemptOf(deployment, run, outcomes)
}

describe('a new version for every server', () => {
  test('loses carts as the figure opens', () => {
    const made = tried(runOf(lesson, { figure: 'deployment' }, 1))
    expect(passedDays(made)).toBe(0)
    expect(made.goals.map(({ days }) => days)).toEqual([20, 0, expect.any(Number)])
  }, 60_000)

  test.each(
    attempts<[string, Plan]>([
      ['a cookie and a drain longer than a session', { mechanism: 'cookie', drain: 75 }],
      ['a table and that drain', { mechanism: 'table', drain: 75 }],
      ['a shared store, without any notice', { mechanism: 'none', state: 'store' }],
    ]),
  )(
    'loses no cart with %s',
    (_, plan) => {
      const made = tried(deployed(plan))
      expect(passedDays(made), JSON.stringify(made.goals.map(({ days }) => days))).toBeGreaterThan(
        18,
      )
    },
    60_000,
  )

  test.each(
    attempts<[string, Plan]>([
      ['a short drain', { mechanism: 'cookie', drain: 20 }],
      ['a drain that nobody follows, as addresses are hashed', { mechanism: 'hash', drain: 75 }],
      ['turns', { mechanism: 'none', drain: 75 }],
    ]),
  )(
    'loses some with %s',
    (_, plan) => {
      expect(passedDays(tried(deployed(plan)))).toBeLessThan(2)
    },
    60_000,
  )

  test('is not won without a new version, nor by a deployment at the very start', () => {
    const bare = withoutDeploy(runOf(lesson, { figure: 'deployment' }, 1))
    expect(passedDays(tried(bare))).toBe(0)
    const early = withDeploy(bare, servers, { at: seconds(1), drain: 0 })
    expect(passedDays(tried(early))).toBe(0)
  }, 60_000)
})
