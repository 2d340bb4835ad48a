// A small picture of paired differences: each dot is one seed, the bar is the 95 % interval of
// their mean, the dashed line is no difference.
import { useRef } from 'react'
import charts from '../../charts/charts.module.css'
import { spread } from '../../charts/SeedStrip'
import { ChartFrame } from '../../charts/theory/ChartFrame'
import { m } from '../../i18n'
import type { PairedDifference } from '../../sim'
import { useWidth } from '../../stage/surroundings'
import styles from './compare.module.css'
import { roundTop } from './roundTop'

interface PairStripProps {
  readonly title: string
  readonly says: string
  readonly difference: PairedDifference
  readonly lanes: readonly [number, number]
  readonly firstSeed: number
  /** A difference with sign and unit. */
  format(value: number): string
  readonly unit: string
}

const WIDE_MAX = 560
const USUAL = 360
const ROOMY = 340 // below, the words at both ends leave no room between them
const HEIGHT = 96
const MIDDLE = 34
const EDGE = 16
const BAR = 66

export function PairStrip(props: PairStripProps) {
  const frame = useRef<HTMLDivElement>(null)
  const wide = Math.min(WIDE_MAX, useWidth(frame) || USUAL)
  const { title, says, difference, lanes, firstSeed, format, unit } = props
  const { differences, mean, low, high } = difference
  const top = roundTop(Math.max(...differences.map(Math.abs)))
  const x = (value: number) => wide / 2 + (value / top) * (wide / 2 - EDGE)
  const sorted = [...differences].sort((a, b) => a - b)
  const places = sorted.map(x)
  const rows = spread(places, 8)
  const table = {
    columns: [
      { label: m.chart_column_seed(), digits: 0 },
      { label: unit, digits: 4 },
    ],
    rows: differences.map((value, k) => [firstSeed + k, value]),
  }
  return (
    <div ref={frame}>
      <ChartFrame title={title} says={says} table={table}>
        <svg
          className={styles.strip}
          width={wide}
          height={HEIGHT}
          viewBox={`0 0 ${wide} ${HEIGHT}`}
          role="img"
          aria-label={title}
        >
          <path className={charts.limit} d={`M${x(0)} 4V78`} />
          {places.map((place, k) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a dot is its place in the order
            <circle key={k} className={styles.dot} cx={place} cy={MIDDLE - rows[k] * 8} r="3.6" />
          ))}
          {low !== null && high !== null && (
            <path
              className={styles.interval}
              d={`M${x(low)} ${BAR}H${x(high)}M${x(low)} ${BAR - 4}v8M${x(high)} ${BAR - 4}v8`}
            />
          )}
          <circle className={styles.mean} cx={x(mean)} cy={BAR} r="4.5" />
          <text className={charts.tick} x={EDGE} y="92">
            {m.compare_better({ number: lanes[0] + 1, value: format(-top) })}
          </text>
          {wide > ROOMY && (
            <text className={charts.tick} x={x(0)} y="92" textAnchor="middle">
              0
            </text>
          )}
          <text className={charts.tick} x={wide - EDGE} y="92" textAnchor="end">
            {m.compare_better({ number: lanes[1] + 1, value: format(top) })}
          </text>
        </svg>
      </ChartFrame>
    </div>
  )
}
