// What the reader of chapter 4 is asked, played to lose and to win.
import { describe, expect, test } from 'vitest'
import { SECOND, seconds, simTime, simulateRun } from '../../sim'
import type { Run } from '../../sim/scenario'
import { headless } from '../headless'
import { attemptOf, isPassed, passedDays } from '../judge'
import { runOf } from '../runs'
import { lesson } from './lesson'
import { tasks } from './tasks'

const { endAsOpened, endsOf, verdicts } = headless(lesson, simulateRun)

describe('what the reader is asked to predict', () => {
  test.each([
    ['before', 'many'],
    ['tight', 'flaps'],
  ])('%s ends as the chapter says: %s', (id, option) => {
    expect(endsOf(id).filter((end) => end === option).length).toBeGreaterThanOrEqual(19)
    expect(endAsOpened(id)).toBe(option)
  })

  test('the run judges, not the lesson: another run has another verdict', () => {
    const few = { do: 'traffic.rate', traffic: 'customers', rate: 0.5 }
    expect(verdicts('before', few)).not.toContain('many')
    const quick = { do: 'server.slow', server: 's1', speed: 5 }
    expect(verdicts('tight', quick)).toEqual(new Set(['all']))
  })
})

/** Interval and timeout in seconds, fails and passes that count. */
type Plan = readonly [every: number, timeout: number, fall: number, rise: number]

describe('the night watch', () => {
  const [task] = tasks
  const opening = runOf(lesson, { figure: task.figure }, 1)

  const watched = ([every, timeout, fall, rise]: Plan): Run => {
    const { scenario } = opening
    const pools = scenario.pools.map((pool) => {
      const { health } = pool
      if (health?.active == null) throw new Error('nobody looks')
      const interval = seconds(every)
      const pace = { interval, fastInterval: interval, downInterval: interval }
      const active = { ...health.active, ...pace, timeout: seconds(timeout), fall, rise }
      return { ...pool, health: { ...health, active } }
    })
    return { ...opening, scenario: { ...scenario, pools } }
  }
  const attempt = (run: Run, seeds = task.seeds) =>
    attemptOf(
      task,
      run,
      seeds.map((seed) => simulateRun({ ...run, seed }, { details: task.details })),
    )
  const two: Plan = [2, 2, 3, 2]
  const some = task.seeds.slice(0, 3) // a plan that fails on all of these cannot pass

  test.each<readonly [string, Plan, string]>([
    ['as it opens, too late', [5, 2, 3, 2], 'notice'],
    ['as a load balancer of a cloud does, far too late', [30, 5, 2, 5], 'notice'],
    ['with half a second of patience, too often wrong', [2, 0.5, 2, 2], 'false'],
    ['every second, with too many probes', [1, 1, 3, 2], 'probes'],
  ])('is lost %s', (_, plan, missed) => {
    const { days: found, goals } = attempt(watched(plan), some)
    expect(found).toEqual(some.map(() => false))
    expect(goals.find(({ goal }) => goal.id === missed)?.days).toBe(0)
  })

  test('is won with two seconds of everything', () => {
    const won = attempt(watched(two))
    expect(isPassed(task, won)).toBe(true)
    expect(passedDays(won)).toBeGreaterThanOrEqual(19)
    expect(won.plan).toBe(task.plan(watched(two)))
  }, 60_000)

  test('is not won by changing anything else', () => {
    const good = watched(two)
    const act = { do: 'server.recover' as const, server: 's3', at: simTime(SECOND) }
    const others: readonly Run[] = [
      { ...good, interventions: [act] },
      { ...good, scenario: { ...good.scenario, interventions: [] } },
    ]
    for (const run of others) {
      expect(passedDays(attempt(run, some.slice(0, 1)))).toBe(0)
      expect(task.plan(run)).not.toBe(task.plan(good))
    }
  })
})
