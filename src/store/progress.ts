// How far the reader has come in the course. Ids are the lessons' own.
import { isName, listOf, type Rule, type Rules, recordOf, wholeUpTo } from './rules'

const STARS_MAX = 3

/** Attempts at a challenge that are counted. */
export const ATTEMPTS_MAX = 9999
const PLACE_MAX = 300

/** Chapters that are remembered as read, the latest. */
export const READ_MAX = 100

/** Figures that are remembered as played, the latest. */
export const PLAYED_MAX = 500

const isPlace: Rule<string | null> = (value): value is string | null =>
  value === null ||
  (typeof value === 'string' && value.startsWith('#/') && value.length <= PLACE_MAX)

const isFigure: Rule<number> = (value): value is number =>
  typeof value === 'number' && Number.isFinite(value)

export interface Progress {
  readonly predictions: Readonly<Record<string, string>>
  readonly verdicts: Readonly<Record<string, string>> // as the run had it that was compared first
  readonly stars: Readonly<Record<string, number>> // best so far, by challenge
  readonly attempts: Readonly<Record<string, number>>
  readonly reached: Readonly<Record<string, number>> // by the best attempt, by challenge and goal
  readonly answers: Readonly<Record<string, string>>
  readonly played: readonly string[]
  readonly read: readonly string[]
  readonly lastPlace: string | null
}

export const progressRules: Rules<Progress> = {
  predictions: recordOf(isName), // option, by figure
  verdicts: recordOf(isName), // option that the run came closest to, by figure
  stars: recordOf(wholeUpTo(STARS_MAX)),
  attempts: recordOf(wholeUpTo(ATTEMPTS_MAX)), // by challenge
  reached: recordOf(isFigure), // in the goal's unit, by challenge and goal
  answers: recordOf(isName), // option, by quick check
  played: listOf(isName, PLAYED_MAX), // figures, to their end
  read: listOf(isName, READ_MAX), // chapters
  lastPlace: isPlace,
}

export const noProgress: Progress = {
  predictions: {},
  verdicts: {},
  stars: {},
  attempts: {},
  reached: {},
  answers: {},
  played: [],
  read: [],
  lastPlace: null,
}
