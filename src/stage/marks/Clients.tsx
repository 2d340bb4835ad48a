import type { Geometry } from '../layout/geometry'
import styles from './marks.module.css'

/** One figure for each client that is drawn: head and shoulders. */
export function Clients({ geometry }: { geometry: Geometry }) {
  const { figure, figures } = geometry
  const wide = 4.6 * figure
  return figures.map(({ x, y }) => (
    <g key={`${x} ${y}`} className={styles.figure} data-mark="client">
      <path d={`M${x - wide} ${y + 7 * figure}a${wide} ${wide} 0 0 1 ${wide * 2} 0`} />
      <circle cx={x} cy={y - 1.6 * figure} r={2.9 * figure} />
    </g>
  ))
}
