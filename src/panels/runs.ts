// From an example to the runs that it opens with.
import type { Run, Scenario, ScenarioId } from '../sim/scenario'
import type { PanelExample } from './panel'

/** The runs of an example, from the top. */
export const runsOf = (
  { lanes, seed }: PanelExample,
  scenarioOf: (id: ScenarioId) => Scenario,
): readonly Run[] =>
  lanes.map((id) => {
    const scenario = scenarioOf(id)
    return { scenario, seed: seed ?? scenario.seed, interventions: [] }
  })
