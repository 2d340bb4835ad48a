import { m } from '../../i18n'
import { spoken } from '../../ui/spoken'
import charts from '../charts.module.css'
import type { Reading, ReadingItem } from '../rows/row'
import { completeCells } from '../series'
import type { Arrangement, Slot } from './arrangement'
import { Icon } from './Icon'
import { type ScorePlayer, usePulse } from './pulse'
import { rowOf, type ScoreRow, sceneFor, titleOf, topsOf } from './scenes'
import styles from './score.module.css'

/** Numbers that change faster cannot be read. */
const READ_PER_SECOND = 4

const toneClass = { plain: charts.plain, warn: charts.warn, bad: charts.bad } as const

function Item({ item, unit = '' }: { item: ReadingItem; unit?: string }) {
  return (
    <span className={styles.item}>
      {item.label && <span className={styles.itemLabel}>{item.label}</span>}
      <b className={toneClass[item.tone]}>{item.value}</b>
      {unit && <span className={styles.unit}>{unit}</span>}
    </span>
  )
}

/** The unit stands once, behind the last value, and never alone on a line. */
function Values({ reading, onlyMain, isFolded }: ValuesProps) {
  const { main, unit } = reading
  const items = onlyMain || isFolded ? reading.items.slice(main, main + 1) : reading.items
  return (
    <span className={styles.values}>
      {items.map((item, i) => {
        // Beside a folded title there is room for p99 or S1, not for a word.
        const isCramped = item.label.length > SHORT || reading.gauge !== undefined
        const label = isFolded && isCramped ? '' : item.label
        const last = i === items.length - 1
        return <Item key={item.label} item={{ ...item, label }} unit={last ? unit : ''} />
      })}
    </span>
  )
}

interface ValuesProps {
  readonly reading: Reading
  readonly onlyMain: boolean
  readonly isFolded: boolean
}

const SHORT = 3

interface CellProps {
  readonly row: ScoreRow
  readonly slot: Slot
  readonly line: number // of the grid
  readonly reading: Reading
  readonly says: string
  readonly onlyMain: boolean
  readonly least: number // height from which there is room for a note
  readonly onFold: () => void
  readonly onTable: () => void
}

/** Height from which a row has room for a note, closer together where it is low or where the values
 * need two lines. */
const ROOM_FOR_NOTE = 60
const LOW_WITH_NOTE = 48
const IN_A_LINE = 2 // values

function Cell({ row, slot, line, reading, onlyMain, least, ...rest }: CellProps) {
  const { says, onFold, onTable } = rest
  const title = titleOf(row)
  const isRoomy = !slot.folded && slot.height >= least
  const hasNote = reading.note !== '' && isRoomy
  const isLow = slot.height < ROOM_FOR_NOTE || reading.items.length > IN_A_LINE
  // The title stays where it is when a note comes.
  const isTight = !onlyMain && (reading.isNotedAtTimes ? isRoomy : hasNote && isLow)
  return (
    <div
      className={slot.folded ? styles.cellFolded : styles.cell}
      style={{ gridRow: line }}
      data-row={row.key}
      data-tight={isTight || undefined}
    >
      <button
        type="button"
        className={styles.fold}
        aria-expanded={!slot.folded}
        aria-label={title}
        onClick={onFold}
      >
        <Icon shape={slot.folded ? 'folded' : 'open'} size={12} />
      </button>
      <span className={styles.title}>
        <b title={title}>{title}</b>
        {reading.aside && (!slot.folded || reading.items.length === 0) && (
          <Item item={reading.aside} />
        )}
      </span>
      <Values reading={reading} onlyMain={onlyMain} isFolded={slot.folded} />
      {reading.gauge}
      {hasNote && <span className={styles.note}>{reading.note}</span>}
      {!slot.folded && (
        <button
          type="button"
          className={styles.asTable}
          aria-label={m.chart_show_table({ title })}
          title={m.chart_show_table({ title })}
          onClick={onTable}
        >
          <Icon shape="table" size={13} />
        </button>
      )}
      <span className={spoken}>{says}</span>
    </div>
  )
}

interface GutterProps {
  readonly player: ScorePlayer
  readonly rows: readonly ScoreRow[]
  readonly slots: readonly Slot[]
  readonly arrangement: Arrangement
  readonly onFold: (key: string) => void
  readonly onTable: (key: string) => void
}

/** Titles of the rows and their values at the playhead; each cell folds its row. */
export function Gutter({ player, rows, slots, arrangement, onFold, onTable }: GutterProps) {
  usePulse(player, READ_PER_SECOND)
  const tops = topsOf(player, rows)
  return rows.map((row, i) => {
    const scene = sceneFor(player, row)
    const index = completeCells(scene.cells, player.at, player.duration) - 1
    const { read, says } = rowOf(row)
    return (
      <Cell
        key={row.key}
        row={row}
        slot={slots[i]}
        line={i + 2}
        reading={read(scene, index, tops[i])}
        says={player.playing ? '' : says(scene, index)}
        onlyMain={arrangement === 'embed' || arrangement === 'present'}
        least={arrangement === 'course' ? LOW_WITH_NOTE : ROOM_FOR_NOTE}
        onFold={() => onFold(row.key)}
        onTable={() => onTable(row.key)}
      />
    )
  })
}
