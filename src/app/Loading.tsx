import { m } from '../i18n'
import { spoken } from '../ui/spoken'
import styles from './app.module.css'

/** As high as the window, so that nothing in sight moves when the page comes. */
export function Loading() {
  return (
    <div className={styles.loading} role="status">
      <span className={spoken}>{m.app_loading()}</span>
    </div>
  )
}
