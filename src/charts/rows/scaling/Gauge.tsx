import type { Tone } from '../row'
import styles from './scaling.module.css'

interface GaugeProps {
  /** Shares of the bar's length. */
  readonly value: number
  readonly seen: number // what the scaler takes it for; NaN: it knows nothing
  readonly marks: readonly number[]
  readonly tone: Tone
}

const LENGTH = 100

const placeOf = (share: number): string => (Math.min(1, Math.max(0, share)) * LENGTH).toFixed(1)

/** A bar with ticks at its limits, and a dashed one where the scaler believes it to be. */
export const Gauge = ({ value, seen, marks, tone }: GaugeProps) => (
  <svg
    className={styles.gauge}
    viewBox={`0 0 ${LENGTH} 10`}
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    <path className={styles.gaugeGround} d={`M0 5H${LENGTH}`} />
    <path className={styles.gaugeBar} data-tone={tone} d={`M0 5H${placeOf(value)}`} />
    {marks.map((mark) => (
      <path key={mark} className={styles.gaugeMark} d={`M${placeOf(mark)} 0V10`} />
    ))}
    {!Number.isNaN(seen) && <path className={styles.gaugeSeen} d={`M${placeOf(seen)} 0V10`} />}
  </svg>
)
