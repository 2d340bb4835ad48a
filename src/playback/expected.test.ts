import { expect, test } from 'vitest'
import { namedScenarios, scenarioNamed } from '../sim/scenario'
import { expectedRequests } from './expected'
import { Replication } from './replication'

// What is expected decides between page and worker, so a factor of two is near enough. A usual run
// takes every fourth of the named scenarios, npm run unit:whole all.
const EVERY = import.meta.env.MODE === 'whole' ? 1 : 4
const short = namedScenarios
  .filter(({ id }) => expectedRequests(scenarioNamed(id)) < 20_000)
  .filter((_, place) => place % EVERY === 0)

test.each(short.map(({ id }) => id))('%s brings about as many requests as expected', (id) => {
  const scenario = scenarioNamed(id)
  const replication = new Replication({ run: { scenario, seed: 1, interventions: [] } })
  while (!replication.advance(100_000));
  const { arrived } = replication.result()
  expect(arrived).toBeLessThanOrEqual(2 * expectedRequests(scenario) + 20)
  expect(arrived).toBeGreaterThanOrEqual(expectedRequests(scenario) / 2 - 20)
})

test('some named scenarios are short enough to be checked', () => {
  expect(short.length).toBeGreaterThan(10)
})
