import { type ReactNode, type RefObject, useCallback, useMemo, useRef, useState } from 'react'
import { Score, type SeedBand } from '../../charts/Score'
import { m, policyName } from '../../i18n'
import { Key } from '../../stage/Key'
import { Stage } from '../../stage/Stage'
import { useEvery } from '../../stage/useEvery'
import type { Target } from '../../stage/walk'
import { actions, type Player, usePlayer, useReading, useSession } from '../../store'
import { later } from '../../ui/later'
import { serversOf } from '../controls/serversOf'
import type { PanelManifest, PanelParts } from '../panel'
import { Controls, controlsOn } from './Controls'
import styles from './frame.module.css'
import type { Over } from './Head'
import { Log, Newest } from './Log'
import { LANES_ROWS } from './logRows'
import { referenceKey, useReferences } from './references'
import {
  courseRoom,
  EMBED_ROW,
  embedRoom,
  logRows,
  type PanelArrangement,
  stageHeights,
  useAbove,
} from './size'
import small from './small.module.css'
import { useKey } from './useKey'

export const Inspector = later(() =>
  import('../../stage/inspector/Inspector').then((it) => it.Inspector),
)

const Seeds = later(() => import('./Seeds').then((it) => it.Seeds))

type References = ReturnType<typeof useReferences>
type Bands = readonly (SeedBand | null)[] | null

export interface BodyProps {
  readonly session: string
  readonly manifest: PanelManifest
  readonly parts: PanelParts
  readonly arrangement: PanelArrangement
  readonly held: boolean
  readonly hasSeeds: boolean
  readonly hasQuestion: boolean // in its head
  /** The sheet that is open over the stage. */
  readonly over: Over | null
  readonly onOver: (over: Over | null) => void
}

const HEAD = 40
const QUESTION = 76 // with its verdict in one line
const ANSWER = 14 // by which a question may grow when it is answered
const KEY = 28
const TRANSPORT = 48
const LOW = 82 // height of a stage in which several clients would be cut

/** Asks what is pointed at in a lane. A life is read standing; a server may be watched at work. */
export const asking =
  (session: string, player: Pick<Player, 'pause'>) =>
  (lane: number) =>
  (target: Target): void => {
    if (target.kind === 'request') player.pause()
    actions.select(session, { lane, ...target })
  }

interface StagesProps
  extends Pick<BodyProps, 'session' | 'manifest' | 'arrangement' | 'over' | 'parts'> {
  readonly heights: readonly number[]
  readonly log: ReactNode // in the sheet
  readonly under: ReactNode
  readonly theory: readonly string[]
}

function Stages(props: StagesProps) {
  const { session, arrangement, manifest, heights, over, log, theory, under } = props
  const { Over: Marks } = props.parts
  const player = usePlayer(session)
  const lanes = useSession(session, (state) => state.lanes)
  const selection = useSession(session, (state) => state.selection)
  const { onEvery, every } = useEvery(lanes.length)
  const policies = useReading(
    player,
    (one) => one.lanes.map((_, lane) => one.moment(lane).policy).join(),
    4,
  ).split(',')
  const servers = lanes.map(serversOf)
  const ask = asking(session, player)
  const key = { ...useKey(session, Marks !== undefined), every, theory }
  return (
    <div className={styles.stages}>
      {lanes.map((_, lane) => {
        const name = manifest.laneNames?.[lane]?.() ?? manifest.title()
        return (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: a lane is its place
            key={lane}
            className={styles.lane}
            data-lane={lane}
            data-first={lane === 0 || undefined}
          >
            {lanes.length > 1 && <p className={styles.laneName}>{name}</p>}
            <Stage
              player={player}
              lane={lane}
              arrangement={arrangement === 'course' ? 'compact' : arrangement}
              height={heights[lane]}
              label={name}
              clients={heights[lane] < LOW ? 1 : undefined}
              selection={selection?.lane === lane ? selection : null}
              onAsk={ask(lane)}
              hasHeads={lane === 0}
              caption={servers[lane].length > 1 ? policyName(policies[lane]) : null}
              onEvery={onEvery[lane]}
              over={
                Marks && ((geometry) => <Marks session={session} lane={lane} geometry={geometry} />)
              }
            />
          </div>
        )
      })}
      {arrangement === 'course' && <Key {...key} />}
      {under}
      {over === 'log' && <div className={small.over}>{log}</div>}
      {over === 'key' && (
        <div className={small.over}>
          <h4>{m.panel_key()}</h4>
          <Key {...key} items={[...key.items, 'responses', 'utilization']} isTall />
        </div>
      )}
    </div>
  )
}

/** What can be done to a server where it is inspected. */
function useServerActs(session: string, manifest: PanelManifest, laneNames: readonly string[]) {
  return useCallback(
    (lane: number, server: string): ReactNode => {
      const controls = controlsOn(manifest, { lane, server })
      if (controls.length === 0) return null
      return <Controls session={session} controls={controls} laneNames={laneNames} />
    },
    [session, manifest, laneNames],
  )
}

type SideProps = Pick<BodyProps, 'session' | 'manifest' | 'parts' | 'arrangement'> & {
  readonly laneNames: readonly string[]
}

