import { sessionOf } from '../../course/figures'
import type { Lesson } from '../../course/lesson'

/** The session of a figure's picture: what is done in the figure itself does not move it. */
export const pictureOf = (lesson: Lesson, figure: string): string =>
  `picture-${sessionOf(lesson, figure)}`
