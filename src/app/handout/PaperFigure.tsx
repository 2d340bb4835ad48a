import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { sessionOf } from '../../course/figures'
import type { Lesson, PanelFigure } from '../../course/lesson'
import type { LessonPlan } from '../../course/plan'
import { openingOf } from '../../course/runs'
import { AskedContext } from '../../panels/frame/asked'
import { Panel } from '../../panels/frame/Panel'
import { usePrepared } from '../../panels/frame/usePrepared'
import { useManifest } from '../../panels/open'
import type { Run } from '../../sim/scenario'
import { after, usePlayer } from '../../store'
import { OnPaper } from '../still/OnPaper'
import still from '../still/still.module.css'
import { DRAWN, type Paper, zoomFor } from './fit'
import css from './handout.module.css'
import { stillAt } from './still'

const SECOND = 1_000_000
// Pixels. Drawn smaller, a figure may come out a little lower: it must not grow for that, and
// shrink again.
const ROUNDED = 24
const SETTLED = 1500 // wall milliseconds until the last chart is drawn

/** Seconds at which a scenario first orders something; null where it never does. */
function firstEvent(lanes: readonly Run[]): number | null {
  const all = lanes.flatMap(({ scenario }) => scenario.interventions.map(({ at }) => at))
  return all.length > 0 ? Math.min(...all) / SECOND : null
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

/** The height of a figure as it is drawn before it is made smaller, in pixels; 0: not known yet. */
function useTall(frame: React.RefObject<HTMLElement | null>): number {
  const [tall, setTall] = useState(0)
  useLayoutEffect(() => {
    const node = frame.current
    if (!node) return
    const observer = new ResizeObserver(([{ contentRect }]) => {
      const { height } = contentRect
      setTall((before) => (height < before && before - height < ROUNDED ? before : height))
    })
    observer.observe(node)
    return () => observer.disconnect()
  }, [frame])
  return tall
}

interface PaperFigureProps {
  readonly lesson: Lesson
  readonly figure: PanelFigure
  readonly plan: LessonPlan | null
  readonly paper: Paper
  /** A question stands above it. */
  readonly isAsked: boolean
  /** It stands below the name of the chapter. */
  readonly isFirst: boolean
}

interface DrawnProps extends PaperFigureProps {
  readonly manifest: NonNullable<ReturnType<typeof useManifest>>
}

function Drawn({ lesson, figure, plan, paper, isAsked, isFirst, manifest }: DrawnProps) {
  const lanes = useMemo(() => openingOf(lesson, figure), [lesson, figure])
  const session = `handout-${sessionOf(lesson, figure.id)}`
  const frame = useRef<HTMLDivElement>(null)
  const zoom = zoomFor({ tall: useTall(frame), paper, isAsked, isFirst })
  const example = manifest.examples.find(({ id }) => id === figure.example)
  const speed = example?.speed ?? 1
  const duration = lanes[0].scenario.duration / SECOND
  const event = firstEvent(lanes)
  const at = stillAt({ plan, figure: figure.id, speed, duration, isAsked, event })
  return (
    <div className={`${still.drawn} ${css.drawn}`} style={{ zoom, width: DRAWN }}>
      <div ref={frame}>
        <AskedContext value>
          <Panel
            manifest={manifest}
            session={session}
            lanes={lanes}
            speed={speed}
            example={example?.id}
            caption={figure.caption()}
            held // what settings promise answers questions: told on a screen, after the answer
          />
        </AskedContext>
      </div>
      <PreparedStill session={session} at={at} />
    </div>
  )
}

/** A figure as it stands at its instant, in shapes that print sharp at any size. */
export function PaperFigure(props: PaperFigureProps) {
  const manifest = useManifest(props.figure.panel)
  if (!manifest) return null
  return (
    <OnPaper>
      <Drawn {...props} manifest={manifest} />
    </OnPaper>
  )
}
