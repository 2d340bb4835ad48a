import { m } from '../i18n'
import { hashOf } from '../store'
import styles from './app.module.css'
import { useTitle } from './title'

/** An address that leads nowhere, and the ways back. */
export function NotFound({ path }: { path: string }) {
  useTitle(m.app_not_found())
  return (
    <div className={styles.plain}>
      <h1>{m.app_not_found()}</h1>
      <p className={styles.lead}>{m.app_not_found_why({ path })}</p>
      <ul className={styles.ways}>
        <li>
          <a href={hashOf({ page: 'home' })}>{m.app_to_contents()}</a>
        </li>
        <li>
          <a href={hashOf({ page: 'chapter', id: 'why', section: null })}>{m.home_start()}</a>
        </li>
        <li>
          <a href={hashOf({ page: 'gallery' })}>{m.app_gallery()}</a>
        </li>
      </ul>
    </div>
  )
}
