import styles from '../charts.module.css'
import type { RowScene } from '../rows/row'
import { scaleY } from '../scale'
import type { Slot } from './arrangement'
import { rowOf, type ScoreRow } from './scenes'

/** Distance between two labels. */
const PITCH = 13

/** Room that the words need right of the playhead. */
const ROOM = 34

interface EndLabelsProps {
  readonly row: ScoreRow
  readonly scene: RowScene
  readonly slot: Slot
  readonly index: number
  readonly x: number
  readonly limitX: number
  readonly top: number
}

/** The names of a row's lines at their present end, 13 px apart, the highest first. */
export function EndLabels({ row, scene, slot, index, x, limitX, top }: EndLabelsProps) {
  const { ends } = rowOf(row)
  if (!ends || index < 0 || x + ROOM > limitX) return null
  const y = scaleY(top, slot.height)
  let last = Number.NEGATIVE_INFINITY
  return ends(scene, index)
    .filter(({ value }) => !Number.isNaN(value))
    .sort((one, other) => other.value - one.value)
    .map(({ label, value }) => {
      const at = Math.max(y(value) + 4, last + PITCH, PITCH)
      last = at
      if (at > slot.height - 1) return null
      return (
        <text key={label} className={styles.endLabel} x={x + 7} y={slot.top + slot.head + at}>
          {label}
        </text>
      )
    })
}
