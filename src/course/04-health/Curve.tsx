// What one limit after another comes to: the time until a failure is noticed to the right, false
// alarms upward. What the usual advice leaves open is drawn broad.
import { formatNumber, formatSeconds, m } from '../../i18n'
import css from './health.module.css'
import { BAD, GOOD } from './thresholds'
import type { Estimate } from './trials'

/** One limit, measured. */
export interface Spot {
  readonly limit: number // milliseconds
  readonly time: Estimate // microseconds
  readonly alarms: Estimate // an hour
}

const [WIDTH, HEIGHT] = [640, 260]
const plot = { left: 56, right: 20, top: 28, bottom: 44 }
const SECOND = 1_000_000
const named = [150, GOOD, BAD, 5_000]

/** Every decade of false alarms is as high; none at all lies below a tenth. */
const depth = (alarms: number): number => Math.log10(Math.max(alarms, 0.1)) + 1

interface Scales {
  readonly x: (time: number) => number
  readonly y: (alarms: number) => number
  readonly ticks: readonly number[]
}

function scalesOf(spots: readonly Spot[]): Scales {
  const times = spots.flatMap(({ time: { mean, reach } }) =>
    [mean - reach, mean + reach].map((end) => end / SECOND),
  )
  const least = spots.length > 0 ? Math.floor(Math.min(...times)) : 0
  const most = spots.length > 0 ? Math.ceil(Math.max(...times)) : 10
  const deepest = Math.max(3, ...spots.map(({ alarms }) => depth(alarms.mean)))
  const span = Math.max(1, most - least)
  const step = Math.max(1, Math.ceil(span / 6))
  const foot = HEIGHT - plot.bottom
  return {
    x: (time) => plot.left + ((time / SECOND - least) / span) * (WIDTH - plot.left - plot.right),
    y: (alarms) => foot - (depth(alarms) / deepest) * (foot - plot.top),
    ticks: Array.from({ length: Math.floor(span / step) + 1 }, (_, one) => least + one * step),
  }
}

const isOpen = ({ limit }: Spot): boolean => limit >= GOOD && limit <= BAD

function Axes({ x, y, ticks }: Scales) {
  const foot = HEIGHT - plot.bottom
  return (
    <>
      <path className={css.axis} d={`M${plot.left} ${plot.top}V${foot}H${WIDTH - plot.right}`} />
      {[0.1, 1, 10, 100].map((alarms) => (
        <text key={alarms} x={plot.left - 8} y={y(alarms)} dy="0.35em" textAnchor="end">
          {alarms < 1 ? '0' : formatNumber(alarms)}
        </text>
      ))}
      <text x={0} y={12}>
        {m.health_limits_alarms()}
      </text>
      <text x={WIDTH - plot.right} y={HEIGHT - 6} textAnchor="end">
        {m.health_limits_time()}
      </text>
      {ticks.map((tick) => (
        <text key={tick} x={x(tick * SECOND)} y={foot + 16} textAnchor="middle">
          {formatSeconds(tick * SECOND, 0)}
        </text>
      ))}
    </>
  )
}

/** How far the truth may lie from what was measured, both ways. */
function Reach({ spot: { time, alarms }, scales: { x, y } }: { spot: Spot; scales: Scales }) {
  const [from, to] = [x(time.mean - time.reach), x(time.mean + time.reach)]
  const [foot, top] = [y(alarms.mean - alarms.reach), y(alarms.mean + alarms.reach)]
  const across = `M${from} ${y(alarms.mean)}H${to}`
  const up = `M${x(time.mean)} ${foot}V${top}`
  return <path className={css.reach} d={`${across}${up}`} />
}

interface CurveProps {
  readonly spots: readonly Spot[]
  readonly before: readonly Spot[] // under the settings of before
  readonly now: number // the limit that is set
}

/** The curve of limits; the one that is set is the full dot. */
export function Curve({ spots, before, now }: CurveProps) {
  const scales = scalesOf([...spots, ...before])
  const { x, y } = scales
  const point = ({ time, alarms }: Spot) =>
    `${x(time.mean).toFixed(1)} ${y(alarms.mean).toFixed(1)}`
  const lineOf = (some: readonly Spot[]) => `M${some.map(point).join('L')}`
  const open = spots.filter(isOpen)
  return (
    <svg
      className={css.curve}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={m.health_limits_curve()}
    >
      <Axes {...scales} />
      {before.length > 1 && <path className={css.before} d={lineOf(before)} />}
      {open.length > 1 && <path className={css.open} d={lineOf(open)} />}
      {spots.length > 1 && <path className={css.line} d={lineOf(spots)} />}
      {spots.map((spot) => (
        <Reach key={spot.limit} spot={spot} scales={scales} />
      ))}
      {spots.map(({ limit, time, alarms }) => (
        <g key={limit}>
          <circle
            className={limit === now ? css.now : css.spot}
            cx={x(time.mean)}
            cy={y(alarms.mean)}
            r={limit === now ? 7 : 3.5}
          />
          {(limit === now || named.includes(limit)) && (
            <text
              x={x(time.mean)}
              y={y(alarms.mean) - 12}
              textAnchor="middle"
              data-now={limit === now}
            >
              {m.health_limits_ms({ value: formatNumber(limit) })}
            </text>
          )}
        </g>
      ))}
    </svg>
  )
}
