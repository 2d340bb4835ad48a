import { useState } from 'react'
import { m } from '../../i18n'
import { later } from '../../ui/later'
import { Loading } from '../frame/Loading'
import styles from './health.module.css'

// Most readers leave it closed: it comes once it is opened.
const Sheet = later(() => import('./Sheet').then((it) => it.Sheet), Loading)

/** Below the score: a sheet to open. */
export function Below({ session }: { session: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className={styles.below} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{m.health_more()}</summary>
      {isOpen && <Sheet session={session} />}
    </details>
  )
}
