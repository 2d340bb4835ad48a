import { useMemo, useRef } from 'react'
import charts from '../../charts/charts.module.css'
import { ChartFrame } from '../../charts/theory/ChartFrame'
import { formatNumber, formatSeconds, m } from '../../i18n'
import type { Run } from '../../sim/scenario'
import { useWidth } from '../../stage/surroundings'
import styles from './compare.module.css'
import { binsOf, type CustomerPairs, pairsOf, useCustomers } from './customers'
import { roundTop } from './roundTop'

const BINS = 40
const WIDE_MAX = 560
const USUAL = 360
const ROOMY = 340 // below, the words at both ends leave no room between them
const HEIGHT = 108
const FOOT = 88
const EDGE = 12

const wordsOf = (pairs: CustomerPairs, [first, second]: readonly [string, string]): string => {
  const { sooner, later, same, lostFirst, lostSecond } = pairs
  if (sooner + later + same + lostFirst + lostSecond === 0) return m.compare_customers_none()
  const counts = {
    sooner: formatNumber(sooner),
    later: formatNumber(later),
    same: formatNumber(same),
    first,
    second,
  }
  const lost = { first, second, a: formatNumber(lostFirst), b: formatNumber(lostSecond) }
  const said = m.compare_customers_say(counts)
  if (lostFirst + lostSecond === 0) return said
  return m.compare_two_sentences({ first: said, second: m.compare_customers_lost(lost) })
}

function Bars({ bins, width }: { bins: readonly number[]; width: number }) {
  const most = Math.max(1, ...bins)
  const wide = (width - 2 * EDGE) / BINS
  return bins.map((count, place) => {
    const height = (count / most) * (FOOT - 10)
    return (
      <rect
        // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
        key={place}
        className={place < BINS / 2 ? styles.sooner : styles.later}
        x={EDGE + place * wide + 0.5}
        y={FOOT - height}
        width={wide - 1}
        height={height}
      />
    )
  })
}

interface CustomersProps {
  readonly lanes: readonly Run[]
  readonly names: readonly string[]
  readonly pair: readonly [number, number]
  readonly at: number
}

/** Each customer under both rules: who was served sooner, who later, and by how much. */
export function Customers({ lanes, names, pair, at }: CustomersProps) {
  const frame = useRef<HTMLDivElement>(null)
  const width = Math.min(WIDE_MAX, useWidth(frame) || USUAL)
  const customers = useCustomers(lanes)
  const [first, second] = pair
  const pairs = useMemo(
    () => customers && pairsOf(customers[first], customers[second], at),
    [customers, first, second, at],
  )
  const both = [names[first], names[second]] as const
  const title = m.compare_customers({ first: both[0], second: both[1] })
  const most = pairs?.differences.reduce((least, each) => Math.max(least, Math.abs(each)), 0) ?? 0
  const top = roundTop(most)
  const bins = binsOf(pairs?.differences ?? new Float64Array(), top, BINS)
  const said = pairs ? wordsOf(pairs, both) : m.compare_customers_wait()
  const table = {
    columns: [
      { label: m.compare_column_from(), digits: 2 },
      { label: m.compare_column_customers(), digits: 0 },
    ],
    rows: bins.map((count, place) => [((2 * place) / BINS - 1) * (top / 1e6), count]),
  }
  return (
    <div className={styles.customers} ref={frame}>
      <h4>{title}</h4>
      <p className={styles.said}>{said}</p>
      <ChartFrame title={title} says="" table={table}>
        <svg
          className={styles.strip}
          width={width}
          height={HEIGHT}
          viewBox={`0 0 ${width} ${HEIGHT}`}
          role="img"
          aria-label={title}
        >
          <Bars bins={bins} width={width} />
          <path className={styles.base} d={`M${EDGE} ${FOOT}H${width - EDGE}`} />
          <path className={charts.limit} d={`M${width / 2} 4V${FOOT}`} />
          {most > 0 && (
            <text className={charts.tick} x={EDGE} y="103">
              {m.compare_sooner({ number: first + 1, value: formatSeconds(top) })}
            </text>
          )}
          {width > ROOMY && (
            <text className={charts.tick} x={width / 2} y="103" textAnchor="middle">
              0
            </text>
          )}
          {most > 0 && (
            <text className={charts.tick} x={width - EDGE} y="103" textAnchor="end">
              {m.compare_sooner({ number: second + 1, value: formatSeconds(top) })}
            </text>
          )}
        </svg>
      </ChartFrame>
    </div>
  )
}
