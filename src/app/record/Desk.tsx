import { type ChangeEvent, useRef, useState } from 'react'
import { formatNumber, m } from '../../i18n'
import { type Progress, store } from '../../store'
import { type ReadProgress, writeProgressFile } from '../../store/progressFile'
import { offer } from '../../ui/offer'
import { type Done, forget, merge, openFile, replace, undo, useDone } from './keeping'
import styles from './record.module.css'

const SHOWN = 6 // problems of a file that are told

function Refused({ read }: { readonly read: Extract<ReadProgress, { ok: false }> }) {
  const more = read.problems.length - SHOWN
  return (
    <div className={styles.told} role="alert">
      <p>{m.record_file_broken()}</p>
      <ul>
        {read.problems.slice(0, SHOWN).map(({ path, found, allowed }) => (
          <li key={path}>
            <code>{path}</code> {m.notice_problem({ found, allowed })}
          </li>
        ))}
        {more > 0 && <li>{m.record_more({ count: formatNumber(more) })}</li>}
      </ul>
    </div>
  )
}

interface WaitingProps {
  readonly theirs: Progress
  onDone(): void
}

/** A file was read: the reader says what becomes of it. */
function Waiting({ theirs, onDone }: WaitingProps) {
  const act = (how: ((theirs: Progress) => void) | null) => () => {
    how?.(theirs)
    onDone()
  }
  const { predictions, stars, played, answers } = theirs
  const count = (record: object) => formatNumber(Object.keys(record).length)
  return (
    <fieldset className={styles.told} aria-labelledby="file">
      <p id="file">
        {m.record_file_holds({
          predictions: count(predictions),
          challenges: count(stars),
          figures: formatNumber(played.length),
          checks: count(answers),
        })}
      </p>
      <button type="button" onClick={act(merge)}>
        {m.record_merge()}
      </button>
      <button type="button" onClick={act(replace)}>
        {m.record_replace()}
      </button>
      <button type="button" onClick={act(null)}>
        {m.record_cancel()}
      </button>
    </fieldset>
  )
}

const doneWords: Readonly<Record<Done['act'], () => string>> = {
  merged: () => m.record_merged(),
  replaced: () => m.record_replaced(),
  forgotten: () => m.record_forgotten(),
  undone: () => m.record_undone(),
}

/** Progress goes out as a file, comes in as one, or is forgotten. */
export function Desk() {
  const chooser = useRef<HTMLInputElement>(null)
  const status = useRef<HTMLDivElement>(null)
  const [read, setRead] = useState<ReadProgress | null>(null)
  const done = useDone()
  const toStatus = () => {
    setRead(null)
    status.current?.focus()
  }
  const save = () =>
    offer(writeProgressFile(store.getState().progress), 'counterflow-progress.json')
  const open = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? []
    if (file) setRead(await openFile(file))
    // The same file, mended, can be chosen again.
    if (chooser.current) chooser.current.value = ''
  }
  return (
    <section className={styles.desk} aria-labelledby="keep">
      <h2 id="keep">{m.record_keep()}</h2>
      <p>{m.record_keep_how()}</p>
      <p className={styles.acts}>
        <button type="button" onClick={save}>
          {m.record_save()}
        </button>
        <button type="button" onClick={() => chooser.current?.click()}>
          {m.record_open_file()}
        </button>
        <button
          type="button"
          onClick={() => {
            forget()
            toStatus()
          }}
        >
          {m.record_forget()}
        </button>
        <input
          ref={chooser}
          type="file"
          accept="application/json,.json"
          hidden
          aria-label={m.record_open_file()}
          onChange={(event) => void open(event)}
        />
      </p>
      {read && !read.ok && <Refused read={read} />}
      {read?.ok && <Waiting theirs={read.progress} onDone={toStatus} />}
      <div ref={status} role="status" tabIndex={-1} className={styles.status}>
        {done && !read && (
          <>
            <span>{doneWords[done.act]()}</span>
            {done.before && (
              <button
                type="button"
                onClick={() => {
                  undo()
                  toStatus()
                }}
              >
                {m.record_undo()}
              </button>
            )}
          </>
        )}
      </div>
    </section>
  )
}
