// From an example to the runs that it opens with.
import { type Run, scenarioNamed } from '../sim/scenario'
import type { PanelExample } from './panel'

const opened = new WeakMap<PanelExample, readonly Run[]>()

/** The runs of an example, from the top; the same objects at every call. */
export function runsOf(example: PanelExample): readonly Run[] {
  const before = opened.get(example)
  if (before) return before
  const runs = example.lanes.map((id) => {
    const scenario = scenarioNamed(id)
    return { scenario, seed: example.seed ?? scenario.seed, interventions: [] }
  })
  opened.set(example, runs)
  return runs
}
