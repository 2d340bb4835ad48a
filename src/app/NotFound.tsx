import { m } from '../i18n'
import styles from './app.module.css'
import { useTitle } from './title'

/** An address that leads nowhere, and the way back. */
export function NotFound({ path }: { path: string }) {
  useTitle(m.app_not_found())
  return (
    <div className={styles.plain}>
      <h1>{m.app_not_found()}</h1>
      <p>{m.app_not_found_why({ path })}</p>
      <p>
        <a href="#/">{m.app_to_contents()}</a>
      </p>
    </div>
  )
}
