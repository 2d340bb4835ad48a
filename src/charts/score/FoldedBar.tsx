import charts from '../charts.module.css'
import { completeCells } from '../series'
import { type ScorePlayer, usePulse } from './pulse'
import { rowOf, type ScoreRow, sceneFor, titleOf, topsOf } from './scenes'
import styles from './score.module.css'

interface FoldedBarProps {
  readonly player: ScorePlayer
  readonly rows: readonly ScoreRow[]
  readonly onOpen: (key: string) => void
}

/** On a phone folded rows are one line of buttons under the charts, each with its value. */
export function FoldedBar({ player, rows, onOpen }: FoldedBarProps) {
  usePulse(player, 4)
  if (rows.length === 0) return null
  const tops = topsOf(player, rows)
  return (
    <div className={styles.foldedBar}>
      {rows.map((row, i) => {
        const scene = sceneFor(player, row)
        const index = completeCells(scene.cells, player.at, player.duration) - 1
        const { items, main, unit } = rowOf(row).read(scene, index, tops[i])
        const item = items[main]
        return (
          <button
            key={row.key}
            type="button"
            className={styles.foldedButton}
            aria-expanded={false}
            onClick={() => onOpen(row.key)}
          >
            {titleOf(row)}{' '}
            {item && (
              <b className={charts[item.tone]}>
                {item.value} {unit}
              </b>
            )}
          </button>
        )
      })}
    </div>
  )
}
