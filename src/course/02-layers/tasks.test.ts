// What the reader of chapter 2 is asked, and the settings that chapter 2 lets a reader move.
import { describe, expect, test } from 'vitest'
import { divisionOf, withDivision } from '../../panels/compare/division'
import { guardOf, guards, isGuardable, withGuard } from '../../panels/compare/firewall'
import { isKeepable, lifeOf, lives, withLife } from '../../panels/compare/keeping'
import { withRule } from '../../panels/compare/rule'
import { nextServer } from '../../panels/controls/nextServer'
import { simulateRun } from '../../sim'
import { parseRun, type Run, toRunDocument } from '../../sim/scenario'
import { runningFigure } from '../figures'
import { days, headless } from '../headless'
import { attemptOf, isPassed, passedDays } from '../judge'
import type { RunRef } from '../lesson'
import { metrics } from '../metric'
import { runOf } from '../runs'
import { chosenKinds, forms, kinds, needs, orders } from './kinds'
import { lesson } from './lesson'
import { tasks } from './tasks'

const { endAsOpened, endsOf, outcomesOf } = headless(lesson, simulateRun)
const [joins] = lesson.predictions

function reread(document: unknown): Run {
  const parsed = parseRun(document)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.run
}

describe('what a server gets that joins', () => {
  test('is nothing, as the chapter says', () => {
    expect(endsOf(joins.id).filter((end) => end === 'nothing').length).toBeGreaterThanOrEqual(19)
    expect(endAsOpened(joins.id)).toBe('nothing')
  })

  test.each([
    [1, ['quarter']], // layer 7
    [2, ['later', 'quarter']], // connections that are closed at an age
  ])('is judged by the run: lane %i ends as %j', (lane, allowed) => {
    const moved: Readonly<Record<string, RunRef>> = Object.fromEntries(
      Object.entries(joins.runs).map(([name, ref]) => [name, { ...ref, lane }]),
    )
    for (const seed of days) expect(allowed).toContain(joins.happened(outcomesOf(moved, seed)))
  })
})

describe('the kinds of balancer', () => {
  const any = { layer: null, form: null, need: null, order: null } as const

  test('fit a layer and a need, and each need leaves some', () => {
    expect(chosenKinds(any)).toEqual(kinds)
    for (const need of needs) {
      const fit = chosenKinds({ ...any, need })
      expect(fit.length).toBeGreaterThan(0)
      expect(fit.length).toBeLessThan(kinds.length)
      expect(fit.every(({ offers }) => offers.includes(need))).toBe(true)
    }
    const four = chosenKinds({ ...any, layer: 4, need: 'path' })
    expect(four.every(({ layers }) => layers.includes(7))).toBe(true)
  })

  test('are hardware, software or a service, each of them at either layer', () => {
    for (const form of forms) {
      const fit = chosenKinds({ ...any, form })
      expect(fit.length).toBeGreaterThan(0)
      expect(fit.every((kind) => kind.form === form)).toBe(true)
    }
    const layersOf = (form: (typeof forms)[number]) =>
      new Set(chosenKinds({ ...any, form }).flatMap(({ layers }) => layers))
    for (const form of forms) expect(layersOf(form)).toEqual(new Set([4, 7]))
  })

  test('are sorted from the best: the cheapest, the most flexible', () => {
    for (const order of orders) {
      const levels = chosenKinds({ ...any, order }).map((kind) => kind[order])
      const sorted = levels.toSorted((a, b) => (order === 'cost' ? a - b : b - a))
      expect(levels).toEqual(sorted)
    }
  })

  test('each open a figure that runs', () => {
    for (const { figure } of kinds) expect(() => runningFigure(lesson, figure)).not.toThrow()
  })
})

