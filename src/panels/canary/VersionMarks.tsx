// Which version each server runs: a mark on the corner of its box, over the picture of a lane.
import { laneOf } from '../../stage/layout/geometry'
import { useSession } from '../../store'
import type { OverProps } from '../panel'
import styles from './canary.module.css'
import { planOf } from './figures'

const CIRCLE = 'M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0'
const DIAMOND = 'M0 -7.5l7.5 7.5l-7.5 7.5l-7.5 -7.5z'

/** A circle on each server of the old version, a diamond on each of the new. */
export function VersionMarks({ session, lane, geometry }: OverProps) {
  const scenario = useSession(session, ({ lanes }) => lanes[lane].scenario)
  const plan = planOf(scenario)
  if (plan === null || geometry.group > 1) return null
  const pools = scenario.pools.flatMap(({ servers }, pool) => servers.map(() => pool))
  return (
    <svg
      className={styles.marks}
      width={geometry.width}
      height={geometry.height}
      aria-hidden="true"
    >
      {pools.map((pool, place) => {
        const box = geometry.lanes[laneOf(geometry, place)]?.box
        if (box === undefined) return null
        const isNew = pool === plan.canary
        return (
          <path
            // biome-ignore lint/suspicious/noArrayIndexKey: a server is its place
            key={place}
            className={isNew ? styles.newMark : styles.oldMark}
            transform={`translate(${box.x} ${box.y + (geometry.isDown ? 0 : box.height / 2)})`}
            d={isNew ? DIAMOND : CIRCLE}
          />
        )
      })}
    </svg>
  )
}
