import { useRef } from 'react'
import type { FigureSlotProps } from '../course/desk'
import { PanelBoundary } from '../panels/frame/PanelBoundary'
import { Place } from '../panels/frame/Place'
import { useCourse } from '../store'
import { later, sourceOf, useFound } from '../ui/later'
import { Carry } from './carry/Carry'
import { termFor } from './instants/asked'
import { useTurn } from './turns'

const Shown = later(() => import('./instants/Shown').then((it) => it.Shown))

// Panels weigh more than the prose: who reads must not wait for them.
const parts = sourceOf(async () => {
  const [{ FigureSlot }, { fetchPanel }] = await Promise.all([
    import('./FigureSlot'),
    import('../panels/open'),
  ])
  return { FigureSlot, fetchPanel }
})

async function fetchFigure({ panel, lanes }: FigureSlotProps): Promise<void> {
  const [{ fetchPanel }, runs] = await Promise.all([parts.fetch(), lanes.fetch()])
  await fetchPanel(panel, runs)
}

function Opened({ lanes, ...props }: FigureSlotProps) {
  const [found, runs] = [useFound(parts), useFound(lanes)]
  return found && runs ? <found.FigureSlot {...props} lanes={runs} /> : null
}

/** The chapter of a session, which is called by the chapter and its figure. */
const chapterOf = ({ session }: FigureSlotProps): string =>
  session.slice(0, session.lastIndexOf('-'))

/** Whether somebody came for the figure: by a link with its run, or with a run of another's. */
const useCameFor = (session: string): boolean =>
  useCourse(({ arrival, carried }) => arrival?.figure === session || Boolean(carried?.[session]))

function Slot(props: FigureSlotProps) {
  const { session, panel, number, caption } = props
  const place = useRef<HTMLDivElement>(null)
  const isAsked = useCameFor(session)
  const isOpen = useTurn({ place, isAsked, ready: () => fetchFigure(props) })
  return isOpen ? (
    <PanelBoundary>
      <Opened {...props} />
    </PanelBoundary>
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
