import { type ReactNode, Suspense, useCallback, useMemo, useState } from 'react'
import { Score, type SeedBand } from '../../charts/Score'
import { policyName } from '../../i18n'
import { Key, type KeyItem } from '../../stage/Key'
import { Stage } from '../../stage/Stage'
import type { Target } from '../../stage/walk'
import { actions, type Player, usePlayer, useReading, useSession } from '../../store'
import { later } from '../../ui/later'
import type { PanelManifest, PanelParts } from '../panel'
import { Controls, controlsOn } from './Controls'
import styles from './frame.module.css'
import { Log } from './Log'
import { referenceKey, useReferences } from './references'
import { type PanelArrangement, stageHeights } from './size'

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
}

const HEAD = 40
const KEY = 28
const COMPACT = 640

/** What the key must explain: a mark that cannot occur in this run is left out. */
export const keyItemsOf = (hasTurn: boolean, hasMemory: boolean): readonly KeyItem[] => [
  ...(hasTurn ? (['turn'] as const) : []),
  'served',
  'ring',
  'work',
  'lost',
  ...(hasMemory ? (['memory'] as const) : []),
]

/** Asks what is pointed at in a lane. A life is read standing; a server may be watched at work. */
export const asking =
  (session: string, player: Pick<Player, 'pause'>) =>
  (lane: number) =>
  (target: Target): void => {
    if (target.kind === 'request') player.pause()
    actions.select(session, { lane, ...target })
  }

type StagesProps = Pick<BodyProps, 'session' | 'arrangement' | 'manifest'> & {
  readonly theory: readonly string[]
}

function Stages({ session, arrangement, manifest, theory }: StagesProps) {
  const player = usePlayer(session)
  const lanes = useSession(session, (state) => state.lanes)
  const selection = useSession(session, (state) => state.selection)
  const [every, setEvery] = useState(1)
  const policies = useReading(
    player,
    (one) => one.lanes.map((_, lane) => one.moment(lane).policy).join(),
    4,
  ).split(',')
  const timeout = useReading(player, (one) => one.moment(lanes.length - 1).timeout, 4)
  const servers = lanes.map(({ scenario }) => scenario.pools[0].servers)
  const heights = stageHeights(
    arrangement,
    servers.map(({ length }) => length),
  )
  const ask = asking(session, player)
  const most = servers.reduce((a, b) => (b.length > a.length ? b : a))
  const hasTurn = useReading(
    player,
    (one) => one.lanes.some((_, lane) => servers[lane].length > 1 && one.moment(lane).turn >= 0),
    4,
  )
  const hasMemory = servers.flat().some(({ memory }) => memory !== null)
  return (
    <div className={styles.stages}>
      {lanes.map((_, lane) => {
        const name = manifest.laneNames?.[lane]?.() ?? manifest.title()
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a lane is its place
          <div key={lane} className={styles.lane}>
            {lanes.length > 1 && <p className={styles.laneName}>{name}</p>}
            <Stage
              player={player}
              lane={lane}
              arrangement={arrangement === 'course' ? 'compact' : arrangement}
              height={heights[lane]}
              label={name}
              selection={selection?.lane === lane ? selection : null}
              onAsk={ask(lane)}
              hasHeads={lane === 0}
              caption={servers[lane].length > 1 ? policyName(policies[lane]) : null}
              onEvery={lane === 0 ? setEvery : undefined}
            />
          </div>
        )
      })}
      <Key
        items={keyItemsOf(hasTurn, hasMemory)}
        servers={most.map(({ name }) => name)}
        patience={timeout}
        every={every}
        theory={theory}
      />
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

/** Stage beside controls and log, above the score. */
export function Body({ session, manifest, parts, arrangement, held, hasSeeds }: BodyProps) {
  const [bands, setBands] = useState<Bands>(null)
  const lanes = useSession(session, (state) => state.lanes)
  const isAsking = useSession(session, ({ selection }) => selection !== null)
  const { Notes, Body: Own } = parts
  const references = useReferences(usePlayer(session), lanes)
  const laneNames = useMemo(() => manifest.laneNames?.map((name) => name()) ?? [], [manifest])
  const acts = useServerActs(session, manifest, laneNames)
  const heights = stageHeights(
    arrangement,
    lanes.map(({ scenario }) => scenario.pools[0].servers.length),
  )
  const tall = heights.reduce((sum, height) => sum + height + (lanes.length > 1 ? 24 : 0), 0)
  const room = arrangement === 'course' ? COMPACT - HEAD - KEY - tall : undefined
  return (
    <>
      {Own && <Own session={session} />}
      <div className={styles.body} data-asking={isAsking || undefined}>
        <Stages
          session={session}
          manifest={manifest}
          arrangement={arrangement}
          theory={referenceKey(references, laneNames)}
        />
        <div className={styles.side}>
          {isAsking ? (
            <Suspense>
              <Inspector session={session} acts={acts} />
            </Suspense>
          ) : (
            <>
              <div className={styles.controls}>
                <Controls session={session} controls={manifest.controls} laneNames={laneNames} />
                {Notes && <Notes session={session} />}
              </div>
              <Log
                session={session}
                laneNames={laneNames}
                rows={arrangement === 'course' ? 4 : 3}
              />
            </>
          )}
        </div>
      </div>
      <Score
        session={session}
        rows={manifest.rows.map((row) => backed(named(row, laneNames), bands, references))}
        arrangement={arrangement}
        foldOrder={manifest.foldOrder}
        room={room}
        isHeld={held}
      />
      {hasSeeds && manifest.headline && (
        <Suspense>
          <Seeds
            session={session}
            headline={manifest.headline}
            laneNames={laneNames}
            onBands={setBands}
          />
        </Suspense>
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
