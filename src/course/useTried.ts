// The plans that a reader has tried at a challenge: kept with the progress, and taken back into the
// figure.
import { useEffect, useState } from 'react'
import { getLocale } from '../i18n'
import type { Run } from '../sim/scenario'
import { actions, store, type TriedPlan, useProgress } from '../store'
import { useDesk } from './desk'
import { runningFigure, sessionOf } from './figures'
import { type Attempt, tallyOf } from './judge'
import type { Challenge } from './lesson'
import { openingOf } from './runs'

const WORDS = 300 // letters of a plan in words

const codec = () => import('../store/tried')

/** What is kept of a challenge once this attempt was made with this run. */
export async function withTried(
  { id, task }: { readonly id: string; readonly task: Challenge },
  attempt: Attempt,
  run: Run,
): Promise<readonly TriedPlan[]> {
  const { keptPlans, packedPlan } = await codec()
  const plan: TriedPlan = {
    plan: attempt.plan.slice(0, WORDS),
    language: getLocale(),
    run: packedPlan(run),
    days: tallyOf(task, attempt).passed,
    goals: Object.fromEntries(
      attempt.goals.map(({ goal, typical, days, together }) => [
        goal.id,
        [typical, together?.days ?? days] as const,
      ]),
    ),
  }
  return keptPlans([...(store.getState().progress.tried[id] ?? []), plan])
}

const none: readonly TriedPlan[] = []

/** The plan in the language of the page; null where its run says nothing. */
function wordsOf(task: Challenge, run: Run): string | null {
  try {
    return task.plan(task.judged?.(run) ?? run)
  } catch {
    return null // a run from elsewhere may not be one of this task
  }
}

/** How plans are called that were judged in the other language. */
function useWords(task: Challenge, tried: readonly TriedPlan[]) {
  const language = getLocale()
  const [words, setWords] = useState<ReadonlyMap<string, string>>(new Map())
  useEffect(() => {
    const strange = tried.filter((one) => one.language !== language && one.run !== '')
    let isHere = true
    if (strange.length > 0)
      void codec().then(({ unpackedPlan }) => {
        const entries = strange.flatMap((one) => {
          const run = unpackedPlan(one)
          const text = run && wordsOf(task, run)
          return text === null ? [] : [[`${language} ${one.run}`, text] as const]
        })
        if (isHere) setWords(new Map(entries))
      })
    return () => {
      isHere = false
    }
  }, [task, tried, language])
  return ({ run, plan }: TriedPlan): string => words.get(`${language} ${run}`) ?? plan
}

/** The plans tried at a challenge, their names, and the way back to each. */
export function useTried(task: Challenge) {
  const { lesson } = useDesk()
  const tried = useProgress((progress) => progress.tried[`${lesson.id}-${task.id}`] ?? none)
  const nameOf = useWords(task, tried)
  /** Whether the plan could be put back. */
  const take = async (plan: TriedPlan): Promise<boolean> => {
    const { arrivalFor, unpackedPlan } = await codec()
    const run = unpackedPlan(plan)
    if (run === null) return false
    const figure = runningFigure(lesson, task.figure)
    const id = sessionOf(lesson, figure.id)
    const lanes = store.getState().sessions[id]?.lanes
    if (lanes) actions.setLanes(id, lanes.with(0, run))
    else store.setState({ arrival: arrivalFor(id, openingOf(lesson, figure).with(0, run)) })
    return true
  }
  return { tried, nameOf, take }
}
