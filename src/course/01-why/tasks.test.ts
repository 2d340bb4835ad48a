// What the reader of chapter 1 is asked, played to lose and to win.
import { describe, expect, test } from 'vitest'
import { machines } from '../../panels/the-sale/machines'
import { type RunSummary, simulateRun } from '../../sim'
import type { Run } from '../../sim/scenario'
import { headless } from '../headless'
import { attemptOf, isPassed, passedDays } from '../judge'
import { runOf } from '../runs'
import { lesson } from './lesson'
import { tasks } from './tasks'

const { endAsOpened, endsOf, outcomeOf, verdicts } = headless(lesson, simulateRun)

test('a claim can fail: on a quiet day nothing is over 5 s, and nothing is refused', () => {
  const quiet = outcomeOf({ figure: '1.1' }, 1)
  const holds = (id: string, outcomes: Record<string, RunSummary>) =>
    lesson.claims.find((claim) => claim.id === id)?.holds(outcomes)
  expect(holds('overload', { shop: quiet })).toBe(false)
  expect(holds('chance', { shop: quiet })).toBe(false)
  expect(holds('short-line', { shop: quiet })).toBe(false)
  expect(holds('crash', { fast: quiet, triple: quiet })).toBe(false)
})

describe('what the reader is asked to predict', () => {
  test.each([
    ['busy', 'bend', 13],
    ['three', 'work', 20],
    ['crash', 'third', 20],
    ['headroom', 'grows', 19],
  ])('%s ends as the chapter says: %s', (id, option, least) => {
    expect(endsOf(id).filter((end) => end === option).length).toBeGreaterThanOrEqual(least)
    // The day on which the figure opens is a usual one.
    expect(endAsOpened(id)).toBe(option)
  })

  test('the run judges, not the lesson: another run has another verdict', () => {
    const rate = (value: number) => ({ do: 'traffic.rate', traffic: 'customers', rate: value })
    expect(verdicts('busy', rate(3))).toEqual(new Set(['forever']))
    expect(verdicts('busy', rate(1.2))).toContain('free-time')
    expect(verdicts('crash', { do: 'gateway.retries', retries: 1 })).toEqual(new Set(['none']))
    expect(verdicts('headroom', rate(1))).toContain('recovers')
    expect(verdicts('headroom', rate(1))).not.toContain('grows')
  })
})

describe('the sale', () => {
  const [task] = tasks
  const speeds = Object.fromEntries(machines.map(({ size, speed }) => [size, speed]))

  function buy(plan: string): Run {
    const run = runOf(lesson, { figure: task.figure }, 1)
    const [pool] = run.scenario.pools
    const servers = plan.split(' ').map((size, place) => ({
      ...pool.servers[0],
      name: `s${place + 1}`,
      id: place + 1,
      speed: speeds[size],
    }))
    return { ...run, scenario: { ...run.scenario, pools: [{ ...pool, servers }] } }
  }

  const attempt = (run: Run) =>
    attemptOf(
      task,
      run,
      task.seeds.map((seed) => simulateRun({ ...run, seed })),
    )

  test('it begins lost: what stands there untouched does not pass', () => {
    expect(isPassed(task, attempt(runOf(lesson, { figure: task.figure }, 1)))).toBe(false)
  })

  test('five small machines carry it, within the budget', () => {
    const five = attempt(buy('S S S S S'))
    expect(five.plan).toBe('S S S S S')
    expect(isPassed(task, five)).toBe(true)
    expect(five.goals.map(({ days }) => days >= task.needed)).toEqual([true, true, true])
  })

  test.each([
    ['L', 'price'],
    ['M M', 'lost'],
    ['S S S', 'p95'],
    ['S S S S S S', 'price'],
  ])('%s misses the goal of its %s', (plan, missed) => {
    const it = attempt(buy(plan))
    expect(isPassed(task, it)).toBe(false)
    expect(it.goals.find(({ goal }) => goal.id === missed)?.days).toBeLessThan(task.needed)
  })

  test('four small machines are nearly enough, and no luck is rewarded', () => {
    const four = passedDays(attempt(buy('S S S S')))
    expect(four).toBeGreaterThan(2)
    expect(four).toBeLessThan(task.needed)
  })

  test('a machine that nobody sells has no price, and so does not pass', () => {
    const run = buy('S S S S S')
    const [pool] = run.scenario.pools
    const servers = pool.servers.map((server) => ({ ...server, speed: 3 }))
    const odd = { ...run, scenario: { ...run.scenario, pools: [{ ...pool, servers }] } }
    expect(attempt(odd).goals.find(({ goal }) => goal.id === 'price')?.days).toBe(0)
  })
})
