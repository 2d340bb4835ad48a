import type { Geometry, Lane } from '../layout/geometry'
import type { LanePicture } from '../picture'
import styles from './marks.module.css'
import { levelOf } from './Ring'
import { nameWithin } from './words'

const LABEL_PITCH = 14
/** Left free on both sides of a bar: sixty full ones must not outshout the queues. */
const THIN = 0.3

/** One lane among many: a bar that fills with its utilization, and every so often a name. */
export function Row(props: { geometry: Geometry; lane: Lane; server: LanePicture }) {
  const { geometry, lane, server } = props
  const { box, index } = lane
  const { isDown } = geometry
  const next = geometry.lanes[1]?.box ?? box
  const pitch = isDown ? next.x - geometry.lanes[0].box.x : next.y - geometry.lanes[0].box.y
  const every = Math.max(
    1,
    Math.ceil((isDown ? LABEL_PITCH * 2 : LABEL_PITCH) / Math.max(1, pitch)),
  )
  const used = server.utilization / 100
  const isNamed = index % every === 0
  return (
    <>
      <rect
        className={styles.row}
        data-standing={server.standing}
        x={box.x}
        y={box.y}
        width={box.width}
        height={box.height}
        rx={1}
      />
      <rect
        className={styles.bar}
        data-level={levelOf(server.utilization)}
        x={isDown ? box.x + box.width * THIN : box.x}
        y={isDown ? box.y + box.height * (1 - used) : box.y + box.height * THIN}
        width={isDown ? box.width * (1 - 2 * THIN) : box.width * used}
        height={isDown ? box.height * used : box.height * (1 - 2 * THIN)}
      />
      {isNamed && (
        <text
          className={`${styles.micro} ${styles.ink3}`}
          x={isDown ? box.x + box.width / 2 : box.x + box.width + 6}
          y={isDown ? box.y + box.height + 12 : box.y + box.height / 2}
          dy={isDown ? 0 : '0.35em'}
          textAnchor={isDown ? 'middle' : 'start'}
        >
          {nameWithin(server, isDown ? pitch * every : Number.POSITIVE_INFINITY)}
        </text>
      )}
    </>
  )
}
