// The lessons of the chapters in which the reader has done something; no others are loaded.
import { useEffect, useState } from 'react'
import { type ChapterEntry, chapters } from '../../course'
import type { Challenge, Lesson } from '../../course/lesson'
import { progressIn } from '../../course/progress'
import type { Progress } from '../../store'

/** A chapter with its lesson and its challenges. */
export interface Taken {
  readonly chapter: ChapterEntry
  readonly lesson: Lesson
  readonly challenges: readonly Challenge[]
}

/** Whether anything but its opening is known of a chapter. */
const isTaken = (chapter: ChapterEntry, progress: Progress): boolean => {
  const { predicted, attempts, played, answered } = progressIn(chapter, progress)
  return predicted + attempts + played + answered > 0
}

/** The chapters taken, in reading order; null until their lessons are there. */
export function useTaken(progress: Progress): readonly Taken[] | null {
  const [found, setFound] = useState<readonly Taken[] | null>(null)
  const ids = chapters
    .filter((chapter) => isTaken(chapter, progress))
    .map(({ id }) => id)
    .join(' ')
  useEffect(() => {
    let isWanted = true
    const wanted = chapters.filter(({ id }) => ids.split(' ').includes(id))
    const loading = wanted.map(async (chapter) => {
      const lesson = await chapter.load?.()
      return lesson ? [{ chapter, lesson, challenges: await lesson.challenges() }] : []
    })
    void Promise.all(loading).then((all) => isWanted && setFound(all.flat()))
    return () => {
      isWanted = false
    }
  }, [ids])
  return found
}
