// The chance that a version with nothing wrong has been called bad, look by look: the exact sum as
// a line, runs as marks.
import { useMemo, useRef } from 'react'
import { TheoryChart } from '../../charts/TheoryChart'
import { formatNumber, formatPercent, formatSeconds, m } from '../../i18n'
import { useWidth } from '../../stage/surroundings'
import table from '../../ui/figures.module.css'
import type { AlarmPoint } from './alarms'

const WIDE = 640
const NARROW = 260
const TOP = 0.5
const MARKS = 6 // of each line

interface AlarmsProps {
  readonly lines: readonly { readonly name: string; readonly points: readonly AlarmPoint[] }[]
  readonly runs: number
}

const seriesOf = ({ name, points }: AlarmsProps['lines'][number]) => ({
  name,
  theory: [{ x: 0, y: 0 }, ...points.map(({ seconds, exact }) => ({ x: seconds, y: exact }))],
  runs: points
    .filter((_, place) => (place + 1) % Math.ceil(points.length / MARKS) === 0)
    .map(({ seconds, share, low, high }) => ({ x: seconds, mean: share, low, high })),
})

/** Two rules, each with its looks. */
export function Alarms({ lines, runs }: AlarmsProps) {
  const place = useRef<HTMLDivElement>(null)
  const width = useWidth(place)
  const series = useMemo(() => lines.map(seriesOf), [lines])
  const last = lines[0]?.points.at(-1)
  const end = last?.seconds ?? 300
  const title = m.canary_alarms()
  return (
    <div ref={place}>
      <TheoryChart
        title={title}
        x={{
          title: m.canary_seeing_x(),
          end,
          ticks: [0, end / 2, end],
          format: (value) => formatSeconds(value * 1e6, 0),
        }}
        y={{
          title: m.canary_alarms_y(),
          end: TOP,
          ticks: [0, TOP / 2, TOP],
          format: (value) => formatPercent(value),
        }}
        series={series}
        reader={end}
        step={1}
        width={width === 0 ? WIDE : Math.max(NARROW, Math.min(WIDE, width))}
        height={230}
      />
      {last !== undefined && (
        <p className={table.note} role="status">
          {m.canary_alarms_says({
            runs: formatNumber(runs),
            looks: formatNumber(lines[0].points.length),
            all: formatPercent(last.exact, 0),
            alone: formatPercent(last.alone, 1),
            measured: formatPercent(last.share, 0),
          })}
        </p>
      )}
    </div>
  )
}
