// Which of two versions each server runs: a mark on the corner of its box, over the picture of a
// lane.
import { type Geometry, laneOf } from '../../stage/layout/geometry'
import styles from './versionMarks.module.css'

const CIRCLE = 'M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0'
const DIAMOND = 'M0 -7.5l7.5 7.5l-7.5 7.5l-7.5 -7.5z'

interface VersionMarksProps {
  readonly geometry: Geometry
  /** By place of the server: true for the second version. */
  readonly isSecond: readonly boolean[]
}

/** A circle on each server of the first version, a diamond on each of the second. */
export function VersionMarks({ geometry, isSecond }: VersionMarksProps) {
  if (geometry.group > 1) return null
  return (
    <svg
      className={styles.marks}
      width={geometry.width}
      height={geometry.height}
      viewBox={`0 0 ${geometry.width} ${geometry.height}`}
      aria-hidden="true"
    >
      {isSecond.map((second, place) => {
        const box = geometry.lanes[laneOf(geometry, place)]?.box
        if (box === undefined) return null
        return (
          <path
            // biome-ignore lint/suspicious/noArrayIndexKey: a server is its place
            key={place}
            className={second ? styles.second : styles.first}
            transform={`translate(${box.x} ${box.y + (geometry.isDown ? 0 : box.height / 2)})`}
            d={second ? DIAMOND : CIRCLE}
          />
        )
      })}
    </svg>
  )
}
