// How far the reader has come in the course. Ids are the lessons' own.
import { isName, listOf, type Rule, type Rules, recordOf, wholeUpTo } from './rules'

const STARS_MAX = 3
const PLACE_MAX = 300

/** Chapters that are remembered as read, the latest. */
export const READ_MAX = 100

const isPlace: Rule<string | null> = (value): value is string | null =>
  value === null ||
  (typeof value === 'string' && value.startsWith('#/') && value.length <= PLACE_MAX)

export interface Progress {
  readonly predictions: Readonly<Record<string, string>>
  readonly stars: Readonly<Record<string, number>> // best so far, by challenge
  readonly answers: Readonly<Record<string, string>>
  readonly read: readonly string[]
  readonly lastPlace: string | null
}

export const progressRules: Rules<Progress> = {
  predictions: recordOf(isName), // option, by figure
  stars: recordOf(wholeUpTo(STARS_MAX)),
  answers: recordOf(isName), // option, by quick check
  read: listOf(isName, READ_MAX), // chapters
  lastPlace: isPlace,
}

export const noProgress: Progress = {
  predictions: {},
  stars: {},
  answers: {},
  read: [],
  lastPlace: null,
}
