import { chapterOf } from '../../course'
import { Loading } from '../Loading'
import { NotFound } from '../NotFound'
import { useTitle } from '../title'
import { useLesson } from './useLesson'
import { Wall } from './Wall'

/** A chapter on the wall of a classroom. */
export function PresentPage({ id, step }: { readonly id: string; readonly step: number }) {
  const chapter = chapterOf(id)
  const lesson = useLesson(id)
  useTitle(chapter?.question() ?? null)
  if (!chapter || lesson === null) return <NotFound path={`present/${id}`} />
  if (!lesson) return <Loading />
  return <Wall lesson={lesson} chapter={id} question={chapter.question()} step={step} />
}
