import { expect, test } from 'vitest'
import { replicate } from '../playback'
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
  const asked = [outcomeOf(run(3)), outcomeOf(run(3), { from: 20, until: 40 })]
  expect(await Promise.all(asked)).toEqual([simulateRun(run(3)), simulateRun(run(3), part)])
})

test('what is asked for at once is simulated together, and nothing twice', async () => {
  const batches: number[] = []
  const outcomeOf = makeOutcomes({
    simulate(jobs, options) {
      batches.push(jobs.length)
      return replicate(jobs, options)
    },
  })
  const [first, second, again] = await Promise.all([1, 2, 1].map((seed) => outcomeOf(run(seed))))
  expect(again).toBe(first)
  expect(second.digest).not.toBe(first.digest)
  expect(await outcomeOf(run(2))).toBe(second)
  await outcomeOf(run(3))
  expect(batches).toEqual([2, 1])
})

test('what has failed may be asked again', async () => {
  let fails = true
  const outcomeOf = makeOutcomes({
    simulate: (jobs, options) =>
      fails ? Promise.reject(new Error('no memory')) : replicate(jobs, options),
  })
  await expect(outcomeOf(run(1))).rejects.toThrow('no memory')
  fails = false
  expect(await outcomeOf(run(1))).toEqual(simulateRun(run(1)))
})
