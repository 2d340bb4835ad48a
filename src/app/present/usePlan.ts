import { useEffect, useState } from 'react'
import type { LessonId } from '../../course'
import { type LessonPlan, planOf } from '../../course/plan'
import { getLocale } from '../../i18n'

/** The plan of a lesson in the language of the page; null until it is there, or without one. */
export function usePlan(id: LessonId): LessonPlan | null {
  const [plan, setPlan] = useState<LessonPlan | null>(null)
  const language = getLocale()
  useEffect(() => {
    let isWanted = true
    planOf(id, language).then(
      (found) => isWanted && setPlan(found),
      () => {}, // notes are a help: without them the hour goes on
    )
    return () => {
      isWanted = false
    }
  }, [id, language])
  return plan
}