/** Below the stage: one row of controls, or, where something follows from them, that beside. */
function Side({ session, manifest, parts, arrangement, laneNames }: SideProps) {
  const { Notes, Under } = parts
  const { controls } = manifest
  const isRow = arrangement === 'embed' && !Notes
  const own = { course: styles.controls, phone: styles.controls, embed: small.notes }[arrangement]
  return (
    <div className={isRow ? small.row : own}>
      <Controls session={session} controls={controls} laneNames={laneNames} isRow={isRow} />
      {Notes && <Notes session={session} />}
      {Under && arrangement !== 'course' && <Under session={session} />}
    </div>
  )
}

type RoomProps = Omit<SideProps, 'laneNames'> &
  Pick<BodyProps, 'hasQuestion'> & { readonly body: RefObject<HTMLElement | null> }

/** What each arrangement has room for: heights of the stages, chart rows, height of the score. */
function useRoom({ session, manifest, parts, arrangement, hasQuestion, body }: RoomProps) {
  const measured = useAbove(body, arrangement)
  const lanes = useSession(session, (state) => state.lanes)
  const hasNotes = parts.Notes !== undefined
  const counts = lanes.map((run) => serversOf(run).length)
  const hasFigure = parts.Body !== undefined
  const heights = stageHeights(arrangement, counts, { hasNotes, hasFigure })
  const tall = heights.reduce((sum, height) => sum + height, 0)
  const fitting = manifest.rows.filter(({ lane, place = 0 }) => place < counts[lane])
  const above = measured || (hasQuestion ? HEAD + QUESTION : HEAD) + KEY + tall
  if (arrangement !== 'embed')
    return {
      heights,
      rows: fitting,
      room: arrangement === 'course' ? courseRoom(above + (hasQuestion ? ANSWER : 0)) : undefined,
    }
  // A figure of its own takes more than the height of an embed: its score keeps to one row.
  const room = hasFigure ? TRANSPORT + EMBED_ROW : embedRoom(heights, hasNotes)
  return {
    heights,
    rows: firstRows({ ...manifest, rows: fitting }, room - TRANSPORT >= 2 * EMBED_ROW ? 2 : 1),
    room,
  }
}

// Those that answer the question come first; the others fold first in the course.
function firstRows({ rows, foldOrder = [] }: PanelManifest, count: number) {
  const lasting = rows.filter(({ key }) => !foldOrder.includes(key))
  const others = rows.filter(({ key }) => foldOrder.includes(key))
  return [...lasting, ...others].slice(0, count)
}

/** Stage beside controls and log, above the score. */
export function Body(props: BodyProps) {
  const { session, manifest, parts, arrangement, held, over, onOver, hasSeeds } = props
  const [bands, setBands] = useState<Bands>(null)
  const isAsking = useSession(session, ({ selection }) => selection !== null)
  const { Body: Own, Below, Under } = parts
  const lanes = useSession(session, (state) => state.lanes)
  const references = useReferences(usePlayer(session), lanes)
  const laneNames = useMemo(() => manifest.laneNames?.map((name) => name()) ?? [], [manifest])
  const acts = useServerActs(session, manifest, laneNames)
  const body = useRef<HTMLDivElement>(null)
  const { heights, rows, room } = useRoom({ ...props, body })
  const theory = referenceKey(references, laneNames)
  const under = Under && arrangement === 'course' && <Under session={session} />
  const rowsBeside =
    arrangement === 'course' && laneNames.length > 1 ? LANES_ROWS : logRows(arrangement)
  const log = <Log session={session} laneNames={laneNames} rows={rowsBeside} />
  return (
    <>
      {Own && <Own session={session} />}
      <div ref={body} className={styles.body} data-asking={isAsking || undefined}>
        <Stages {...{ session, manifest, parts, arrangement, heights, over, log, theory, under }} />
        <div className={styles.side}>
          {isAsking ? (
            <Inspector session={session} acts={acts} />
          ) : (
            <>
              <Side {...{ session, manifest, parts, arrangement, laneNames }} />
              {arrangement === 'course' && log}
            </>
          )}
        </div>
      </div>
      <Score
        session={session}
        rows={rows.map((row) => backed(named(row, laneNames), bands, references))}
        arrangement={arrangement}
        foldOrder={manifest.foldOrder}
        room={room}
        isHeld={held}
      />
      {Below && <Below session={session} />}
      {hasSeeds && manifest.headline && (
        <Seeds
          session={session}
          headline={manifest.headline}
          laneNames={laneNames}
          onBands={setBands}
        />
      )}
      {arrangement === 'phone' && (
        <Newest
          session={session}
          laneNames={laneNames}
          onOpen={() => onOver(over === 'log' ? null : 'log')}
        />
      )}
    </>
  )
}

type ManifestRow = PanelManifest['rows'][number]

// Rows of several lanes carry the lane's name, so that no two rows of a score are called alike.
const named = (row: ManifestRow, laneNames: readonly string[]): ManifestRow =>
  laneNames.length > 1 ? { ...row, laneName: laneNames[row.lane] } : row

/** Behind the latency of a lane stand what other seeds gave and what theory says. */
const backed = (row: ManifestRow, bands: Bands, references: References): ManifestRow => {
  if (row.row !== 'latency') return row
  const [band, form] = [bands?.[row.lane], references?.[row.lane]?.form]
  return { ...row, band: band ?? undefined, theory: form ?? undefined }
}