describe('letters and pianos', () => {
  const [task] = tasks
  const opening = runOf(lesson, { figure: task.figure }, 1)
  const attempt = (run: Run) =>
    attemptOf(
      task,
      run,
      task.seeds.map((seed) => simulateRun({ ...run, seed })),
    )
  const byTurns = withRule(opening, { kind: 'round-robin' })

  test('begin lost, in whichever lane', () => {
    for (const lane of [0, 1]) {
      const run = runOf(lesson, { figure: task.figure, lane }, 1)
      expect(isPassed(task, attempt(run)), `lane ${lane}`).toBe(false)
    }
  })

  test.each<[string, Run, [number, number]]>([
    ['one and three', withDivision(opening, 1), [18, 20]],
    ['one and three, by turns', withDivision(byTurns, 1), [18, 20]],
    ['two and two', withDivision(opening, 2), [0, 9]],
    ['three and one', withDivision(opening, 3), [0, 0]],
    ['all for all, by turns', byTurns, [0, 0]],
    ['all for all', withDivision(withDivision(opening, 2), null), [0, 4]],
  ])('divided so, %s, pass on as many days as the chapter says', (_, run, [least, most]) => {
    const passed = passedDays(attempt(run))
    expect(passed).toBeGreaterThanOrEqual(least)
    expect(passed).toBeLessThanOrEqual(most)
  })

  test('a plan is told by its rule and its division', () => {
    const run = withDivision(opening, 1)
    expect(attempt(run).plan).toBe('least connections, /api has 1, /video has 3')
    expect(task.plan(opening)).toBe('least connections, all for all')
  })

  test('a division is part of a link, and so are servers that were added before it', () => {
    const act = { ...nextServer(opening), at: 5 } as Run['interventions'][number]
    const added = { ...opening, interventions: [act] }
    const divided = reread(toRunDocument(withDivision(added, 1)))
    expect(divisionOf(divided)).toBe(1)
    expect(divided.interventions).toMatchObject([{ do: 'server.add', pool: 'pianos' }])
    expect(divisionOf(reread(toRunDocument(opening)))).toBeNull()
  })

  test('other machines are another shop, and do not pass', () => {
    const good = withDivision(opening, 1)
    const pools = good.scenario.pools.map((pool) => ({
      ...pool,
      servers: pool.servers.map((server) => ({ ...server, speed: 4 })),
    }))
    const fast = { ...good, scenario: { ...good.scenario, pools } }
    expect(passedDays(attempt(fast))).toBe(0)
    expect(task.plan(fast)).toBe('not these machines or clients')
  })
})

test('a balancer that keeps answers for longer sends fewer requests on, and a link says so', () => {
  const run = runOf(lesson, { figure: '2.13' }, 1)
  expect([isKeepable(run), isKeepable(runOf(lesson, { figure: '2.7' }, 1))]).toEqual([true, false])
  const shares = [null, ...lives].map((ttl) => {
    const kept = reread(toRunDocument(withLife(run, ttl)))
    expect(lifeOf(kept)).toBe(ttl)
    return metrics['unsent.share'].read(simulateRun(kept)) ?? -1
  })
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  expect(new Set(shares).size).toBe(shares.length)
  const back = withLife(withLife(run, lives[1]), null)
  expect(simulateRun(back).digest).toBe(simulateRun(run).digest)
})

test('a firewall that only tells lets all pass, and a link says what it does', () => {
  const run = runOf(lesson, { figure: '2.18' }, 1)
  expect([isGuardable(run), isGuardable(runOf(lesson, { figure: '2.13' }, 1))]).toEqual([
    true,
    false,
  ])
  const [off, tells, turnsAway] = guards.map((guard) => {
    const guarded = reread(toRunDocument(withGuard(run, guard)))
    expect(guardOf(guarded)).toBe(guard)
    return simulateRun(guarded)
  })
  expect([off.rejected, tells.rejected]).toEqual([0, 0])
  expect(turnsAway.rejected).toBeGreaterThan(50)
  expect(turnsAway.digest).toBe(simulateRun(runOf(lesson, { figure: '2.18', lane: 1 }, 1)).digest)
})
