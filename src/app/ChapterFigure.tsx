import { useRef } from 'react'
import type { FigureSlotProps } from '../course/desk'
import { Place } from '../panels/frame/Place'
import { fetchPanel } from '../panels/open'
import { useCourse } from '../store'
import { later } from '../ui/later'
import { Carry } from './carry/Carry'
import { FigureSlot } from './FigureSlot'
import { termFor } from './instants/asked'
import { useTurn } from './turns'

const Shown = later(() => import('./instants/Shown').then((it) => it.Shown))

/** The chapter of a session, which is called by the chapter and its figure. */
const chapterOf = ({ session }: FigureSlotProps): string =>
  session.slice(0, session.lastIndexOf('-'))

/** Whether somebody came for the figure: by a link with its run, or with a run of another's. */
const useCameFor = (session: string): boolean =>
  useCourse(({ arrival, carried }) => arrival?.figure === session || Boolean(carried?.[session]))

function Slot(props: FigureSlotProps) {
  const { session, panel, lanes, number, caption } = props
  const place = useRef<HTMLDivElement>(null)
  const isAsked = useCameFor(session)
  const isOpen = useTurn({ place, isAsked, ready: () => fetchPanel(panel, lanes) })
  return isOpen ? (
    <FigureSlot {...props} />
  ) : (
    <Place ref={place} panel={panel} title={`${number ?? ''} ${caption}`.trim()} />
  )
}

/** A panel in its chapter: above it what it was opened to show, below it the way of its run into
 * other chapters. */
export function ChapterFigure(props: FigureSlotProps) {
  const { session } = props
  const isOpen = useCourse(({ sessions }) => session in sessions)
  const term = useCourse(({ hash }) => termFor(session, hash))
  return (
    <>
      {isOpen && term && <Shown key={term} session={session} term={term} />}
      <Slot {...props} />
      <Carry session={session} chapter={chapterOf(props)} />
    </>
  )
}
