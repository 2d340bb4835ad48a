import { useEffect, useMemo, useRef } from 'react'
import type { Lesson, PanelFigure } from '../../course/lesson'
import { openingOf, sessionOf } from '../../course/runs'
import { AskedContext } from '../../panels/frame/asked'
import { usePrepared } from '../../panels/frame/usePrepared'
import { type Player, usePlayer, useReading } from '../../store'
import { ZoomContext } from '../../ui/zoom'
import { PanelDeskProvider } from '../desk'
import { FigureSlot } from '../FigureSlot'
import type { Standing } from './channel'
import css from './present.module.css'
import { CHARTS, useFit } from './useFit'
import { useRunsTold } from './useRunsTold'

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
}

/** A figure as large as the wall allows: what is below its charts is scrolled to. */
export function Shown({ lesson, figure, isAsked, player, onPlaying }: ShownProps) {
  const room = useRef<HTMLDivElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const zoom = useFit(room, panel, { until: CHARTS })
  const session = sessionOf(lesson, figure.id)
  const lanes = useMemo(() => openingOf(lesson, figure), [lesson, figure])
  const isReady = usePrepared(session)
  return (
    <PanelDeskProvider>
      <div ref={room} className={css.room}>
        <div style={{ zoom }}>
          <div ref={panel} className={css.panel}>
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
        {isReady && <Remote session={session} player={player} onPlaying={onPlaying} />}
      </div>
    </PanelDeskProvider>
  )
}
