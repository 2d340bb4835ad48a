// Below the score: what is known of either version, and what else to open.
import { useState } from 'react'
import { m } from '../../i18n'
import { later } from '../../ui/later'
import { Loading } from '../frame/Loading'
import styles from './canary.module.css'
import { Versions } from './Versions'

// Most readers leave it closed: it comes once it is opened.
const Sheet = later(() => import('./Sheet').then((it) => it.Sheet), Loading)

/** Below the score. */
export function Below({ session }: { session: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <div className={styles.below}>
        <Versions session={session} />
      </div>
      <details className={styles.more} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{m.canary_more()}</summary>
        {isOpen && <Sheet session={session} />}
      </details>
    </>
  )
}
