import { m } from '../i18n'
import styles from './app.module.css'

/** What the course promises, and whom it owes. */
export function Footer() {
  return (
    <footer className={styles.footer}>
      <div>
        <p>{m.home_footer()}</p>
        <p>{m.home_credit()}</p>
      </div>
    </footer>
  )
}
