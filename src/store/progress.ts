// How far the reader has come in the course. Ids are the lessons' own.
import { isName, isObject, listOf, type Rule, type Rules, recordOf, wholeUpTo } from './rules'

const STARS_MAX = 3

/** Attempts at a challenge that are counted. */
export const ATTEMPTS_MAX = 9999
const PLACE_MAX = 300

/** Attempts that are kept of one challenge. */
export const TRIED_MAX = 8

/** Letters of a plan in words, and of its run. */
export const PLAN_LETTERS = { words: 300, run: 4_000 } as const

const DAYS_MAX = 1000

/** Characters of a note. */
export const NOTE_MAX = 600

/** Chapters that are remembered as read, the latest. */
export const READ_MAX = 100

/** Seconds in a chapter that are counted: a thousand hours. */
export const SPENT_MAX = 3_600_000

/** Figures that are remembered as played, the latest. */
export const PLAYED_MAX = 500

const isPlace: Rule<string | null> = (value): value is string | null =>
  value === null ||
  (typeof value === 'string' && value.startsWith('#/') && value.length <= PLACE_MAX)

const isNote: Rule<string> = (value): value is string =>
  typeof value === 'string' && value.length <= NOTE_MAX

const isFigure: Rule<number> = (value): value is number =>
  typeof value === 'number' && Number.isFinite(value)

/** An attempt at a challenge as it is kept: the plan, and what came of it. */
export interface TriedPlan {
  readonly plan: string // in words of the language in which it was judged
  readonly language: string
  readonly run: string // packed as in a link; empty where that is too long
  readonly days: number // on which every goal was reached; goals, where all days count together
  /** By goal: the value of the day in the middle, in its unit, and the days it was reached; where
   * all days count together, their share or mean, and how many they were. */
  readonly goals: Readonly<Record<string, readonly [typical: number | null, days: number]>>
}

const isDays = wholeUpTo(DAYS_MAX)

const textOf = (value: object, key: string, most: number): boolean => {
  const text: unknown = Reflect.get(value, key)
  return typeof text === 'string' && text.length <= most
}

const isGoal: Rule<readonly [number | null, number]> = (value): value is [number, number] =>
  Array.isArray(value) &&
  value.length === 2 &&
  (value[0] === null || isFigure(value[0])) &&
  isDays(value[1])

const isTried: Rule<TriedPlan> = (value): value is TriedPlan =>
  isObject(value) &&
  textOf(value, 'plan', PLAN_LETTERS.words) &&
  textOf(value, 'language', 9) &&
  textOf(value, 'run', PLAN_LETTERS.run) &&
  isDays(Reflect.get(value, 'days')) &&
  recordOf(isGoal)(Reflect.get(value, 'goals'))

export interface Progress {
  readonly predictions: Readonly<Record<string, string>>
  readonly verdicts: Readonly<Record<string, string>> // as the run had it that was compared first
  readonly stars: Readonly<Record<string, number>> // best so far, by challenge
  readonly attempts: Readonly<Record<string, number>>
  readonly reached: Readonly<Record<string, number>> // by the best attempt, by challenge and goal
  /** The attempts themselves, by challenge: the latest, and the best. */
  readonly tried: Readonly<Record<string, readonly TriedPlan[]>>
  readonly answers: Readonly<Record<string, string>>
  readonly notes: Readonly<Record<string, string>> // in the reader's own words
  readonly spent: Readonly<Record<string, number>> // whole seconds of reading, by chapter
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
  tried: recordOf(listOf(isTried, TRIED_MAX)),
  answers: recordOf(isName), // option, by quick check
  notes: recordOf(isNote), // by line of the checklist
  spent: recordOf(wholeUpTo(SPENT_MAX)), // by chapter
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
  tried: {},
  answers: {},
  notes: {},
  spent: {},
  played: [],
  read: [],
  lastPlace: null,
}
