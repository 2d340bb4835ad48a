import { expect, test } from 'vitest'
import { simTime, simulateRun } from '../sim'
import { scenarioNamed } from '../sim/scenario'
import { makeOutcomes } from './outcomes'

const run = (seed: number) => ({
  scenario: scenarioNamed('three-counters'),
  seed,
  interventions: [],
})

test('an outcome is what the run itself gives, in all or over a span', async () => {
  const outcomeOf = makeOutcomes()
  const part = { from: simTime(20_000_000), until: simTime(40_000_000) }
  expect(await outcomeOf(run(3))).toEqual(simulateRun(run(3)))
  expect(await outcomeOf(run(3), { from: 20, until: 40 })).toEqual(simulateRun(run(3), part))
})

test('each run has a turn of its own, and none is simulated twice', async () => {
  let turns = 0
  const outcomeOf = makeOutcomes((callback) => {
    turns += 1
    queueMicrotask(callback)
  })
  const asked = [1, 2, 1, 2, 1].map((seed) => outcomeOf(run(seed)))
  const [first, second, again] = await Promise.all(asked)
  expect(turns).toBe(2)
  expect(again).toBe(first)
  expect(second.digest).not.toBe(first.digest)
})
