// How a plan does on the days of a challenge. All days are simulated beside each other; the verdict
// is a predicate on what came of them, the same wherever it is computed.
import type { Run } from '../sim/scenario'
import { type RunSummary, replicate } from '../store'
import { type Challenge, type Goal, reaches } from './lesson'

/** What is known of one day; null while it is being simulated. */
type Outcome = RunSummary | null

/** One plan and its days. */
export interface Attempt {
  readonly plan: string
  readonly days: readonly (boolean | null)[] // true: every goal was reached
  readonly goals: readonly GoalResult[]
}

interface GoalResult {
  readonly goal: Goal
  readonly typical: number | null // on the day in the middle
  readonly byDay: readonly (boolean | null)[] // true: this goal was reached
  readonly days: number // on which it was
}

const reached = (days: readonly (boolean | null)[]): number =>
  days.filter((day) => day === true).length

const middle = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.toSorted((a, b) => a - b)[(values.length - 1) >> 1]

function resultOf(goal: Goal, run: Run, days: readonly Outcome[]): GoalResult {
  const values = days
    .map((day) => day && goal.value(run, day))
    .filter((value): value is number => value !== null)
  const byDay = days.map((day) => day && reaches(goal, run, day))
  return { goal, typical: middle(values), byDay, days: reached(byDay) }
}

/** The attempt that a run made on these days, as far as they are known. */
export function attemptOf(task: Challenge, run: Run, days: readonly Outcome[]): Attempt {
  const goals = task.goals.map((goal) => resultOf(goal, run, days))
  return {
    plan: task.plan(run),
    days: days.map((day, place) => day && goals.every((goal) => goal.byDay[place] === true)),
    goals,
  }
}

export const passedDays = ({ days }: Attempt): number => reached(days)

export const isPassed = (task: Challenge, attempt: Attempt): boolean =>
  passedDays(attempt) >= task.needed

/** 3 for every day, 2 for a pass, 1 for half of the days. */
export function starsOf(task: Challenge, attempt: Attempt): number {
  const passed = passedDays(attempt)
  if (passed === task.seeds.length) return 3
  if (isPassed(task, attempt)) return 2
  return 2 * passed >= task.seeds.length ? 1 : 0
}

/** What an attempt reached on the day in the middle, to be kept: by challenge and goal. */
export const reachedBy = (challenge: string, { goals }: Attempt): Record<string, number> =>
  Object.fromEntries(
    goals.flatMap(({ goal, typical }) =>
      typical === null ? [] : [[`${challenge}/${goal.id}`, typical]],
    ),
  )

interface Watch {
  readonly signal: AbortSignal
  /** Told after each day, in whatever order the days come. */
  readonly onDay: (soFar: Attempt) => void
}

/** Simulates the run on all days of the task; null when it was called off. */
export async function judge(task: Challenge, found: Run, watch: Watch): Promise<Attempt | null> {
  const days: Outcome[] = task.seeds.map(() => null)
  const run = task.judged?.(found) ?? found
  watch.onDay(attemptOf(task, run, days))
  const { details } = task
  const jobs = task.seeds.map((seed) => ({ run: { ...run, seed }, details }))
  const all = await replicate(jobs, {
    signal: watch.signal,
    onResult(index, summary) {
      days[index] = summary
      watch.onDay(attemptOf(task, run, days))
    },
  })
  return all && attemptOf(task, run, all)
}
