import type { Lesson } from '../../course/lesson'
import { sessionOf } from '../../course/runs'

/** The session of a figure's picture: what is done in the figure itself does not move it. */
export const pictureOf = (lesson: Lesson, figure: string): string =>
  `picture-${sessionOf(lesson, figure)}`
