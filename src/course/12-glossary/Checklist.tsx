// The list as a reader fills it in. Ticks and notes are kept with the progress in the course.
import { useId } from 'react'
import { formatNumber, m } from '../../i18n'
import { actions, useProgress } from '../../store'
import { NOTE_MAX } from '../../store/progress'
import button from '../../ui/button.module.css'
import { offer } from '../../ui/offer'
import css from './closing.module.css'
import { FigureLinks } from './FigureLinks'
import { type Item, items } from './items'
import { markdownOf } from './markdown'

const keyOf = ({ id }: Item): string => `checklist-${id}`
const DONE = 'done'

function useFilled() {
  const answers = useProgress((progress) => progress.answers)
  const notes = useProgress((progress) => progress.notes)
  return {
    isDone: (item: Item) => answers[keyOf(item)] === DONE,
    note: (item: Item) => notes[keyOf(item)] ?? '',
  }
}

/** Prints the list alone; the rest of the chapter stays on the screen. */
function print(): void {
  const root = document.documentElement
  root.dataset.print = 'checklist'
  window.addEventListener('afterprint', () => delete root.dataset.print, { once: true })
  window.print()
}

interface RowProps {
  readonly item: Item
  readonly isDone: boolean
  readonly note: string
}

function Row({ item, isDone, note }: RowProps) {
  const name = useId()
  return (
    <li className={css.item} data-done={isDone || undefined}>
      <label className={css.tick}>
        <input
          type="checkbox"
          checked={isDone}
          onChange={(event) => actions.answer(keyOf(item), event.target.checked ? DONE : 'open')}
        />
        <span id={name}>{item.ask()}</span>
      </label>
      <p>
        {item.answer()}{' '}
        <span className={css.seen}>
          {item.seen.length > 0 && `${m.closing_try()} `}
          <FigureLinks seen={item.seen} />
        </span>
      </p>
      <textarea
        aria-labelledby={name}
        rows={2}
        maxLength={NOTE_MAX}
        placeholder={m.closing_note()}
        value={note}
        onChange={(event) => actions.note(keyOf(item), event.target.value)}
      />
      {note && <p className={css.printed}>{note}</p>}
    </li>
  )
}

/** The design checklist: tick, note, take away. */
export function Checklist() {
  const filled = useFilled()
  const done = items.filter(filled.isDone).length
  const count = { done: formatNumber(done), of: formatNumber(items.length) }
  return (
    <div className={css.checklist} data-checklist="">
      <ol>
        {items.map((item) => (
          <Row key={item.id} item={item} isDone={filled.isDone(item)} note={filled.note(item)} />
        ))}
      </ol>
      <p role="status">{m.closing_count(count)}</p>
      <p className={css.acts}>
        <button
          type="button"
          className={button.button}
          onClick={() => offer(markdownOf(filled), 'checklist.md')}
        >
          {m.closing_save()}
        </button>
        <button type="button" className={button.button} onClick={print}>
          {m.closing_print()}
        </button>
      </p>
    </div>
  )
}
