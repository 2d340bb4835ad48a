// What a reader said, and what happened, as lines of a report.

import { sessionOf } from '../../course/figures'
import { isRunning, type Lesson } from '../../course/lesson'
import { SKIPPED } from '../../course/progress'
import { formatQuantity } from '../../course/quantity'
import type { Progress } from '../../store'
import type { Taken } from './lessons'

/** A question before a figure, as it was answered and as it ended. */
export interface Said {
  readonly figure: string
  readonly question: string
  readonly answer: string | null // null: the reader would not say
  readonly happened: string | null // null: not yet compared
  readonly isRight: boolean
}

/** The predictions of a lesson that the reader made or skipped. */
export function saidIn(lesson: Lesson, { predictions, verdicts }: Progress): readonly Said[] {
  return lesson.predictions.flatMap(({ figure, question, options }) => {
    const id = sessionOf(lesson, figure)
    if (!Object.hasOwn(predictions, id)) return []
    const [given, came] = [predictions[id], verdicts[id]]
    const textOf = (option: string | undefined) =>
      options.find((one) => one.id === option)?.text() ?? null
    return [
      {
        figure,
        question: question(),
        answer: given === SKIPPED ? null : textOf(given),
        happened: textOf(came),
        isRight: given === came,
      },
    ]
  })
}

/** A challenge that was tried, with the figures of its best attempt. */
export interface Tried {
  readonly id: string
  readonly brief: string
  readonly stars: number
  readonly attempts: number
  readonly goals: readonly { readonly name: string; readonly goal: string; reached: string }[]
}

/** The challenges of a chapter that the reader tried. */
export function triedIn({ lesson, challenges }: Taken, progress: Progress): readonly Tried[] {
  return challenges.flatMap((task) => {
    const id = `${lesson.id}-${task.id}`
    const attempts = progress.attempts[id] ?? 0
    if (attempts === 0) return []
    const goals = task.goals.flatMap(({ id: goal, name, text, unit }) => {
      const value = progress.reached[`${id}/${goal}`]
      if (value === undefined) return []
      return [{ name: name(), goal: text(), reached: formatQuantity(unit, value) }]
    })
    const stars = progress.stars[id] ?? 0
    return [{ id, brief: task.brief[0]?.() ?? '', stars, attempts, goals }]
  })
}

/** Of the quick checks of a lesson: how many there are, were answered, and rightly. */
export function checkedIn({ id, checks }: Lesson, { answers }: Progress) {
  const given = checks.filter((check) => Object.hasOwn(answers, `${id}-${check.id}`))
  const right = given.filter((check) =>
    check.options.some((one) => one.right && one.id === answers[`${id}-${check.id}`]),
  )
  return { all: checks.length, answered: given.length, right: right.length }
}

/** Of the figures of a lesson that run: how many there are, and were played to their end. */
export function playedIn(lesson: Lesson, { played }: Progress) {
  const figures = lesson.figures.filter(isRunning)
  const done = figures.filter(({ id }) => played.includes(sessionOf(lesson, id)))
  return { all: figures.length, played: done.length }
}
