import { useId } from 'react'
import { m } from '../i18n'
import { spoken } from '../ui/spoken'
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

interface PlacedOutcome {
  readonly outcome: Outcome
  readonly x: number
  readonly y: number
  readonly isNow: boolean
}

/** Real radio buttons over the dots: arrow keys go through the seeds in order of their outcome. */
function Choice({ title, format, onSeed, dots }: ChoiceProps) {
  const name = useId()
  return (
    <fieldset className={styles.seedChoice}>
      <legend className={spoken}>{title}</legend>
      {dots.map(({ outcome: { seed, value }, x, y, isNow }) => (
        <input
          key={seed}
          type="radio"
          name={name}
          checked={isNow}
          aria-label={m.chart_seed({ seed, value: format(value) })}
          style={{ left: x - 8, top: y - 8 }}
          onChange={() => onSeed(seed)}
        />
      ))}
    </fieldset>
  )
}

type ChoiceProps = Pick<SeedStripProps, 'title' | 'format'> & {
  readonly dots: readonly PlacedOutcome[]
  readonly onSeed: (seed: number) => void
}

/** The axis with its band from the least to the greatest, and every outcome as a dot. */
function Strip({ title, width = 296, limit, format, dots, x }: StripProps) {
  const [low, high] = [dots[0].outcome.value, dots[dots.length - 1].outcome.value]
  const now = dots.find(({ isNow }) => isNow)
  return (
    <svg
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      role="img"
      aria-label={title}
    >
      <rect
        className={styles.seedBand}
        x={x(low)}
        y={MIDDLE - 20}
        width={Math.max(2, x(high) - x(low))}
        height="40"
      />
      {limit !== null && <path className={charts.limit} d={`M${x(limit)} 2V50`} />}
      <path className={styles.base} d={`M${EDGE} 50H${width - EDGE}`} />
      <text className={charts.tick} x={x(low)} y="64" textAnchor="end">
        {format(low)}
      </text>
      <text className={charts.tick} x={x(high)} y="64">
        {format(high)}
      </text>
      {dots.map((dot) => (
        <Dot key={dot.outcome.seed} {...dot} />
      ))}
      {now && <circle className={styles.seedNow} cx={now.x} cy={now.y} r="7.5" />}
    </svg>
  )
}

type StripProps = Pick<SeedStripProps, 'title' | 'width' | 'limit' | 'format'> & {
  readonly dots: readonly PlacedOutcome[]
  x(value: number): number
}

/** Every seed's outcome on one axis: how much of a result was luck. */
export function SeedStrip(props: SeedStripProps) {
  const { title, unit, outcomes, seed, limit, format, onSeed, width = 296 } = props
  if (outcomes.length === 0) return null
  const sorted = [...outcomes].sort((one, other) => one.value - other.value)
  const [low, high] = [sorted[0].value, sorted[sorted.length - 1].value]
  const top = niceTop(Math.max(limit ?? 0, high))
  const x = (value: number): number => EDGE + (value / top) * (width - 2 * EDGE)
  const places = sorted.map(({ value }) => x(value))
  const rows = spread(places, 8)
  const dots = sorted.map((outcome, i) => ({
    outcome,
    x: places[i],
    y: MIDDLE - rows[i] * 8,
    isNow: outcome.seed === seed,
  }))
  const range = { n: outcomes.length, low: format(low), high: format(high) }
  const pass = outcomes.filter(({ passes }) => passes === true).length
  return (
    <ChartFrame title={title} says="" table={tableOf(outcomes, unit)}>
      <div className={styles.plot}>
        <Strip {...props} dots={dots} x={x} />
        {onSeed && <Choice {...{ title, format, onSeed, dots }} />}
      </div>
      <p className={styles.caption}>
        {limit === null ? m.chart_says_seeds(range) : m.chart_says_seeds_pass({ ...range, pass })}
      </p>
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
