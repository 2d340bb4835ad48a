import { useEffect, useState } from 'react'
import { chapterOf } from '../../course'
import type { Lesson } from '../../course/lesson'

/** The lesson of a chapter: undefined on its way, null where there is none. */
export function useLesson(id: string): Lesson | null | undefined {
  const [lesson, setLesson] = useState<Lesson | null | undefined>(undefined)
  const [fault, setFault] = useState<unknown>(null)
  useEffect(() => {
    let isWanted = true
    const loading = chapterOf(id)?.load?.() ?? Promise.resolve(null)
    loading.then((found) => isWanted && setLesson(found), setFault)
    return () => {
      isWanted = false
    }
  }, [id])
  if (fault) throw fault
  return lesson
}
