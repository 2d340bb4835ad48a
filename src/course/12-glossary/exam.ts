// Ten questions out of the quick checks of all chapters.
import type { LessonId } from '../index'
import type { Check } from '../lesson'

export interface Asked {
  readonly chapter: LessonId
  readonly check: Check
}

export const EXAM = 10

/** The same places for the same number, far apart for numbers that are near. */
function scrambled(place: number, draw: number): number {
  let value = Math.imul(place + 1, 0x9e3779b1) ^ Math.imul(draw + 1, 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d)
  return (value ^ (value >>> 12)) >>> 0
}

/** Ten of the questions, or all where there are fewer; another draw, other questions. */
export function drawn(pool: readonly Asked[], draw: number): readonly Asked[] {
  return pool
    .map((asked, place) => ({ asked, at: scrambled(place, draw) }))
    .sort((one, other) => one.at - other.at)
    .slice(0, EXAM)
    .map(({ asked }) => asked)
}
