// How a plan did on the days of a challenge.
import type { Run } from '../sim/scenario'
import type { RunSummary } from '../store'
import { type Challenge, type Goal, reaches } from './lesson'

/** One plan and its days. */
export interface Attempt {
  readonly plan: string
  readonly days: readonly boolean[] // true: every goal was reached
  readonly goals: readonly GoalResult[]
}

interface GoalResult {
  readonly goal: Goal
  readonly typical: number | null // on the day in the middle
  readonly days: number // that reached it
}

const middle = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.toSorted((a, b) => a - b)[(values.length - 1) >> 1]

function resultOf(goal: Goal, run: Run, days: readonly RunSummary[]): GoalResult {
  const values = days.map((day) => goal.value(run, day)).filter((value) => value !== null)
  return {
    goal,
    typical: middle(values),
    days: days.filter((day) => reaches(goal, run, day)).length,
  }
}

/** The attempt that a run made on these days. */
export const attemptOf = (task: Challenge, run: Run, days: readonly RunSummary[]): Attempt => ({
  plan: task.plan(run),
  days: days.map((day) => task.goals.every((goal) => reaches(goal, run, day))),
  goals: task.goals.map((goal) => resultOf(goal, run, days)),
})

export const passedDays = ({ days }: Attempt): number => days.filter(Boolean).length

export const isPassed = (task: Challenge, attempt: Attempt): boolean =>
  passedDays(attempt) >= task.needed

/** 3 for every day, 2 for a pass, 1 for half of the days. */
export function starsOf(task: Challenge, attempt: Attempt): number {
  const passed = passedDays(attempt)
  if (passed === task.seeds.length) return 3
  if (isPassed(task, attempt)) return 2
  return 2 * passed >= task.seeds.length ? 1 : 0
}
