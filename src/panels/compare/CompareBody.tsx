// The comparison: two to four lanes with a rule each, the same customers in all of them.
import { useCallback, useMemo, useRef } from 'react'
import { meanDifference, p95Difference } from '../../charts/rows/difference'
import { Score, type ScoreRow } from '../../charts/Score'
import { m } from '../../i18n'
import { usePlayer, useSession } from '../../store'
import { later } from '../../ui/later'
import { laterNear } from '../../ui/laterNear'
import { Inspector } from '../frame/Body'
import { Controls } from '../frame/Controls'
import frame from '../frame/frame.module.css'
import { Held } from '../frame/Held'
import { Log } from '../frame/Log'
import { referenceKey, useReferences } from '../frame/references'
import { bandOfLane } from '../frame/seedRuns'
import { courseRoom, isCompact, useAbove } from '../frame/size'
import type { WholeProps } from '../panel'
import styles from './compare.module.css'
import { controlsFor } from './controlsFor'
import { Begins, Gateways } from './Gateways'
import { Heaviest } from './LayerPicker'
import { laneNamesOf } from './names'
import { showsOrder } from './order'
import { pairIn } from './pair'
import { AskedServer, Servers } from './Servers'
import { Shows } from './Shows'
import { Stages } from './Stages'
import { bandOf, type Trials, useTrials } from './trials'

// Below what is played, and half of the panel's weight: it comes when its reader comes to it.
const Below = laterNear(
  () => import('./Lower').then((it) => it.Lower),
  () => <div className={styles.waits} />,
)

const Order = later(
  () => import('./Order').then((it) => it.Order),
  () => <div className={styles.waitsForOrder} />,
)

const EMBED_SCORE = 144 // pixels of the score that stays in sight while the lanes scroll

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

/** First the means, then the lanes from the last; what tells the pair apart stays open. */
const foldOrder = ['mean-difference', 'lane-3', 'lane-2', 'lane-1']

interface Place extends Pick<WholeProps, 'arrangement'> {
  readonly above: number // pixels of the panel above the score
}

const scoreOf = ({ arrangement, above }: Place, rows: readonly ScoreRow[]) => {
  if (arrangement === 'embed') return { arrangement, rows: rows.slice(0, 2), room: EMBED_SCORE }
  const room = arrangement === 'course' && above > 0 ? courseRoom(above) : undefined
  return { arrangement, rows, foldOrder, room }
}

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
        const row = figure === 'mean' ? meanDifference : p95Difference
        const pair = { lane: first, against: second, band: bands[figure] ?? undefined, note }
        return { key: row.id, row, title: titles[figure](between), ...pair }
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
  const controls = controlsFor(manifest.controls, lanes)
  const trials = useTrials(lanes)
  const pair = pairIn(view, lanes.length)
  const body = useRef<HTMLDivElement>(null)
  const above = useAbove(body, arrangement)
  const references = useReferences(usePlayer(session), lanes)
  const rows = useRows(trials, { short, pair, references })
  const isRoomy = arrangement === 'course' && !isCompact()
  // With room beside the controls it stands there, and else below them.
  const order = hasOrder && (
    <Order session={session} names={short} isNarrow={arrangement === 'phone'} />
  )
  return (
    <>
      <div ref={body} className={frame.body} data-asking={isAsking || undefined}>
        <Stages
          session={session}
          arrangement={arrangement}
          names={names}
          theory={referenceKey(references, short)}
          under={arrangement === 'course' && order}
        />
        <div className={frame.side} data-screen={!isAsking || undefined}>
          {isAsking ? (
            <Inspector session={session} acts={acts} />
          ) : (
            <>
              <div className={`${frame.controls} ${styles.controls}`}>
                <Controls session={session} controls={controls} laneNames={names} hasLists />
                <Held id="heaviest">
                  <Heaviest session={session} />
                </Held>
                <Held id="balancers">
                  <Gateways session={session} />
                </Held>
                <Begins session={session} />
                <Shows session={session} names={names} />
                <Servers session={session} />
              </div>
              <Log session={session} laneNames={short} rows={isRoomy ? 5 : 3} />
            </>
          )}
        </div>
      </div>
      {arrangement !== 'course' && order}
      <Score session={session} {...scoreOf({ arrangement, above }, rows)} isHeld={held} />
      <Below session={session} names={names} trials={trials} pair={pair} />
    </>
  )
}
