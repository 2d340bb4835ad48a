import { m } from '../../i18n'
import { spoken } from '../../ui/spoken'
import styles from './aside.module.css'

/** In the place of a panel that has not come: as high as one, so that nothing below it moves when
 * it comes. */
export function Waiting() {
  return (
    <div className={styles.waiting} role="status" data-waiting>
      <span className={spoken}>{m.app_loading()}</span>
    </div>
  )
}
