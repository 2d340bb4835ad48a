// The answer to a step's question: computed from the runs, or known where it is a check.
import { useEffect, useState } from 'react'
import { sessionOf } from '../../course/figures'
import type { Lesson } from '../../course/lesson'
import { measuredIn, verdictOn } from '../../course/verdict'
import { useCourse } from '../../store'
import type { Step } from './steps'

export interface Answer {
  /** Ids of the options that are true. */
  readonly right: readonly string[]
  /** The figure that was measured, with its unit; null where nothing ran. */
  readonly measured: string | null
}

interface Asked {
  readonly lesson: Lesson
  readonly step: Step
  readonly isWanted: boolean
  /** Of the figure; unless said, as a chapter has it. */
  readonly session?: string
}

/** The answer, once it is wanted and computed, for the seed that stands on the wall. */
export function useAnswer({ lesson, step, isWanted, session: own }: Asked): Answer | null {
  const session = own ?? sessionOf(lesson, step.id)
  const opening = step.kind === 'figure' ? step.figure.seed : 0
  const seed = useCourse(({ sessions }) => sessions[session]?.lanes[0]?.seed ?? opening)
  const [known, setKnown] = useState<{ of: string; answer: Answer } | null>(null)
  const of = `${session} ${seed}`
  const prediction = step.kind === 'figure' ? step.prediction : null
  useEffect(() => {
    if (!isWanted || !prediction) return
    let isCurrent = true
    void verdictOn(lesson, prediction, seed).then((found) => {
      if (!isCurrent) return
      setKnown({ of, answer: { right: [found.happened], measured: measuredIn(prediction, found) } })
    })
    return () => {
      isCurrent = false
    }
  }, [isWanted, lesson, prediction, seed, of])
  if (!isWanted) return null
  if (step.kind === 'check') {
    const right = step.check.options.filter((option) => option.right).map(({ id }) => id)
    return { right, measured: null }
  }
  return known?.of === of ? known.answer : null
}
