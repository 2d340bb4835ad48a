// How large a figure is drawn on its sheet: as a page of the course shows it, with all of its
// charts, and then as small as the sheet asks for.

export type Paper = 'a4' | 'letter'

/** Pixels of width at which figures are drawn: those of a course's page. */
export const DRAWN = 888

// What a sheet has between its margins of 15 mm, in pixels of 1/96 inch.
const ROOM = { a4: { wide: 680, tall: 1009 }, letter: { wide: 702, tall: 942 } } as const

// Pixels that stand above a figure: its name with its code, its question, the name of the chapter.
const NAME = 84
const NAME_SHARED = 77 // of two, the last of which has no margin below
const QUESTION = 190
const HEAD = 190

const SMALLEST = 0.65 // of what is drawn, for the sake of a second figure on the sheet

interface Fit {
  /** Pixels of height, as drawn. */
  readonly tall: number
  readonly paper: Paper
  /** A question stands above it. */
  readonly isAsked: boolean
  /** It stands below the name of the chapter. */
  readonly isFirst: boolean
}

/** What a figure is scaled by: it is no wider than its sheet and no taller, and where that makes it
 * little smaller two stand on one sheet. */
export function zoomFor({ tall, paper, isAsked, isFirst }: Fit): number {
  const room = ROOM[paper]
  const widest = room.wide / DRAWN
  if (tall === 0) return widest
  const above = NAME + (isAsked ? QUESTION : 0) + (isFirst ? HEAD : 0)
  const whole = Math.min(widest, (room.tall - above) / tall)
  const half = (room.tall / 2 - NAME_SHARED) / tall
  const isAlone = isAsked || isFirst || half < SMALLEST
  return isAlone ? whole : Math.min(whole, half)
}
