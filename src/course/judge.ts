// How a plan does on the days of a challenge. All days are simulated beside each other; the verdict
// is a predicate on what came of them, the same wherever it is computed.
import type { Run } from '../sim/scenario'
import { type RunSummary, replicate } from '../store'
import type { Challenge, Goal } from './lesson'

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
  readonly typical: number | null // on the day in the middle; of all days, where it takes them so
  readonly byDay: readonly (boolean | null)[] // true: this goal was reached; null: not known
  readonly days: number // on which it was
  readonly together: Together | null // null: each day is judged alone
}

/** What all days together come to. */
export interface Together {
  readonly value: number | null // a share of days, or a mean in the unit of the goal
  readonly days: number // that are known and that the goal is about
  readonly isReached: boolean
}

const reached = (days: readonly (boolean | null)[]): number =>
  days.filter((day) => day === true).length

const middle = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.toSorted((a, b) => a - b)[(values.length - 1) >> 1]

const mean = (values: readonly (number | null)[]): number | null => {
  let sum = 0
  for (const value of values) {
    if (value === null) return null
    sum += value
  }
  return values.length === 0 ? null : sum / values.length
}

/** Whether such a mean, or such a share of the days, reaches a goal of all days. */
export function reachesTogether({ together, most }: Goal, value: number | null): boolean {
  if (!together || value === null) return false
  return together.kind === 'mean' ? value <= most : value >= together.least
}

function togetherOf(goal: Goal, values: readonly (number | null)[]): Together | null {
  if (!goal.together) return null
  const days = values.length
  const ones = values.filter((value) => value !== null && value <= goal.most)
  const share = days === 0 ? null : ones.length / days
  const value = goal.together.kind === 'mean' ? mean(values) : share
  return { value, days, isReached: reachesTogether(goal, value) }
}

function resultOf(goal: Goal, run: Run, days: readonly Outcome[]): GoalResult {
  const isAbout = (day: RunSummary) => goal.concerns?.(day) ?? true
  const values = days.map((day) => (day && isAbout(day) ? { is: goal.value(run, day) } : null))
  const known = values.filter((value) => value !== null).map(({ is }) => is)
  const byDay = values.map((value) => value && value.is !== null && value.is <= goal.most)
  const together = togetherOf(goal, known)
  const alone = middle(known.filter((value) => value !== null))
  return { goal, typical: together ? together.value : alone, byDay, days: reached(byDay), together }
}

/** The attempt that a run made on these days, as far as they are known. */
export function attemptOf(task: Challenge, run: Run, days: readonly Outcome[]): Attempt {
  const goals = task.goals.map((goal) => resultOf(goal, run, days))
  return {
    plan: task.plan(run),
    days: days.map((day, place) => day && goals.every((goal) => goal.byDay[place] !== false)),
    goals,
  }
}

export const passedDays = ({ days }: Attempt): number => reached(days)

/** What counts: the days that passed, or the goals reached, where each takes the days together. */
export function tallyOf(task: Challenge, attempt: Attempt) {
  const { days, goals } = attempt
  const wholes = goals.flatMap(({ together }) => together ?? [])
  const isByGoal = wholes.length > 0
  const passed = isByGoal ? wholes.filter(({ isReached }) => isReached).length : passedDays(attempt)
  const total = isByGoal ? wholes.length : days.length
  return { isByGoal, passed, total, needed: task.needed }
}

export const isPassed = (task: Challenge, attempt: Attempt): boolean =>
  tallyOf(task, attempt).passed >= task.needed

/** 3 for every day, 2 for a pass, 1 for half of the days; so for goals, where they are counted. */
export function starsOf(task: Challenge, attempt: Attempt): number {
  const { passed, total } = tallyOf(task, attempt)
  if (passed === total) return 3
  if (isPassed(task, attempt)) return 2
  return 2 * passed >= total ? 1 : 0
}

/** What an attempt reached, to be kept: by challenge and goal. */
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
