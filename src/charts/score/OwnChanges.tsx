import { formatInstant, m } from '../../i18n'
import type { Intervention } from '../../sim/scenario'
import { Pop } from '../Pop'
import { Icon } from './Icon'
import { actWord } from './marks'
import styles from './score.module.css'

/** The reader's own changes, and what may be done with them. */
export interface OwnChanges {
  readonly list: readonly Intervention[]
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Takes one out, by its place in the list. */
  remove(index: number): void
  undo(): void
  redo(): void
  goTo(at: number): void
}

/** A list of one's own changes at the end of the track; nothing until there is one. */
export function Changes({ changes }: { changes: OwnChanges }) {
  const { list, canUndo, canRedo } = changes
  if (list.length === 0 && !canUndo && !canRedo) return null
  return (
    <div className={styles.changes}>
      <Pop
        face={<Icon shape="changes" size={15} />}
        label={m.play_changes({ n: list.length })}
        className={styles.button}
        align="end"
      >
        <b className={styles.changesTitle}>{m.play_changes_title()}</b>
        {list.length === 0 && <p className={styles.changesNone}>{m.play_changes_none()}</p>}
        <ol className={styles.changesList}>
          {list.map((change, index) => (
            <li key={JSON.stringify(change)}>
              <button type="button" className={styles.goTo} onClick={() => changes.goTo(change.at)}>
                <span className={styles.changeAt}>{formatInstant(change.at)}</span>
                {actWord(change)}
              </button>
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
      </Pop>
    </div>
  )
}
