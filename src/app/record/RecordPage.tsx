import { m } from '../../i18n'
import { hashOf, useProgress } from '../../store'
import { Keep } from '../keep/Keep'
import page from '../page.module.css'
import { useTitle } from '../title'
import { Desk } from './Desk'
import { useTaken } from './lessons'
import { Report } from './Report'
import styles from './record.module.css'

/** The reader's progress: what was said and what happened, on screen, on paper and as a file. */
export function RecordPage() {
  useTitle(m.app_progress())
  const progress = useProgress((all) => all)
  const all = useTaken(progress)
  return (
    <div className={`${page.page} ${page.parts} ${styles.page}`}>
      <h1>{m.app_progress()}</h1>
      <p className={styles.lead}>{m.record_lead()}</p>
      {all?.length === 0 && (
        <p>
          {m.record_nothing()}{' '}
          <a href={hashOf({ page: 'chapter', id: 'why', section: null })}>{m.home_start()}</a>
        </p>
      )}
      {all && all.length > 0 && <Report all={all} progress={progress} />}
      {all && <Desk />}
      {all && <Keep />}
    </div>
  )
}
