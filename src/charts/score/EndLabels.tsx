import styles from '../charts.module.css'
import type { RowScene } from '../rows/row'
import { scaleY } from '../scale'
import type { Slot } from './arrangement'
import { rowOf, type ScoreRow } from './scenes'

/** Room that the words need right of the playhead, in heights of a word. */
const ROOM = 2.6

/** Places from the top down, moved apart, and up again where they would leave the row. */
export function apart(
  wanted: readonly number[],
  { foot, pitch }: { foot: number; pitch: number },
): number[] {
  let last = 0
  const down = wanted.map((at) => {
    last = Math.max(at, last + pitch)
    return last
  })
  let next = foot + pitch
  return down
    .reverse()
    .map((at) => {
      next = Math.min(at, next - pitch)
      return next
    })
    .reverse()
}

interface EndLabelsProps {
  readonly row: ScoreRow
  readonly scene: RowScene
  readonly slot: Slot
  readonly index: number
  readonly x: number
  readonly limitX: number
  readonly pitch: number // height of a word
  readonly top: number
}

/** The names of a row's lines at their present end, 13 px apart, the highest first. */
export function EndLabels({ row, scene, slot, index, x, limitX, pitch, top }: EndLabelsProps) {
  const { ends } = rowOf(row)
  if (!ends || index < 0 || x + ROOM * pitch > limitX) return null
  const y = scaleY(top, slot.height)
  const words = ends(scene, index)
    .filter(({ value }) => !Number.isNaN(value))
    .sort((one, other) => other.value - one.value)
  const places = apart(
    words.map(({ value }) => y(value) + pitch * 0.3),
    { foot: slot.height - 4, pitch },
  )
  // First the paper around all of them, then their letters: no line runs through a name.
  return [styles.endPaper, styles.endLabel].map((className) =>
    words.map(({ label }, i) => (
      <text key={label} className={className} x={x + 7} y={slot.top + slot.head + places[i]}>
        {label}
      </text>
    )),
  )
}
