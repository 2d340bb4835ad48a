// From what a lesson says of a run to the run itself.
import { parseRun, type Run, scenarioNamed, toDocument } from '../sim/scenario'
import { type Change, isRunning, type Lesson, type PanelFigure, type RunRef } from './lesson'

/** The figure of that id, which must be one that runs. */
export function runningFigure(lesson: Lesson, id: string): PanelFigure {
  const figure = lesson.figures.filter(isRunning).find((it) => it.id === id)
  if (!figure) throw new Error(`${lesson.id} has no figure ${id} that runs`)
  return figure
}

/** The id of a figure's session in the store. */
export const sessionOf = (lesson: Lesson, figure: string): string => `${lesson.id}-${figure}`

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
