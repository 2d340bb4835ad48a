import { m } from '../i18n'
import { ChartFrame } from './theory/ChartFrame'
import styles from './theory/theory.module.css'

export interface WorkBar {
  readonly name: string
  readonly work: number // microseconds in service
  readonly waiting: number // microseconds before it
}

export interface WorkBarsProps {
  readonly title: string
  readonly bars: readonly WorkBar[]
  format(microseconds: number): string
  readonly width?: number
}

/** Room for the figure behind the longest bar. */
const ROOM = 64

/** Where the time of a request goes: grey is work, amber is waiting. One scale for all bars. */
export function WorkBars({ title, bars, format, width = 296 }: WorkBarsProps) {
  const longest = Math.max(1, ...bars.map(({ work, waiting }) => work + waiting))
  const scale = (width - ROOM) / longest
  const says = bars.map((bar) =>
    m.chart_says_work({ name: bar.name, work: format(bar.work), waiting: format(bar.waiting) }),
  )
  const table = {
    columns: [
      { label: m.chart_column_place(), digits: 0 },
      { label: m.chart_column_work(), digits: 3 },
      { label: m.chart_column_wait(), digits: 3 },
    ],
    rows: bars.map(({ work, waiting }, i) => [i + 1, work / 1e6, waiting / 1e6]),
  }
  return (
    <ChartFrame title={title} says={says.join(' ')} table={table}>
      {bars.map(({ name, work, waiting }) => (
        <div key={name}>
          <h4 className={styles.barName}>{name}</h4>
          <svg width={width} height="38" viewBox={`0 0 ${width} 38`} role="img" aria-label={name}>
            <rect className={styles.work} x="0" y="12" width={work * scale} height="16" />
            <rect
              className={styles.wait}
              x={work * scale}
              y="12"
              width={waiting * scale}
              height="16"
            />
            <text className={styles.name} x={(work + waiting) * scale + 7} y="24.5">
              {format(work + waiting)}
            </text>
          </svg>
        </div>
      ))}
      <p className={styles.caption}>{m.chart_key_work()}</p>
    </ChartFrame>
  )
}
