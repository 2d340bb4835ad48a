import { useEffect, useRef } from 'react'
import { m } from '../../i18n'
import styles from './frame.module.css'

const rows = [
  ['␣', m.panel_key_play],
  ['← →', m.panel_key_step],
  ['⇧ ← →', m.panel_key_second],
  ['Home', m.panel_key_restart],
  [', .', m.panel_key_speed],
  ['Z', m.panel_key_undo],
  ['⇧ Z', m.panel_key_redo],
  ['1 – 9', m.panel_key_answer],
  ['L', m.panel_key_log],
  ['?', m.panel_key_marks],
  ['Esc', m.panel_key_close],
] as const

/** The keys of a panel. */
export function Help({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className={styles.help} aria-label={m.panel_keys()} onClose={onClose}>
      <h4>{m.panel_keys()}</h4>
      <dl>
        {rows.map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words()}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit">{m.panel_close()}</button>
      </form>
    </dialog>
  )
}
