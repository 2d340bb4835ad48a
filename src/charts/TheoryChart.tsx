import { m } from '../i18n'
import charts from './charts.module.css'
import type { TableData } from './table'
import { ChartFrame } from './theory/ChartFrame'
import {
  type Curve,
  curveOf,
  nameRows,
  type RunPoint,
  type Series,
  theoryAt,
  theoryPath,
} from './theory/curve'
import { ReaderLine } from './theory/ReaderLine'
import styles from './theory/theory.module.css'

export interface QuantityAxis {
  readonly title: string
  readonly end: number
  readonly ticks: readonly number[]
  format(value: number): string
}

export interface TheoryChartProps {
  readonly title: string
  readonly x: QuantityAxis
  readonly y: QuantityAxis
  readonly series: readonly Series[]
  /** The reader's value on the x axis; `onReader` lets it be moved here too. */
  readonly reader: number
  readonly step: number
  readonly onReader?: (value: number) => void
  readonly width?: number
  readonly height?: number
}

/** Marks of two series at one x stand side by side. */
const APART = 5

function Run({ run, curve, yEnd, dx, isFirst }: RunProps) {
  const x = curve.x(run.x) + dx
  const leaves = run.high > yEnd
  const high = leaves ? curve.top : curve.y(run.high)
  const low = Math.min(curve.bottom, curve.y(run.low))
  if (run.low > yEnd) return null
  return (
    <g>
      <path className={styles.interval} d={`M${x} ${low.toFixed(1)}V${high.toFixed(1)}`} />
      {leaves && <path className={styles.beyond} d={`M${x - 3} ${high + 5}l3 -5l3 5`} />}
      {run.mean <= yEnd && (
        <circle
          className={isFirst ? styles.mean : styles.meanHollow}
          cx={x}
          cy={curve.y(run.mean)}
          r="3.6"
        />
      )}
    </g>
  )
}

interface RunProps {
  readonly run: RunPoint
  readonly curve: Curve
  readonly yEnd: number
  readonly dx: number
  readonly isFirst: boolean
}

const TAG_REACH = 38 // pixels: half a tag and half a label, with air between

type AxesProps = Pick<TheoryChartProps, 'x' | 'y' | 'reader'> & { readonly curve: Curve }

function Axes({ x, y, reader, curve }: AxesProps) {
  const { left, right, top, bottom } = curve
  // The tag of the reader's value stands among them: what it would cut is left out meanwhile.
  const isClear = (value: number): boolean => Math.abs(curve.x(value) - curve.x(reader)) > TAG_REACH
  return (
    <>
      {y.ticks.map((value) => (
        <g key={value}>
          <path
            className={value === 0 ? styles.base : charts.grid}
            d={`M${left} ${curve.y(value).toFixed(1)}H${right}`}
          />
          <text className={charts.tick} x={left - 8} y={curve.y(value) + 4} textAnchor="end">
            {y.format(value)}
          </text>
        </g>
      ))}
      {x.ticks.filter(isClear).map((value) => (
        <text
          key={value}
          className={charts.tick}
          x={curve.x(value)}
          y={bottom + 17}
          textAnchor="middle"
        >
          {x.format(value)}
        </text>
      ))}
      <text className={charts.tick} x={right} y={bottom + 35} textAnchor="end">
        {x.title}
      </text>
      <text className={charts.tick} x={left - 30} y={top - 8}>
        {y.title}
      </text>
      <path className={charts.limit} d={`M${right} ${top}V${bottom}`} />
    </>
  )
}

function tableOf({ x, y, series }: TheoryChartProps): TableData {
  const at = [...new Set(series.flatMap(({ runs }) => runs.map((run) => run.x)))].sort(
    (a, b) => a - b,
  )
  const columns = series.flatMap(({ name }) => [
    { label: m.chart_column_theory({ name, quantity: y.title }), digits: 2 },
    { label: m.chart_column_mean({ name }), digits: 2 },
    { label: m.chart_column_low({ name }), digits: 2 },
    { label: m.chart_column_high({ name }), digits: 2 },
  ])
  const cells = ({ theory, runs }: Series, value: number) => {
    const run = runs.find((point) => point.x === value)
    return [theoryAt(theory, value), run?.mean ?? null, run?.low ?? null, run?.high ?? null]
  }
  return {
    columns: [{ label: x.title, digits: 2 }, ...columns],
    rows: at.map((value) => [value, ...series.flatMap((one) => cells(one, value))]),
  }
}

/** A line of theory, the simulated points over it, and the reader's own value. */
export function TheoryChart(props: TheoryChartProps) {
  const { title, x, y, series, reader, width = 669, height = 372 } = props
  const curve = curveOf({ width, height }, x.end, y.end)
  const names = nameRows(series, curve)
  const values = series.map(({ name, theory }) => {
    const value = theoryAt(theory, reader)
    return m.chart_name_value({ name, value: value === null ? m.chart_none() : y.format(value) })
  })
  const list = values.join(m.chart_list_separator())
  return (
    <ChartFrame
      title={title}
      table={tableOf(props)}
      isInside
      says={m.chart_says_theory({ x: x.title, at: x.format(reader), list })}
    >
      <div className={styles.plot}>
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={title}
        >
          <Axes {...{ x, y, reader, curve }} />
          {series.map(({ name, theory, runs }, i) => (
            <g key={name}>
              <path
                className={i === 0 ? charts.heavy : charts.line}
                d={theoryPath(theory, curve, y.end)}
              />
              {runs.map((run) => (
                <Run
                  key={run.x}
                  run={run}
                  curve={curve}
                  yEnd={y.end}
                  dx={(i - (series.length - 1) / 2) * APART}
                  isFirst={i === 0}
                />
              ))}
              <text className={styles.name} x={curve.right + 10} y={names[i]}>
                {name}
              </text>
            </g>
          ))}
        </svg>
        <ReaderLine {...props} curve={curve} />
      </div>
    </ChartFrame>
  )
}
