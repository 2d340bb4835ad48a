// What the reader of chapter 3 is asked, played to lose and to win.
import { describe, expect, test } from 'vitest'
import { simulateRun } from '../../sim'
import { type PolicySpec, parseRun, type Run, toDocument } from '../../sim/scenario'
import { headless } from '../headless'
import { attemptOf, isPassed, passedDays } from '../judge'
import { runOf } from '../runs'
import { lesson } from './lesson'
import { tasks } from './tasks'

const { endAsOpened, endsOf, verdicts } = headless(lesson, simulateRun)

describe('what the reader is asked to predict', () => {
  test.each([
    ['herd', 'herd'],
    ['hole', 'heads'],
  ])('%s ends as the chapter says: %s', (id, option) => {
    expect(endsOf(id).filter((end) => end === option).length).toBeGreaterThanOrEqual(19)
    expect(endAsOpened(id)).toBe(option)
  })

  test('the run judges, not the lesson: another run has another verdict', () => {
    expect(verdicts('hole', { do: 'server.errors', server: 's1', share: 0 })).toEqual(
      new Set(['same']),
    )
    const few = { do: 'traffic.rate', traffic: 'customers', rate: 0.5 }
    expect(verdicts('herd', few)).not.toEqual(new Set(['herd']))
  })
})

describe('the odd machines', () => {
  const [task] = tasks
  const opening = runOf(lesson, { figure: task.figure }, 1)

  const under = (policy: PolicySpec, weights: readonly number[] = [1, 1, 1, 1]): Run => {
    const [pool] = opening.scenario.pools
    const servers = pool.servers.map((server, i) => ({ ...server, weight: weights[i] }))
    const gateways = opening.scenario.gateways.map((gateway) => ({ ...gateway, policy }))
    return {
      ...opening,
      scenario: { ...opening.scenario, gateways, pools: [{ ...pool, servers }] },
    }
  }
  const attempt = (run: Run) =>
    attemptOf(
      task,
      run,
      task.seeds.map((seed) => simulateRun({ ...run, seed })),
    )
  const bySpeed = [1, 2, 2, 4]

  test('it begins lost, in whichever lane', () => {
    for (const lane of [0, 1, 2]) {
      const run = runOf(lesson, { figure: task.figure, lane }, 1)
      expect(isPassed(task, attempt(run)), `lane ${lane}`).toBe(false)
    }
  })

  test.each([
    ['least-connections', bySpeed],
    ['shortest-expected-delay', bySpeed],
  ])('%s with weights by speed passes', (kind, weights) => {
    expect(isPassed(task, attempt(under({ kind }, weights)))).toBe(true)
  })

  test.each([
    ['round-robin', [1, 1, 1, 1], [0, 0]],
    ['round-robin', bySpeed, [1, 13]],
    ['least-connections', [1, 1, 1, 1], [1, 12]],
    ['power-of-two', [1, 1, 1, 1], [0, 6]],
    ['power-of-two', bySpeed, [1, 17]],
    ['peak-ewma', [1, 1, 1, 1], [10, 20]],
  ])('%s with weights %j passes on so many days: %j', (kind, weights, [least, most]) => {
    const passed = passedDays(attempt(under({ kind }, weights)))
    expect(passed).toBeGreaterThanOrEqual(least)
    expect(passed).toBeLessThanOrEqual(most)
  })

  test('a plan is told by its rule and weights', () => {
    const run = under({ kind: 'least-connections' }, bySpeed)
    expect(attempt(run).plan).toBe('least connections, 1:2:2:4')
  })

  test('other machines or fewer customers are another shop, and do not pass', () => {
    const good = under({ kind: 'least-connections' }, bySpeed)
    const parsed = parseRun({
      scenario: toDocument(good.scenario),
      interventions: [{ at: '0s', do: 'server.slow', server: 's1', speed: 4 }],
    })
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    const [traffic] = good.scenario.traffic
    const arrivals = { kind: 'poisson', rate: 1 } as const
    const calm = { ...good.scenario, traffic: [{ ...traffic, arrivals }] }
    for (const run of [parsed.run, { ...good, scenario: calm }]) {
      expect(passedDays(attempt(run))).toBe(0)
      expect(attempt(run).plan).toBe('not these machines or customers')
    }
  })

  test('a weight that is moved before the shop opens counts as one that was typed', () => {
    const [, ...acts] = bySpeed.map((weight, i) => ({
      at: '0s',
      do: 'server.weight',
      server: `s${i + 1}`,
      weight,
    }))
    const run = under({ kind: 'least-connections' })
    const parsed = parseRun({ scenario: toDocument(run.scenario), interventions: acts })
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    expect(isPassed(task, attempt(parsed.run))).toBe(true)
  })
})
