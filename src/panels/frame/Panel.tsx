import { type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { m } from '../../i18n'
import type { Run } from '../../sim/scenario'
import { DrawnFlowContext } from '../../stage/drawing'
import { actions, useOpening, usePlayer, useReading, useSession } from '../../store'
import type { PanelManifest } from '../panel'
import { Body, type BodyProps } from './Body'
import styles from './frame.module.css'
import { Head, type Over, type Sheet } from './Head'
import { usePanelKeys } from './keys'
import { isFrozen, LimitsContext } from './limits'
import { useParts } from './parts'
import { type PanelArrangement, useArrangement } from './size'
import { usePrepared } from './usePrepared'
import { Waiting } from './Waiting'

export interface PanelProps {
  readonly manifest: PanelManifest
  readonly session: string
  readonly lanes: readonly Run[]
  readonly speed?: number
  /** The example of the panel that these lanes are, untouched; nothing where they are none. */
  readonly example?: string
  /** "1.3" in a chapter. */
  readonly number?: string | null
  readonly caption?: string
  /** A question waits for its answer: play is held until then. */
  readonly held?: boolean
  /** The panel has the page to itself: its keys work without focus. */
  readonly isAlone?: boolean
  /** Shown below the head: the question that holds play. */
  readonly children?: ReactNode
}

/** Off-screen the run stands still. */
function useOnScreen(session: string, element: React.RefObject<HTMLElement | null>) {
  const player = usePlayer(session)
  const isOnPaper = useContext(DrawnFlowContext) !== null
  useEffect(() => {
    const node = element.current
    if (!node || isOnPaper) return
    const observer = new IntersectionObserver(([entry]) => player.setVisible(entry.isIntersecting))
    observer.observe(node)
    return () => observer.disconnect()
  }, [player, element, isOnPaper])
}

const digestsOf = (player: ReturnType<typeof usePlayer>): string =>
  player.lanes.map((_, lane) => player.moment(lane).digest).join(' ')

function Inside({ parts, ...props }: BodyProps) {
  const { Whole } = parts
  return Whole ? <Whole {...props} /> : <Body parts={parts} {...props} />
}

interface Escaping {
  readonly session: string
  readonly over: Over | null
  readonly close: () => void
}

/** What Escape closes: the sheet over the stage, else the inspector. */
function useEscape({ session, over, close }: Escaping): (() => void) | null {
  const hasSelection = useSession(session, ({ selection }) => selection !== null)
  if (over !== null) return close
  return hasSelection ? () => actions.select(session, null) : null
}

/** A panel: head, stage beside controls and log, and the score on one time axis. */
export function Panel(props: PanelProps) {
  const { manifest, session, lanes, speed } = props
  const limits = useContext(LimitsContext)
  const frozen = isFrozen(limits)
  const locked = [...limits.locked, ...limits.hidden]
  const { id: panel, laneRange } = manifest
  useOpening({ id: session, panel, lanes, speed, laneRange, frozen, locked })
  return usePrepared(session) ? <Prepared {...props} /> : <Waiting />
}

function Prepared(props: PanelProps) {
  const { manifest, session, held = false, isAlone = false, children } = props
  const limits = useContext(LimitsContext)
  const panel = manifest.id
  const player = usePlayer(session)
  const frame = useRef<HTMLElement>(null)
  const arrangement: PanelArrangement = useArrangement(frame)
  const parts = useParts(manifest)
  const [hasSeeds, setSeeds] = useState(false)
  const digests = useReading(player, digestsOf, 4)
  const ended = useReading(player, (one) => one.ended, 4)
  const [over, setOver] = useState<Over | null>(null)
  const [sheet, setSheet] = useState<Sheet | null>(null)
  // A panel that draws all of its body has its key and log in their places at any width.
  const hasOver = arrangement !== 'course' && parts !== null && !parts.Whole
  const onEscape = useEscape({ session, over, close: () => setOver(null) })
  useOnScreen(session, frame)
  const onOver = hasOver ? (which: Over) => setOver(over === which ? null : which) : null
  const onHelp = () => setSheet('keys')
  usePanelKeys(frame, { session, player, held, isAlone, onEscape, onOver, onHelp })
  const title = props.caption ?? manifest.title()
  return (
    <section
      ref={frame}
      className={styles.panel}
      aria-label={m.panel_label({ title })}
      tabIndex={-1}
      data-panel={panel}
      data-controls={limits.controls === 'full' ? undefined : limits.controls}
      data-digest={digests}
      data-ended={ended || undefined}
      data-arrangement={arrangement}
      data-size={arrangement === 'phone' ? 'phone' : undefined}
    >
      <Head
        session={session}
        manifest={manifest}
        number={props.number ?? null}
        title={title}
        example={props.example}
        hasSeeds={hasSeeds}
        onSeeds={manifest.headline && setSeeds}
        over={hasOver ? over : undefined}
        onOver={setOver}
        sheet={sheet}
        onSheet={setSheet}
      />
      {children}
      {parts === null ? (
        <div role="status" data-waiting>
          {m.app_loading()}
        </div>
      ) : (
        <Inside
          session={session}
          manifest={manifest}
          parts={parts}
          arrangement={arrangement}
          held={held}
          hasSeeds={hasSeeds}
          hasQuestion={Boolean(children)}
          over={hasOver ? over : null}
          onOver={setOver}
        />
      )}
    </section>
  )
}
