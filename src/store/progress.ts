// How far the reader has come in the course. Ids are the lessons' own.
import * as v from 'valibot'
import { name, recordOf } from './preferences'

const STARS_MAX = 3
const PLACE_MAX = 300

/** Chapters that are remembered as read, the latest. */
export const READ_MAX = 100

export const progressSchema = {
  predictions: recordOf(name), // option, by figure
  stars: recordOf(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(STARS_MAX))),
  answers: recordOf(name), // option, by quick check
  read: v.pipe(v.array(name), v.maxLength(READ_MAX)), // chapters
  lastPlace: v.nullable(v.pipe(v.string(), v.startsWith('#/'), v.maxLength(PLACE_MAX))),
}

export interface Progress {
  readonly predictions: Readonly<Record<string, string>>
  readonly stars: Readonly<Record<string, number>> // best so far, by challenge
  readonly answers: Readonly<Record<string, string>>
  readonly read: readonly string[]
  readonly lastPlace: string | null
}

export const noProgress: Progress = {
  predictions: {},
  stars: {},
  answers: {},
  read: [],
  lastPlace: null,
}
