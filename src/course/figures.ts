// The figures of a lesson that run, by their ids.
import { isRunning, type Lesson, type PanelFigure } from './lesson'

/** The figure of that id, which must be one that runs. */
export function runningFigure(lesson: Lesson, id: string): PanelFigure {
  const figure = lesson.figures.filter(isRunning).find((it) => it.id === id)
  if (!figure) throw new Error(`${lesson.id} has no figure ${id} that runs`)
  return figure
}

/** The id of a figure's session in the store. */
export const sessionOf = (lesson: Lesson, figure: string): string => `${lesson.id}-${figure}`
