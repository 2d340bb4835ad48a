// The order of the choices, read from choices made by hand and from a real run.
import { describe, expect, test } from 'vitest'
import { simulateRun } from '../../sim'
import { type Run, scenarioNamed } from '../../sim/scenario'
import { cycleOf, orderAt, showsOrder } from './order'
import { withWeights } from './rule'
import { onlyStage } from './stages'

const runOf = (id: Parameters<typeof scenarioNamed>[0]): Run => ({
  scenario: scenarioNamed(id),
  seed: 1,
  interventions: [],
})

const choicesOf = (servers: readonly number[]) => ({
  count: servers.length,
  at: Float64Array.from(servers, (_, k) => 10 * k),
  request: Int32Array.from(servers, (_, k) => k),
  server: Int16Array.from(servers),
})

describe('the order of the choices', () => {
  const lanes = [choicesOf([0, 1, 2, 0, 1, 2, 0]), choicesOf([2, 2, 2, 2, 2, 2])]
  const asked = { cycle: 3, isNarrow: true }

  test('shows what has been chosen at the instant, and nothing that is to come', () => {
    expect(orderAt(lanes, { ...asked, at: -1 }).chosen).toEqual([[], []])
    const page = orderAt(lanes, { ...asked, at: 30 })
    expect(page).toEqual({
      from: 0,
      columns: 12,
      cycle: 3,
      chosen: [
        [0, 1, 2, 0],
        [2, 2, 2, 2],
      ],
    })
  })

  test('turns the page over for all lanes at once when it is full in one', () => {
    const long = [choicesOf(Array(15).fill(1)), choicesOf(Array(12).fill(0))]
    expect(orderAt(long, { ...asked, at: 110 }).from).toBe(0)
    const next = orderAt(long, { ...asked, at: 120 })
    expect([next.from, next.chosen]).toEqual([12, [[1], []]])
    expect(orderAt(long, { ...asked, at: 1e9 }).chosen).toEqual([[1, 1, 1], []])
  })

  test('has a round as long as the weights say, and a usual one where they say none', () => {
    const run = runOf('product-nginx')
    expect(cycleOf(run)).toBe(7)
    expect(cycleOf(withWeights(run, [10, 2, 2]))).toBe(7)
    expect(cycleOf(withWeights(run, [3, 2, 1]))).toBe(6)
    expect(cycleOf(withWeights(run, [0, 0, 0]))).toBe(7)
    expect(cycleOf(withWeights(run, [500, 1, 1]))).toBe(7)
  })

  test('is that of the log', () => {
    const choices = simulateRun(runOf('product-nginx'), { details: ['choices'] }).details?.choices
    if (!choices) throw new Error('none')
    const page = orderAt([choices], { at: 3_000_000, cycle: 7, isNarrow: false })
    expect(page.chosen).toEqual([[0, 0, 1, 0, 2, 0, 0]])
    expect(page.columns).toBe(21)
  })

  test('is shown unasked where a figure opens with products, and as the reader says', () => {
    const [product, textbook] = [runOf('product-nginx'), runOf('turns-steady')]
    expect(showsOrder({}, [product])).toBe(true)
    expect(showsOrder({}, [textbook])).toBe(false)
    expect(showsOrder({ order: false }, [product])).toBe(false)
    expect(showsOrder({ order: true }, [textbook])).toBe(true)
  })
})

test('one stage is left where the view says so, that of a lane that is there', () => {
  const lanes = Array.from({ length: 3 }, () => runOf('fewest-first'))
  expect(onlyStage({}, lanes)).toBeNull()
  expect(onlyStage({ stages: 'each', stage: 2 }, lanes)).toBeNull()
  expect(onlyStage({ stages: 'ghosts' }, lanes)).toBe(0)
  expect(onlyStage({ stages: 'ghosts', stage: 2 }, lanes)).toBe(2)
  for (const stage of [3, -1, 0.5, '1', true])
    expect(onlyStage({ stages: 'ghosts', stage }, lanes)).toBe(0)
})

test('lanes of so many servers that the clock would be out of sight share one stage, unless each is asked for', () => {
  const lanes = Array.from({ length: 4 }, () => runOf('stale-reports'))
  expect(onlyStage({}, lanes)).toBe(0)
  expect(onlyStage({ stage: 1 }, lanes)).toBe(1)
  expect(onlyStage({ stages: 'each' }, lanes)).toBeNull()
  const few = Array.from({ length: 3 }, () => runOf('fewest-first'))
  expect(onlyStage({ order: true }, few)).toBe(0)
})
