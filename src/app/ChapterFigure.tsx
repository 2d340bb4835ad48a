import type { FigureSlotProps } from '../course/desk'
import { useCourse } from '../store'
import { later } from '../ui/later'
import { Carry } from './carry/Carry'
import { FigureSlot } from './FigureSlot'
import { termFor } from './instants/asked'

const Shown = later(() => import('./instants/Shown').then((it) => it.Shown))

/** The chapter of a session, which is called by the chapter and its figure. */
const chapterOf = ({ session }: FigureSlotProps): string =>
  session.slice(0, session.lastIndexOf('-'))

/** A panel in its chapter: above it what it was opened to show, below it the way of its run into
 * other chapters. */
export function ChapterFigure(props: FigureSlotProps) {
  const { session } = props
  const isOpen = useCourse(({ sessions }) => session in sessions)
  const term = useCourse(({ hash }) => termFor(session, hash))
  return (
    <>
      {isOpen && term && <Shown key={term} session={session} term={term} />}
      <FigureSlot {...props} />
      <Carry session={session} chapter={chapterOf(props)} />
    </>
  )
}
