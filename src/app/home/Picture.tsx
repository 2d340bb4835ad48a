import type { LessonId } from '../../course'
import { Drawing } from './Drawing'
import { QUESTION_SIZE, questionDrawings } from './questions'

/** What the figures of a chapter will show, in small. */
export function Picture({ of }: { readonly of: LessonId }) {
  return <Drawing size={QUESTION_SIZE} strokes={questionDrawings[of]} />
}
