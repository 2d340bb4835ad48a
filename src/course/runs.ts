// From what a lesson says of a run to the run itself. It needs the reader of the format, which
// weighs more than the prose: what is read first asks for this when a run is wanted.
import { parseRun, type Run, type ScenarioId, scenarioNamed, toDocument } from '../sim/scenario'
import { runningFigure } from './figures'
import type { Change, Lesson, PanelFigure, RunRef } from './lesson'

type Written = ReturnType<typeof toDocument>

function changed(scenario: Written, change: Change) {
  if ('gateway' in change)
    return {
      scenario: { ...scenario, gateway: Object.assign({}, scenario.gateway, change.gateway) },
    }
  if (!('health' in change)) return { scenario, interventions: change }
  const { health: _, ...unseen } = scenario
  return { scenario: change.health === null ? unseen : { ...unseen, health: change.health } }
}

/** What the lesson refers to, with nothing that the reader did. */
export function runOf(lesson: Lesson, ref: RunRef, seed: number): Run {
  const { lanes } = runningFigure(lesson, ref.figure)
  const scenario = scenarioNamed(lanes[ref.lane ?? 0])
  if (ref.change === undefined) return { scenario, seed, interventions: [] }
  const parsed = parseRun({ ...changed(toDocument(scenario), lesson.changes[ref.change]), seed })
  if (!parsed.ok) throw new Error(`${ref.change} does not fit figure ${ref.figure}`)
  return parsed.run
}

/** The runs of a figure as it opens, from the top. */
export const openingOf = (lesson: Lesson, figure: PanelFigure): readonly Run[] =>
  figure.lanes.map((_, lane) => runOf(lesson, { figure: figure.id, lane }, figure.seed))

/** Scenarios by their names, each on its own seed. */
export const freshRuns = (ids: readonly ScenarioId[]): readonly Run[] =>
  ids.map((id) => {
    const scenario = scenarioNamed(id)
    return { scenario, seed: scenario.seed, interventions: [] }
  })
