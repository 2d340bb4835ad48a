// What came of the runs that a chapter speaks about, computed beside the page's own work.
import { useEffect, useMemo, useRef, useState } from 'react'
import { type RunSummary, type Span, useCourse, useProgress } from '../store'
import { useNear } from '../ui/near'
import { useDesk } from './desk'
import { runningFigure, sessionOf } from './figures'
import type { Lesson, Outcomes, RunRef } from './lesson'
import type { Asked } from './simulated'

/** The figures of a run that the lesson names. */
export const outcomeAt = async (lesson: Lesson, ref: RunRef, asked: Asked): Promise<RunSummary> =>
  (await import('./simulated')).outcomeAt(lesson, ref, asked)

/** The outcomes of several runs on one seed. */
export async function outcomesAt(
  lesson: Lesson,
  runs: Readonly<Record<string, RunRef>>,
  seed: number,
): Promise<Outcomes> {
  const entries = Object.entries(runs).map(
    async ([name, ref]) => [name, await outcomeAt(lesson, ref, { seed })] as const,
  )
  return Object.fromEntries(await Promise.all(entries))
}

/** The seed with which a figure runs now. */
export function useSeed(figure: string): number {
  const { lesson } = useDesk()
  const session = sessionOf(lesson, figure)
  // The same before and after the figure is opened, which happens while it is drawn.
  return useCourse(
    ({ sessions }) => sessions[session]?.lanes[0].seed ?? runningFigure(lesson, figure).seed,
  )
}

/** True once the figure has been played to its end. */
export function usePlayed(session: string): boolean {
  return useCourse(({ sessions }) => {
    const open = sessions[session]
    return open !== undefined && open.playhead >= open.lanes[0].scenario.duration
  })
}

/** True while the figure's question waits for an answer. */
export function useHeld(figure: string): boolean {
  const { lesson } = useDesk()
  const asks = lesson.predictions.some((prediction) => prediction.figure === figure)
  const session = sessionOf(lesson, figure)
  const isAnswered = useProgress(({ predictions }) => Object.hasOwn(predictions, session))
  return asks && !isAnswered
}

/**
 * The figures of a run, null until they are known: they are asked for once the element is near, and
 * not before the reader has answered the figure's question.
 */
export function useOutcome(ref: RunRef, details?: Span['details']) {
  const { lesson } = useDesk()
  const seed = useSeed(ref.figure)
  const element = useRef<HTMLElement>(null)
  const held = useHeld(ref.figure)
  const near = useNear(element) && !held
  const { figure, lane, change, from, to } = ref
  const wanted = useMemo(
    () => ({ lesson, ref: { figure, lane, change, from, to }, asked: { seed, details } }),
    [lesson, figure, lane, change, from, to, seed, details],
  )
  const [known, setKnown] = useState<{ wanted: object; outcome: RunSummary } | null>(null)
  useEffect(() => {
    if (!near) return
    let current = true
    void outcomeAt(wanted.lesson, wanted.ref, wanted.asked).then((outcome) => {
      if (current) setKnown({ wanted, outcome })
    })
    return () => {
      current = false
    }
  }, [near, wanted])
  return { outcome: known?.wanted === wanted ? known.outcome : null, element, held }
}
