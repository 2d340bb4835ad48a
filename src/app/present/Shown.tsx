import { useEffect, useMemo, useRef } from 'react'
import { sessionOf } from '../../course/figures'
import type { Lesson, PanelFigure } from '../../course/lesson'
import { openingOf } from '../../course/runs'
import { AskedContext } from '../../panels/frame/asked'
import { usePrepared } from '../../panels/frame/usePrepared'
import { type Player, usePlayer, useReading } from '../../store'
import { ZoomContext } from '../../ui/zoom'
import { PanelDeskProvider } from '../desk'
import { FigureSlot } from '../FigureSlot'
import type { Standing } from './channel'
import css from './present.module.css'
import { useRunsTold } from './useRunsTold'
import { type Rest, useWallFit } from './useWallFit'

/** The run on the wall: whether it plays, how far it is, and what was changed in it. */
export type Playing = Pick<Standing, 'isPlaying' | 'at' | 'runs'>

interface RemoteProps {
  readonly session: string
  readonly player: React.RefObject<Player | null>
  readonly onPlaying: (playing: Playing) => void
}

/** Hands the player of the figure to the keys, and tells how it stands. */
function Remote({ session, player, onPlaying }: RemoteProps) {
  const here = usePlayer(session)
  const isPlaying = useReading(here, ({ playing }) => playing, 4)
  const at = useReading(here, (one) => one.at, 2)
  const runs = useRunsTold(session)
  useEffect(() => {
    player.current = here
    return () => {
      here.pause()
      player.current = null
    }
  }, [here, player])
  useEffect(() => onPlaying({ isPlaying, at, runs }), [isPlaying, at, runs, onPlaying])
  return null
}

interface ShownProps extends Omit<RemoteProps, 'session'> {
  readonly lesson: Lesson
  readonly figure: PanelFigure
  readonly isAsked: boolean // its question waits for the answer
  readonly rest: React.RefObject<Rest | null>
  readonly onFit: (fit: Fitted) => void
}

/** How the figure stands in its room. */
export type Fitted = Pick<Standing, 'hasRest' | 'width'>

/** A figure as large as the wall allows, and a shade where some of it stands below. */
export function Shown(props: ShownProps) {
  const { lesson, figure, isAsked, player, onPlaying, rest: way, onFit } = props
  const room = useRef<HTMLDivElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const { width, zoom, hasRest, rest } = useWallFit(room, panel)
  way.current = rest
  useEffect(() => onFit({ hasRest, width }), [onFit, hasRest, width])
  useEffect(() => () => onFit({ hasRest: false, width: 0 }), [onFit])
  const session = sessionOf(lesson, figure.id)
  const lanes = useMemo(() => openingOf(lesson, figure), [lesson, figure])
  const isReady = usePrepared(session)
  return (
    <PanelDeskProvider>
      <div className={css.frame} data-rest={hasRest ? '' : undefined}>
        <div ref={room} className={css.room}>
          <div style={{ zoom }}>
            <div ref={panel} className={css.panel} style={{ width }}>
              <ZoomContext value={zoom}>
                <AskedContext value={isAsked}>
                  <FigureSlot
                    session={session}
                    lanes={lanes}
                    panel={figure.panel}
                    example={figure.example}
                    number={/^\d/.test(figure.id) ? figure.id : null}
                    caption={figure.caption()}
                    held={false}
                    question={null}
                  />
                </AskedContext>
              </ZoomContext>
            </div>
          </div>
        </div>
        {isReady && <Remote session={session} player={player} onPlaying={onPlaying} />}
      </div>
    </PanelDeskProvider>
  )
}
