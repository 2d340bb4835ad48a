// From an example to the runs that it opens with.
import type { Run, Scenario, ScenarioId } from '../sim/scenario'
import type { PanelExample } from './panel'
import document from './scenarios.json'

// Read and checked by the format's own reader when the file was made: a panel page does not load
// the reader, which is heavier than all of its scenarios.
const scenarios = document as unknown as Readonly<Record<ScenarioId, Scenario>>

const opened = new WeakMap<PanelExample, readonly Run[]>()

/** The runs of an example, from the top; the same objects at every call. */
export function runsOf(example: PanelExample): readonly Run[] {
  const before = opened.get(example)
  if (before) return before
  const runs = example.lanes.map((id) => {
    const scenario = scenarios[id]
    return { scenario, seed: example.seed ?? scenario.seed, interventions: [] }
  })
  opened.set(example, runs)
  return runs
}
