import { m } from '../../i18n'
import type { Intervention } from '../../sim/scenario'
import { later } from '../../ui/later'
import { Pop } from '../Pop'
import { Icon } from './Icon'
import styles from './score.module.css'

const ChangesList = later(() => import('./ChangesList').then((it) => it.ChangesList))

/** The reader's own changes, and what may be done with them. */
export interface OwnChanges {
  readonly list: readonly Intervention[]
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Whether it came with the figure and stays. */
  isGiven(change: Intervention): boolean
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
        <ChangesList changes={changes} />
      </Pop>
    </div>
  )
}
