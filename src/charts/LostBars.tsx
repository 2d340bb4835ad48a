import { formatNumber, m } from '../i18n'
import { ChartFrame } from './theory/ChartFrame'
import styles from './theory/theory.module.css'

export interface LostBarsProps {
  readonly title: string
  /** Answered and lost in each of a run's equal stretches. */
  readonly answered: readonly number[]
  readonly lost: readonly number[]
  readonly seconds: number // length of a stretch
  /** The most of any chart beside this one, so that their heights compare. */
  readonly most: number
  readonly events: readonly { readonly at: number; readonly word: string }[] // seconds
  readonly caption: string
  readonly width?: number
}

const HEIGHT = 64
const FOOT = 50

/** Requests answered (grey) and lost (red) in each second, one on top of the other. */
export function LostBars(props: LostBarsProps) {
  const { title, answered, lost, seconds, most, events, caption, width = 296 } = props
  const pitch = width / Math.max(1, answered.length)
  const unit = (FOOT - 6) / Math.max(1, most)
  const sum = (list: readonly number[]): number => list.reduce((all, count) => all + count, 0)
  const table = {
    columns: [
      { label: m.chart_column_time(), digits: 0 },
      { label: m.chart_column_answered_count(), digits: 0 },
      { label: m.chart_column_lost(), digits: 0 },
    ],
    rows: answered.map((count, i) => [(i + 1) * seconds, count, lost[i]]),
  }
  const says = m.chart_says_answered({
    answered: formatNumber(sum(answered), 0),
    lost: formatNumber(sum(lost), 0),
  })
  return (
    <ChartFrame title={title} says={says} table={table}>
      <h4 className={styles.barName}>{title}</h4>
      <svg
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="img"
        aria-label={title}
      >
        {answered.map((count, i) => {
          const x = (i * pitch + pitch * 0.125).toFixed(1)
          const foot = FOOT - count * unit
          return (
            // Stretches have no name but their place.
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity here
            <g key={i}>
              <rect
                className={styles.answered}
                x={x}
                y={foot}
                width={pitch * 0.75}
                height={count * unit}
              />
              <rect
                className={styles.lost}
                x={x}
                y={foot - lost[i] * unit}
                width={pitch * 0.75}
                height={lost[i] * unit}
              />
            </g>
          )
        })}
        <path className={styles.base} d={`M0 ${FOOT}H${width}`} />
        {events.map(({ at, word }) => {
          const x = (at / seconds) * pitch
          return (
            <g key={word}>
              <path className={styles.event} d={`M${x.toFixed(1)} ${FOOT}v4`} />
              <text className={styles.eventWord} x={x} y={FOOT + 13} textAnchor="middle">
                {word}
              </text>
            </g>
          )
        })}
      </svg>
      <p className={styles.caption}>{caption}</p>
    </ChartFrame>
  )
}
