import { expect, it } from 'vitest'
import { namedScenarios, scenarioNamed } from '../sim/scenario'
import scenarios from './scenarios.json'

it('opens every scenario as the format reads it: `npm run scenarios` reads them anew', () => {
  const read = namedScenarios.map(({ id }) => [id, scenarioNamed(id)])
  expect(scenarios).toEqual(Object.fromEntries(read))
})
