import { m } from '../i18n'
import styles from './app.module.css'
import { showKeys } from './help/shown'

/** What the course promises, and whom it owes. */
export function Footer() {
  return (
    <footer className={styles.footer}>
      <div>
        <p>{m.home_footer()}</p>
        <p>{m.home_credit()}</p>
        <p className={styles.more}>
          <button type="button" aria-keyshortcuts="?" onClick={() => showKeys(true)}>
            {m.footer_keys()}
          </button>
        </p>
      </div>
    </footer>
  )
}
