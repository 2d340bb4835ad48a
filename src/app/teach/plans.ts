// The plans of all chapters that have one, for the page that lists them.
import { createContext, useContext, useEffect, useState } from 'react'
import { type ChapterEntry, chapters } from '../../course'
import { type LessonPlan, planOf } from '../../course/plan'
import { getLocale } from '../../i18n'

/** A chapter that can be read, with its plan; null where nobody has written one. */
export interface Planned {
  readonly chapter: ChapterEntry
  readonly plan: LessonPlan | null
}

export type Plans = readonly Planned[]

export const PlansContext = createContext<Plans>([])

export const useAllPlans = (): Plans => useContext(PlansContext)

/** The plans in the language of the page; null until they are there. */
export function usePlans(): Plans | null {
  const [plans, setPlans] = useState<Plans | null>(null)
  const language = getLocale()
  useEffect(() => {
    let isWanted = true
    const ready = chapters.filter(({ status }) => status === 'ready')
    const loading = ready.map(async (chapter) => ({
      chapter,
      plan: await planOf(chapter.id, language).catch(() => null),
    }))
    void Promise.all(loading).then((all) => isWanted && setPlans(all))
    return () => {
      isWanted = false
    }
  }, [language])
  return plans
}
