// The thresholds of the usual advice, to be moved: what a limit gains in time it pays for in false
// alarms.
import { useState } from 'react'
import { formatNumber, formatSeconds, m } from '../../i18n'
import { Select } from '../../ui/Select'
import css from './health.module.css'
import { falseAnHour, limitJobs, limits, meanOf, noticed, type Thresholds } from './trials'
import { useTrials } from './useTrials'

const SEEDS = 4
const ALL = limits.length * SEEDS
const advice: Thresholds = { interval: 5_000, fall: 3, rise: 2 }

const stops = {
  interval: [1_000, 2_000, 5_000, 10_000],
  fall: [1, 2, 3, 5],
  rise: [1, 2, 3, 5],
} as const

interface Spot {
  readonly limit: number
  readonly time: number // microseconds
  readonly alarms: number // an hour
}

const [WIDTH, HEIGHT] = [640, 260]
const plot = { left: 56, right: 16, top: 16, bottom: 40 }

/** Every decade of false alarms is as high; none at all lies below a tenth. */
const depth = (alarms: number): number => Math.log10(Math.max(alarms, 0.1)) + 1

interface CurveProps {
  readonly spots: readonly Spot[]
  readonly now: number
}

/** Time to notice to the right, false alarms upward; the limit that is set is the full dot. */
function Curve({ spots, now }: CurveProps) {
  const most = Math.max(1_000_000, ...spots.map(({ time }) => time)) * 1.1
  const deepest = Math.max(3, ...spots.map(({ alarms }) => depth(alarms)))
  const x = (time: number) => plot.left + (time / most) * (WIDTH - plot.left - plot.right)
  const foot = HEIGHT - plot.bottom
  const y = (alarms: number) => foot - (depth(alarms) / deepest) * (foot - plot.top)
  const points = spots.map(({ time, alarms }) => `${x(time).toFixed(1)} ${y(alarms).toFixed(1)}`)
  return (
    <svg
      className={css.curve}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={m.health_limits_curve()}
    >
      <path className={css.axis} d={`M${plot.left} ${plot.top}V${foot}H${WIDTH - plot.right}`} />
      {[0.1, 1, 10, 100].map((alarms) => (
        <text key={alarms} x={plot.left - 8} y={y(alarms)} dy="0.35em" textAnchor="end">
          {alarms < 1 ? '0' : formatNumber(alarms)}
        </text>
      ))}
      <text x={plot.left + 6} y={plot.top}>
        {m.health_limits_alarms()}
      </text>
      <text x={WIDTH - plot.right} y={HEIGHT - 8} textAnchor="end">
        {m.health_limits_time()}
      </text>
      {[0.25, 0.5, 0.75, 1].map((share) => (
        <text key={share} x={x((most / 1.1) * share)} y={foot + 16} textAnchor="middle">
          {formatSeconds((most / 1.1) * share)}
        </text>
      ))}
      {points.length > 1 && <path className={css.line} d={`M${points.join('L')}`} />}
      {spots.map(({ limit, time, alarms }) => (
        <circle
          key={limit}
          className={limit === now ? css.now : css.spot}
          cx={x(time)}
          cy={y(alarms)}
          r={limit === now ? 6 : 3.5}
        />
      ))}
    </svg>
  )
}

const ms = (value: number): string => m.health_limits_ms({ value: formatNumber(value) })

/** What the seeds came to, limit by limit, as far as they are known. */
const spotsOf = (results: ReturnType<typeof useTrials>['results']): readonly Spot[] =>
  limits.flatMap((limit, place): readonly Spot[] => {
    const part = results.slice(place * SEEDS, (place + 1) * SEEDS)
    if (part.length < SEEDS || part.some((one) => one === null)) return []
    const time = meanOf(part, noticed)
    return time === null ? [] : [{ limit, time, alarms: meanOf(part, falseAnHour) ?? 0 }]
  })

const option = (value: number, label: string) => ({ id: String(value), label })

const wishes = [
  { key: 'fall', label: m.health_limits_fall, words: (value: number) => formatNumber(value) },
  { key: 'rise', label: m.health_limits_rise, words: (value: number) => formatNumber(value) },
  {
    key: 'interval',
    label: m.health_limits_interval,
    words: (value: number) => formatSeconds(value * 1_000, 0),
  },
] as const

/** The table of thresholds, and the curve on which each of them lies. */
export function Limits() {
  const [thresholds, setThresholds] = useState(advice)
  const [limit, setLimit] = useState(2_000)
  const { results, done, isRunning, start, forget } = useTrials()
  const spots = spotsOf(results)
  const here = spots.find((spot) => spot.limit === limit)
  const alarms = here?.alarms ?? 0
  return (
    <div className={css.trial}>
      <div className={css.wishes}>
        <Select
          label={m.health_limits_limit()}
          value={String(limit)}
          options={limits.map((value) => option(value, ms(value)))}
          onChange={(id) => setLimit(Number(id))}
        />
        {wishes.map(({ key, label, words }) => (
          <Select
            key={key}
            label={label()}
            value={String(thresholds[key])}
            options={stops[key].map((value) => option(value, words(value)))}
            onChange={(id) => {
              forget()
              setThresholds((before) => ({ ...before, [key]: Number(id) }))
            }}
          />
        ))}
      </div>
      <div className={css.scroll}>
        <Curve spots={spots} now={limit} />
      </div>
      <p>
        <button
          type="button"
          disabled={isRunning}
          onClick={() => start(limitJobs(thresholds, SEEDS))}
        >
          {m.health_trial_start({ seeds: SEEDS })}
        </button>{' '}
        <span role="status">
          {here
            ? m.health_limits_says({
                limit: ms(limit),
                time: formatSeconds(here.time),
                alarms: formatNumber(alarms, alarms < 10 ? 1 : 0),
              })
            : done > 0 && m.health_trial_done({ done, all: ALL })}
        </span>
      </p>
    </div>
  )
}
