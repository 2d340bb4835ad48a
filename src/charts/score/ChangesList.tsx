import { formatInstant, m } from '../../i18n'
import { actWord } from './actWords'
import { Icon } from './Icon'
import type { OwnChanges } from './OwnChanges'
import styles from './score.module.css'

/** What the reader changed, one line each, and what may be done with it. */
export function ChangesList({ changes }: { readonly changes: OwnChanges }) {
  const { list, canUndo, canRedo } = changes
  return (
    <>
      <b className={styles.changesTitle}>{m.play_changes_title()}</b>
      {list.length === 0 && <p className={styles.changesNone}>{m.play_changes_none()}</p>}
      <ol className={styles.changesList}>
        {list.map((change, index) => (
          <li key={JSON.stringify(change)}>
            <button type="button" className={styles.goTo} onClick={() => changes.goTo(change.at)}>
              <span className={styles.changeAt}>{formatInstant(change.at)}</span>
              {actWord(change)}
            </button>
            {!changes.isGiven(change) && (
              <button
                type="button"
                className={styles.button}
                aria-label={m.play_change_remove({
                  change: actWord(change),
                  at: formatInstant(change.at),
                })}
                onClick={() => changes.remove(index)}
              >
                <Icon shape="close" size={14} />
              </button>
            )}
          </li>
        ))}
      </ol>
      <div className={styles.changesFoot}>
        <button type="button" className={styles.text} disabled={!canUndo} onClick={changes.undo}>
          <Icon shape="undo" size={14} /> {m.play_undo()}
        </button>
        <button type="button" className={styles.text} disabled={!canRedo} onClick={changes.redo}>
          <Icon shape="redo" size={14} /> {m.play_redo()}
        </button>
      </div>
    </>
  )
}
