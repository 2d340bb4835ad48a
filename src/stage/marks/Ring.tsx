import styles from './marks.module.css'

const WARM = 85
const HOT = 97

/** How a share of use is colored: amber from 85 percent, red from 97. */
export const levelOf = (percent: number): 'calm' | 'warm' | 'hot' =>
  percent >= HOT ? 'hot' : percent >= WARM ? 'warm' : 'calm'

interface RingProps {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly percent: number
}

/** Utilization as a ring that closes clockwise. */
export function Ring({ x, y, radius, percent }: RingProps) {
  const stroke = Math.max(1.4, radius * 0.36)
  return (
    <>
      <circle className={styles.track} cx={x} cy={y} r={radius} strokeWidth={stroke} />
      {percent > 0 && (
        <circle
          className={styles.used}
          data-level={levelOf(percent)}
          cx={x}
          cy={y}
          r={radius}
          strokeWidth={stroke}
          pathLength={100}
          strokeDasharray={`${percent} 100`}
          transform={`rotate(-90 ${x} ${y})`}
        />
      )}
    </>
  )
}
