// The comparison: two to four lanes with a rule each, the same customers in all of them.
import { Suspense, useCallback, useMemo, useState } from 'react'
import { Score, type ScoreRow } from '../../charts/Score'
import { m } from '../../i18n'
import { Key } from '../../stage/Key'
import { Stage } from '../../stage/Stage'
import { actions, usePlayer, useReading, useSession } from '../../store'
import button from '../../ui/button.module.css'
import { later } from '../../ui/later'
import { asking, Inspector, keyItemsOf } from '../frame/Body'
import { Controls } from '../frame/Controls'
import frame from '../frame/frame.module.css'
import { Log } from '../frame/Log'
import { referenceKey, useReferences } from '../frame/references'
import { bandOfLane } from '../frame/seedRuns'
import { stageHeights } from '../frame/size'
import type { WholeProps } from '../panel'
import styles from './compare.module.css'
import { Begins, Gateways } from './Gateways'
import { LaneHead } from './LaneHead'
import { laneNamesOf } from './names'
import { showsOrder } from './order'
import { pairIn } from './pair'
import { nextRule, withRule } from './rule'
import { AskedServer, Servers } from './Servers'
import { Shows } from './Shows'
import { bandOf, type Trials, useTrials } from './trials'

// Below what is played, and half of the panel's weight: it comes after the first picture.
const Lower = later(() => import('./Lower').then((it) => it.Lower))

const Order = later(() => import('./Order').then((it) => it.Order))

const HEADS = 40 // pixels of the column heads, which the first lane has alone
const EMBED_SCORE = 144 // pixels of the score that stays in sight while the lanes scroll
const MANY = 6 // servers from which a lane needs more room than it has alone

const heightsOf = (arrangement: WholeProps['arrangement'], servers: readonly number[]) =>
  stageHeights(arrangement, servers).map((height, lane) => {
    if (arrangement === 'phone') return height
    const tall = servers[lane] > MANY ? Math.max(height, 60 + servers[lane] * 20) : height
    return lane === 0 ? tall + HEADS : tall
  })

type StagesProps = Pick<WholeProps, 'session' | 'arrangement'> & {
  readonly names: readonly string[]
  readonly theory: readonly string[]
}

function Stages({ session, arrangement, names, theory }: StagesProps) {
  const player = usePlayer(session)
  const lanes = useSession(session, (state) => state.lanes)
  const most = useSession(session, ({ laneRange }) => laneRange.most)
  const selection = useSession(session, (state) => state.selection)
  const [every, setEvery] = useState(1)
  const servers = lanes.map(({ scenario }) => scenario.pools[0].servers)
  const shown = useReading(player, (one) => one.moment(0).servers.length, 4)
  const timeout = useReading(player, (one) => one.moment(0).timeout, 4)
  const heights = heightsOf(
    arrangement,
    servers.map(({ length }) => Math.max(length, shown)),
  )
  const add = () => actions.setLanes(session, [...lanes, withRule(lanes[0], nextRule(lanes))])
  return (
    <div className={frame.stages}>
      {lanes.map((_, lane) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a lane is its place
        <div key={lane} className={frame.lane} data-lane={lane}>
          <LaneHead session={session} lane={lane} name={names[lane]} />
          <Stage
            player={player}
            lane={lane}
            arrangement={arrangement === 'course' ? 'compact' : arrangement}
            height={heights[lane]}
            label={names[lane]}
            selection={selection?.lane === lane ? selection : null}
            onAsk={asking(session, player)(lane)}
            hasHeads={lane === 0}
            caption={null}
            onEvery={lane === 0 ? setEvery : undefined}
          />
        </div>
      ))}
      {lanes.length < most && (
        <p className={styles.add}>
          <button type="button" className={button.button} onClick={add}>
            {m.compare_add_lane()}
          </button>
        </p>
      )}
      <Key
        items={keyItemsOf(false, false)}
        servers={servers[0].map(({ name }) => name)}
        patience={timeout}
        every={every}
        theory={theory}
      />
    </div>
  )
}

const titles = {
  mean: (pair: string) => m.compare_mean_between({ pair }),
  p95: (pair: string) => m.compare_p95_between({ pair }),
}

