import { useId } from 'react'
import { m } from '../i18n'
import charts from './charts.module.css'
import { niceTop } from './scale'
import type { TableData } from './table'
import { ChartFrame } from './theory/ChartFrame'
import styles from './theory/theory.module.css'

/** What one seed gave. `passes`: whether it meets the limit or the claim, where there is one. */
export interface Outcome {
  readonly seed: number
  readonly value: number
  readonly passes: boolean | null
}

export interface SeedStripProps {
  readonly title: string
  readonly unit: string // of the values, for the table
  readonly outcomes: readonly Outcome[]
  /** The seed that is played now. */
  readonly seed: number
  readonly limit: number | null
  format(value: number): string
  /** Plays another seed. */
  readonly onSeed?: (seed: number) => void
  readonly width?: number
}

const HEIGHT = 68
const MIDDLE = 26
const EDGE = 12

/** Dots that would hide each other step aside, above and below the middle in turn. */
export function spread(places: readonly number[], apart: number): number[] {
  const rows: { x: number; row: number }[] = []
  return places.map((x) => {
    const taken = rows.filter((dot) => Math.abs(dot.x - x) < apart).map(({ row }) => row)
    const row = [0, 1, -1, 2, -2].find((one) => !taken.includes(one)) ?? 0
    rows.push({ x, row })
    return row
  })
}

function Dot({ outcome, x, y }: { outcome: Outcome; x: number; y: number }) {
  if (outcome.passes === false)
    return <path className={styles.seedLost} d={`M${x - 3} ${y - 3}l6 6m0 -6l-6 6`} />
  return <circle className={styles.seed} cx={x} cy={y} r="3.6" />
}

/** Every seed's outcome on one axis: how much of a result was luck. */
export function SeedStrip(props: SeedStripProps) {
  const { title, unit, outcomes, seed, limit, format, onSeed, width = 296 } = props
  const name = useId()
  const sorted = [...outcomes].sort((one, other) => one.value - other.value)
  const top = niceTop(Math.max(limit ?? 0, ...outcomes.map(({ value }) => value)))
  const x = (value: number): number => EDGE + (value / top) * (width - 2 * EDGE)
  const rows = spread(
    sorted.map(({ value }) => x(value)),
    8,
  )
  const dots = sorted.map((outcome, i) => ({
    outcome,
    x: x(outcome.value),
    y: MIDDLE - rows[i] * 8,
    isNow: outcome.seed === seed,
  }))
  const [low, high] = [sorted[0], sorted[sorted.length - 1]]
  const pass = outcomes.filter(({ passes }) => passes === true).length
  if (!low || !high) return null
  const range = { n: outcomes.length, low: format(low.value), high: format(high.value) }
  const says =
    limit === null ? m.chart_says_seeds(range) : m.chart_says_seeds_pass({ ...range, pass })
  return (
    <ChartFrame title={title} says="" table={tableOf(outcomes, unit)}>
      <div className={styles.plot}>
        <svg
          width={width}
          height={HEIGHT}
          viewBox={`0 0 ${width} ${HEIGHT}`}
          role="img"
          aria-label={title}
        >
          <rect
            className={styles.seedBand}
            x={x(low.value)}
            y={MIDDLE - 20}
            width={Math.max(2, x(high.value) - x(low.value))}
            height="40"
          />
          {limit !== null && <path className={charts.limit} d={`M${x(limit)} 2V50`} />}
          <path className={styles.base} d={`M${EDGE} 50H${width - EDGE}`} />
          {[low, high].map(({ value }, i) => (
            <text
              key={value}
              className={charts.tick}
              x={x(value)}
              y="64"
              textAnchor={i === 0 ? 'end' : 'start'}
            >
              {format(value)}
            </text>
          ))}
          {dots.map((dot) => (
            <Dot key={dot.outcome.seed} {...dot} />
          ))}
          {dots.map(
            (dot) =>
              dot.isNow && (
                <circle key="now" className={styles.seedNow} cx={dot.x} cy={dot.y} r="7.5" />
              ),
          )}
        </svg>
        {onSeed && (
          <fieldset className={styles.seedChoice}>
            <legend className={styles.spoken}>{title}</legend>
            {dots.map(({ outcome, x: left, y, isNow }) => (
              <input
                key={outcome.seed}
                type="radio"
                name={name}
                checked={isNow}
                aria-label={m.chart_seed({ seed: outcome.seed, value: format(outcome.value) })}
                style={{ left: left - 8, top: y - 8 }}
                onChange={() => onSeed(outcome.seed)}
              />
            ))}
          </fieldset>
        )}
      </div>
      <p className={styles.caption}>{says}</p>
    </ChartFrame>
  )
}

const tableOf = (outcomes: readonly Outcome[], unit: string): TableData => ({
  columns: [
    { label: m.chart_column_seed(), digits: 0 },
    { label: unit, digits: 3 },
  ],
  rows: outcomes.map(({ seed, value }) => [seed, value]),
})
