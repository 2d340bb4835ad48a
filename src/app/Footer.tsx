import { m } from '../i18n'
import { hashOf } from '../store'
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
          <a href={hashOf({ page: 'teach' })}>{m.teach_title()}</a>
          <button type="button" aria-keyshortcuts="?" onClick={() => showKeys(true)}>
            {m.footer_keys()}
          </button>
        </p>
      </div>
    </footer>
  )
}