/** One row of latency to a lane, with the band of its seeds where they have been run. */
const rowsOf = (short: readonly string[], { results, isRunning }: Trials): readonly ScoreRow[] =>
  short.map((title, lane): ScoreRow => {
    const band = isRunning ? null : bandOfLane(results[lane] ?? [], 'p95')
    return { key: `lane-${lane}`, row: 'latency', lane, title, band: band ?? undefined }
  })

const scoreOf = (arrangement: WholeProps['arrangement'], rows: readonly ScoreRow[]) =>
  arrangement === 'embed'
    ? { arrangement, rows: rows.slice(0, 2), room: EMBED_SCORE }
    : { arrangement, rows }

type References = ReturnType<typeof useReferences>

const withTheory = (rows: readonly ScoreRow[], references: References): readonly ScoreRow[] =>
  rows.map((row) => ({ ...row, theory: references?.[row.lane]?.form ?? undefined }))

interface RowsOptions {
  readonly short: readonly string[]
  readonly pair: readonly [number, number]
  readonly references: References
}

/** The rows of the score: each lane, then what tells the pair apart. */
function useRows(trials: Trials, { short, pair, references }: RowsOptions) {
  const { results, isRunning } = trials
  const [first, second] = pair
  const bands = useMemo(
    () =>
      isRunning
        ? { mean: null, p95: null }
        : {
            mean: bandOf(results, 'mean', [first, second]),
            p95: bandOf(results, 'p95', [first, second]),
          },
    [results, isRunning, first, second],
  )
  const between = m.compare_between({ first: first + 1, second: second + 1 })
  const differences = useMemo(
    () =>
      (['mean', 'p95'] as const).map((figure): ScoreRow => {
        const note = m.compare_above({ number: first + 1 })
        const name = `${figure}-difference` as const
        const pair = { lane: first, against: second, band: bands[figure] ?? undefined, note }
        return { key: name, row: name, title: titles[figure](between), ...pair }
      }),
    [first, second, bands, between],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the trials these two are read
  const latency = useMemo(() => rowsOf(short, trials), [short, results, isRunning])
  return useMemo(
    () => [...withTheory(latency, references), ...differences],
    [latency, differences, references],
  )
}

/** Stages above each other, what acts on all of them beside, one score below, then the figures. */
export function CompareBody({ session, manifest, arrangement, held }: WholeProps) {
  const lanes = useSession(session, (state) => state.lanes)
  const view = useSession(session, (state) => state.view)
  const hasOrder = useSession(session, ({ view, opening }) => showsOrder(view, opening))
  const isAsking = useSession(session, ({ selection }) => selection !== null)
  const names = useMemo(() => laneNamesOf(lanes), [lanes])
  const short = useMemo(
    () => lanes.map((_, lane) => m.compare_lane_short({ number: lane + 1 })),
    [lanes],
  )
  const acts = useCallback(
    (lane: number, name: string) => <AskedServer session={session} lane={lane} name={name} />,
    [session],
  )
  const trials = useTrials(lanes)
  const pair = pairIn(view, lanes.length)
  const references = useReferences(usePlayer(session), lanes)
  const rows = useRows(trials, { short, pair, references })
  return (
    <>
      <div className={frame.body} data-asking={isAsking || undefined}>
        <Stages
          session={session}
          arrangement={arrangement}
          names={names}
          theory={referenceKey(references, short)}
        />
        <div className={frame.side}>
          {isAsking ? (
            <Suspense>
              <Inspector session={session} acts={acts} />
            </Suspense>
          ) : (
            <>
              <div className={frame.controls}>
                <Controls session={session} controls={manifest.controls} laneNames={names} />
                <Begins session={session} />
                <Shows session={session} />
                <Gateways session={session} />
                <Servers session={session} />
              </div>
              <Log session={session} laneNames={short} rows={arrangement === 'course' ? 5 : 3} />
            </>
          )}
        </div>
      </div>
      {hasOrder && (
        <Suspense fallback={<div className={styles.waitsForOrder} />}>
          <Order
            session={session}
            names={arrangement === 'course' ? names : short}
            isNarrow={arrangement === 'phone'}
          />
        </Suspense>
      )}
      <Score session={session} {...scoreOf(arrangement, rows)} isHeld={held} />
      <Suspense fallback={<div className={styles.waits} />}>
        <Lower session={session} names={names} trials={trials} pair={pair} />
      </Suspense>
    </>
  )
}
