// How much of what is seen was luck: the same run with twenty other crowds of customers.
import { useEffect, useMemo, useRef } from 'react'
import type { SeedBand } from '../../charts/Score'
import { SeedStrip } from '../../charts/SeedStrip'
import { m } from '../../i18n'
import type { Detail } from '../../sim'
import { useWidth } from '../../stage/surroundings'
import { actions, useSession } from '../../store'
import button from '../../ui/button.module.css'
import type { Headline } from '../panel'
import styles from './frame.module.css'
import { headlines } from './headline'
import { bandOfLane, type SeedRuns, useSeedRuns } from './seedRuns'

const SEEDS = 20
const plan = { seeds: SEEDS, details: ['curve'] as readonly Detail[] }

const STRIP_MAX = 460
const STRIP_USUAL = 296

interface SeedsProps {
  readonly session: string
  readonly headline: Headline
  readonly laneNames: readonly string[]
  /** Told of the band of each lane; null while there is none. */
  readonly onBands: (bands: readonly (SeedBand | null)[] | null) => void
}

type StripProps = Pick<SeedsProps, 'session' | 'headline'> & {
  readonly runs: SeedRuns
  readonly lane: number
  readonly name: string | undefined
}

/** The outcomes of one lane; a dot plays its seed. */
function Strip({ session, headline, runs, lane, name }: StripProps) {
  const frame = useRef<HTMLDivElement>(null)
  const width = Math.min(STRIP_MAX, useWidth(frame) || STRIP_USUAL)
  const now = useSession(session, ({ lanes }) => lanes[0].seed)
  const { title, unit, read, format } = headlines[headline.figure]
  const limit = headline.limit ?? null
  const outcomes = runs.results[lane].flatMap((summary, k) => {
    const value = summary && read(summary)
    if (value === null) return []
    const passes = limit === null ? null : value <= limit
    return [{ seed: runs.lanes[lane].seed + k, value, passes }]
  })
  const titled = name === undefined ? title() : m.chart_title_lane({ title: title(), lane: name })
  return (
    <div ref={frame} className={styles.strip}>
      <h4>{titled}</h4>
      <SeedStrip
        title={titled}
        unit={unit()}
        outcomes={outcomes}
        seed={now}
        limit={limit}
        format={format}
        width={width}
        onSeed={(seed) => actions.newSeed(session, seed)}
      />
    </div>
  )
}

/** Begins at once, can be stopped, and hands the bands to the charts. */
export function Seeds({ session, headline, laneNames, onBands }: SeedsProps) {
  const lanes = useSession(session, (state) => state.lanes)
  const runs = useSeedRuns(lanes, plan)
  const { results, done, all, isRunning, start, stop } = runs
  const isOver = done === all
  const first = useRef(start)
  useEffect(() => first.current(), [])
  const bands = useMemo(
    () => (isOver ? results.map((lane) => bandOfLane(lane, 'p95')) : null),
    [results, isOver],
  )
  useEffect(() => onBands(bands), [bands, onBands])
  useEffect(() => () => onBands(null), [onBands])
  return (
    <section className={styles.seeds} aria-label={m.seeds_title({ runs: SEEDS })}>
      <div className={styles.seedsRun}>
        <button type="button" className={button.button} onClick={isRunning ? stop : start}>
          {isRunning ? m.compare_stop() : m.compare_run({ runs: SEEDS })}
        </button>
        {isRunning && (
          <progress max={all} value={done} aria-label={m.compare_progress({ done, all })} />
        )}
        <span role="status">
          {isRunning ? m.compare_progress({ done, all }) : isOver ? m.seeds_band() : m.seeds_note()}
        </span>
      </div>
      {done > 0 && (
        <div className={styles.strips}>
          {lanes.map((_, lane) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a lane is its place
            <Strip key={lane} {...{ session, headline, runs, lane }} name={laneNames[lane]} />
          ))}
        </div>
      )}
    </section>
  )
}
