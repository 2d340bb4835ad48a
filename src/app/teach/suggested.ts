// Lessons that are put together out of the parts of the chapters' plans.
import type { LessonId } from '../../course'
import { m } from '../../i18n'

interface Suggested {
  readonly id: string
  readonly minutes: 45 | 90 // that there are
  readonly title: () => string
  /** Parts of the plan of a chapter, by their places from 0. */
  readonly parts: readonly { readonly chapter: LessonId; readonly places: readonly number[] }[]
}

export const suggested: readonly Suggested[] = [
  {
    id: 'first',
    minutes: 45,
    title: m.teach_lesson_first,
    parts: [{ chapter: 'why', places: [0, 1, 2, 3, 4, 5] }],
  },
  {
    id: 'rules',
    minutes: 45,
    title: m.teach_lesson_rules,
    parts: [{ chapter: 'algorithms', places: [0, 1, 2, 3, 4] }],
  },
  {
    id: 'watch',
    minutes: 45,
    title: m.teach_lesson_watch,
    parts: [{ chapter: 'health', places: [0, 1, 2, 3, 4] }],
  },
  {
    id: 'double',
    minutes: 90,
    title: m.teach_lesson_double,
    parts: [
      { chapter: 'why', places: [0, 1, 2, 3, 4, 5] },
      { chapter: 'algorithms', places: [0, 1, 2, 3, 4] },
    ],
  },
  {
    id: 'release',
    minutes: 90,
    title: m.teach_lesson_release,
    parts: [
      { chapter: 'blue-green', places: [0, 1, 2, 4] },
      { chapter: 'canary', places: [0, 1, 2, 3, 4, 8] },
    ],
  },
]
