// What stands on the wall and what comes next, drawn small from runs of their own.
import { useEffect, useMemo, useRef } from 'react'
import type { Lesson, PanelFigure } from '../../course/lesson'
import { openingOf } from '../../course/runs'
import { m } from '../../i18n'
import { AskedContext } from '../../panels/frame/asked'
import { Panel } from '../../panels/frame/Panel'
import { usePrepared } from '../../panels/frame/usePrepared'
import { useManifest } from '../../panels/open'
import { actions, after, store, useCourse, usePlayer } from '../../store'
import { ZoomContext } from '../../ui/zoom'
import { OnPaper } from '../still/OnPaper'
import still from '../still/still.module.css'
import type { Standing } from './channel'
import { pictureOf } from './pictureOf'
import css from './pictures.module.css'
import { CHARTS, useFit } from './useFit'

const SEEN = 200 // wall milliseconds in which a picture is drawn; then its run rests again
const LEAST = 0.1 // of its size, where a panel is tall

export type PictureOf = Pick<Standing, 'at' | 'runs' | 'width'>

const opening: PictureOf = { at: 0, runs: null, width: 0 }

/** Puts into the session what was changed on the wall, or takes it back. */
function useTaken(session: string, runs: PictureOf['runs']): void {
  const text = runs && JSON.stringify(runs)
  useEffect(() => {
    if (text === null) {
      const { lanes, opening } = store.getState().sessions[session] ?? {}
      if (lanes !== opening) actions.reset(session)
      return
    }
    let isWanted = true
    void import('../../store/sharing').then(({ unpackRuns }) => {
      const unpacked = unpackRuns({ runs: JSON.parse(text), figure: session })
      if (isWanted && unpacked.ok) actions.receive(session, { ...unpacked.arrival, digests: null })
    })
    return () => {
      isWanted = false
    }
  }, [session, text])
}

/** Takes the run to an instant. In between it rests: nothing is simulated that nobody asked for. */
function Still({ session, at }: { readonly session: string; readonly at: number }) {
  const player = usePlayer(session)
  const lanes = useCourse(({ sessions }) => sessions[session]?.lanes)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other lanes have to be taken there too
  useEffect(() => {
    let stop = () => {}
    let isCurrent = true
    player.setVisible(true)
    player.seek(at)
    void player.rest().then(() => {
      if (isCurrent) stop = after(SEEN, () => player.setVisible(false))
    })
    return () => {
      isCurrent = false
      stop()
    }
  }, [player, at, lanes])
  return null
}

interface FigureProps {
  readonly lesson: Lesson
  readonly figure: PanelFigure
  readonly of: PictureOf
}

function Drawn({ lesson, figure, of }: FigureProps) {
  const manifest = useManifest(figure.panel)
  const session = pictureOf(lesson, figure.id)
  const lanes = useMemo(() => openingOf(lesson, figure), [lesson, figure])
  const example = manifest?.examples.find(({ id }) => id === figure.example)
  if (!manifest) return null
  return (
    <>
      <AskedContext value>
        <Panel
          manifest={manifest}
          session={session}
          lanes={lanes}
          speed={example?.speed}
          example={example?.id}
          caption={figure.caption()}
          held // what settings promise would tell the answer
        />
      </AskedContext>
      <Following session={session} of={of} />
    </>
  )
}

function Following({ session, of }: { readonly session: string; readonly of: PictureOf }) {
  const isOpen = useCourse(({ sessions }) => sessions[session] !== undefined)
  return isOpen ? <Taken session={session} of={of} /> : null
}

function Taken({ session, of }: { readonly session: string; readonly of: PictureOf }) {
  useTaken(session, of.runs)
  const isReady = usePrepared(session)
  return isReady && <Still session={session} at={of.at} />
}

interface PictureProps extends Omit<FigureProps, 'of'> {
  /** Where the run on the wall stands; unless said, the figure as it opens. */
  readonly of?: PictureOf
}

/** A figure drawn small, down to its charts. Nobody can touch it: its name tells what it shows. */
export function Picture({ lesson, figure, of = opening }: PictureProps) {
  const room = useRef<HTMLDivElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const zoom = useFit(room, panel, { least: LEAST, until: CHARTS })
  const width = of.width || undefined // before the wall has told it, and of the step to come
  if (of.runs?.length === 0) return <p className={css.none}>{m.class_picture_none()}</p>
  return (
    <div ref={room} className={css.room} role="img" aria-label={figure.caption()}>
      <div inert style={{ zoom }}>
        <div ref={panel} className={`${still.drawn} ${css.panel}`} style={{ width }}>
          <ZoomContext value={zoom}>
            <OnPaper>
              <Drawn lesson={lesson} figure={figure} of={of} />
            </OnPaper>
          </ZoomContext>
        </div>
      </div>
    </div>
  )
}
