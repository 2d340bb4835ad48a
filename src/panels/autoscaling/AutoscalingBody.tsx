// A pool that breathes. One lane: the requests on their way, the rack, the settings and what was
// decided. Several: the racks above each other. Below, all on one time axis.
import { useMemo, useRef, useState } from 'react'
import { fleet } from '../../charts/rows/scaling/fleet'
import { metricRows } from '../../charts/rows/scaling/metric'
import { Score, type ScoreRow } from '../../charts/Score'
import { m } from '../../i18n'
import type { ScalingMetric } from '../../sim'
import type { Run } from '../../sim/scenario'
import { useSession } from '../../store'
import { Inspector } from '../frame/Body'
import frame from '../frame/frame.module.css'
import { courseRoom, isCompact, useAbove } from '../frame/size'
import type { WholeProps } from '../panel'
import styles from './autoscaling.module.css'
import { Below } from './Below'
import { specOf } from './change'
import { chief, delays } from './chiefSettings'
import { Decisions } from './Decisions'
import { Lane } from './Lane'
import { namesOf } from './names'
import { LaneChoice, Plan } from './Plan'
import { rule } from './ruleSettings'

const EMBED_SCORE = 152 // pixels of the score that stays in sight while the lanes scroll

const MANY = 3 // metrics with limits

const always: readonly ScalingMetric[] = ['cpu', 'requests', 'in-progress']

/** The numbers that the rules look at, the others behind them. */
const watchedIn = (run: Run): readonly ScalingMetric[] => {
  const rules = specOf(run)?.rules ?? []
  const ruled = rules.flatMap((rule) => (rule.kind === 'schedule' ? [] : [rule.metric]))
  const hasMemory = run.scenario.pools[0].servers.some(({ memory }) => memory !== null)
  const all = [...new Set([...ruled, ...always, ...(hasMemory ? (['memory'] as const) : [])])]
  // A dashboard of its own leaves out what nobody looks at.
  return new Set(ruled).size > MANY ? all.filter((metric) => ruled.includes(metric)) : all
}

interface Rows {
  readonly rows: readonly ScoreRow[]
  readonly foldOrder: readonly string[]
}

/** One lane: the number that decides, the fleet, latency, lost; other numbers folded. */
function rowsOfOne(run: Run): Rows {
  const isScaled = specOf(run) !== null
  const [chief, ...others] = isScaled ? watchedIn(run) : []
  const metricRow = (metric: ScalingMetric, height: number): ScoreRow => ({
    key: metric,
    row: metricRows[metric],
    lane: 0,
    height,
  })
  const rows: ScoreRow[] = [
    ...(chief === undefined ? [] : [metricRow(chief, 62)]),
    ...others.map((metric) => metricRow(metric, others.length > MANY ? 50 : 62)),
    { key: 'fleet', row: fleet, lane: 0, height: 72 },
    { key: 'latency', row: 'latency', lane: 0, height: 56 },
    { key: 'lost', row: 'lost', lane: 0, height: 40 },
  ]
  return { rows, foldOrder: [...others.toReversed(), 'lost', 'latency'] }
}

/** Several: the fleet of each, then who was lost in each. */
function rowsOfMany(lanes: readonly Run[]): Rows {
  const word = (lane: number) => m.compare_lane_short({ number: lane + 1 })
  const fleets = lanes.map((_, lane) => ({
    key: `fleet-${lane}`,
    row: fleet,
    lane,
    height: lanes.length > 2 ? 62 : 72,
    laneName: word(lane),
  }))
  const lost = lanes.map((_, lane) => ({
    key: `latency-${lane}`,
    row: 'latency' as const,
    lane,
    height: 48,
    laneName: word(lane),
  }))
  return { rows: [...fleets, ...lost], foldOrder: lost.map(({ key }) => key).toReversed() }
}

/** What it draws that a page may lock or hide. */
export async function held() {
  const [more, sheet] = await Promise.all([import('./MoreRules'), import('./Sheet')])
  return [rule, ...chief, ...delays, ...more.held, ...sheet.held]
}

/** Lanes, settings and decisions, and the score. */
export function AutoscalingBody({ session, arrangement, held }: WholeProps) {
  const lanes = useSession(session, (state) => state.lanes)
  const isAsking = useSession(session, ({ selection }) => selection !== null)
  const [asked, ask] = useState(0)
  const lane = Math.min(asked, lanes.length - 1)
  const names = useMemo(() => namesOf(lanes), [lanes])
  const { rows, foldOrder } = useMemo(
    () => (lanes.length === 1 ? rowsOfOne(lanes[0]) : rowsOfMany(lanes)),
    [lanes],
  )
  const body = useRef<HTMLDivElement>(null)
  const above = useAbove(body, arrangement)
  const isEmbed = arrangement === 'embed'
  const room = { course: courseRoom(above), embed: EMBED_SCORE, phone: undefined }[arrangement]
  return (
    <>
      <div ref={body} className={frame.body} data-asking={isAsking || undefined}>
        <div className={frame.stages}>
          {lanes.map((run, place) => (
            <Lane
              // biome-ignore lint/suspicious/noArrayIndexKey: a lane is its place
              key={place}
              {...{ session, arrangement, run, name: names[place] }}
              lane={place}
            />
          ))}
        </div>
        <div className={`${frame.side} ${styles.side}`}>
          {isAsking ? (
            <Inspector session={session} acts={() => null} />
          ) : (
            <>
              <div className={frame.controls} data-screen>
                <LaneChoice names={names} lane={lane} onLane={ask} />
                <Plan session={session} lane={lane} />
              </div>
              <Decisions
                session={session}
                lane={lane}
                rows={isCompact() && lanes.length > 1 ? 1 : 2}
              />
            </>
          )}
        </div>
      </div>
      <Score
        session={session}
        rows={isEmbed ? rows.filter(({ key }) => !foldOrder.includes(key)).slice(0, 2) : rows}
        arrangement={arrangement}
        foldOrder={foldOrder}
        room={room}
        isHeld={held}
      />
      <Below session={session} names={names} lane={lane} isNarrow={arrangement === 'phone'} />
    </>
  )
}
