import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Lesson, PanelFigure } from '../../course/lesson'
import type { LessonPlan } from '../../course/plan'
import { openingOf, sessionOf } from '../../course/runs'
import { type Limits, LimitsContext } from '../../panels/frame/limits'
import { Panel } from '../../panels/frame/Panel'
import { PanelBoundary } from '../../panels/frame/PanelBoundary'
import { usePrepared } from '../../panels/frame/usePrepared'
import { useManifest } from '../../panels/open'
import { DrawnFlow } from '../../stage/DrawnFlow'
import { DrawnFlowContext } from '../../stage/drawing'
import { after, usePlayer } from '../../store'
import css from './handout.module.css'
import { stillAt } from './still'

const SECOND = 1_000_000
// Pixels that a figure may have: with its caption and its question it must fit on one sheet.
const TALLEST = { asked: 600, plain: 840 }
const HEAD = 190 // of these, what the name of the chapter takes from the first figure
const SETTLED = 1500 // wall milliseconds until the last chart is drawn

const paper: Limits = {
  controls: 'none',
  isReadonly: true,
  locked: [],
  hidden: [],
  hasLinks: false,
}

interface StillProps {
  readonly session: string
  readonly at: number
}

/** Takes the run to its instant, and lets it rest there. */
function Still({ session, at }: StillProps) {
  const player = usePlayer(session)
  useEffect(() => {
    let stop = () => {}
    player.seek(at * SECOND)
    void player.rest().then(() => {
      stop = after(SETTLED, () => player.setVisible(false))
    })
    return () => stop()
  }, [player, at])
  return null
}

/** The same once its player is there. */
const PreparedStill = (props: StillProps) => usePrepared(props.session) && <Still {...props} />

/** What lets a figure that is too tall for its sheet be drawn smaller. */
function useZoom(frame: React.RefObject<HTMLElement | null>, tallest: number): number {
  const [tall, setTall] = useState(0)
  useLayoutEffect(() => {
    const node = frame.current
    if (!node) return
    const observer = new ResizeObserver(([entry]) => setTall(entry.contentRect.height))
    observer.observe(node)
    return () => observer.disconnect()
  }, [frame])
  return tall > tallest ? tallest / tall : 1
}

interface PaperFigureProps {
  readonly lesson: Lesson
  readonly figure: PanelFigure
  readonly plan: LessonPlan | null
  /** A question stands above it. */
  readonly isAsked: boolean
  /** It stands below the name of the chapter. */
  readonly isFirst: boolean
}

interface DrawnProps extends PaperFigureProps {
  readonly manifest: NonNullable<ReturnType<typeof useManifest>>
}

function Drawn({ lesson, figure, plan, isAsked, isFirst, manifest }: DrawnProps) {
  const lanes = useMemo(() => openingOf(lesson, figure), [lesson, figure])
  const session = `handout-${sessionOf(lesson, figure.id)}`
  const frame = useRef<HTMLDivElement>(null)
  const tallest = isAsked ? TALLEST.asked : TALLEST.plain
  const zoom = useZoom(frame, isFirst ? tallest - HEAD : tallest)
  const example = manifest.examples.find(({ id }) => id === figure.example)
  const speed = example?.speed ?? 1
  const duration = lanes[0].scenario.duration / SECOND
  return (
    <div className={css.drawn} style={{ zoom }}>
      <div ref={frame}>
        <Panel
          manifest={manifest}
          session={session}
          lanes={lanes}
          speed={speed}
          example={example?.id}
          caption={figure.caption()}
          held // what settings promise answers questions: it is told on a screen, after the answer
        />
      </div>
      <PreparedStill session={session} at={stillAt({ plan, figure: figure.id, speed, duration })} />
    </div>
  )
}

/** A figure as it stands at its instant, in shapes that print sharp at any size. */
export function PaperFigure(props: PaperFigureProps) {
  const manifest = useManifest(props.figure.panel)
  if (!manifest) return null
  return (
    <PanelBoundary>
      <DrawnFlowContext value={DrawnFlow}>
        <LimitsContext value={paper}>
          <Drawn {...props} manifest={manifest} />
        </LimitsContext>
      </DrawnFlowContext>
    </PanelBoundary>
  )
}
