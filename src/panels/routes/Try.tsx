import { useState } from 'react'
import { m } from '../../i18n'
import type { Run } from '../../sim/scenario'
import { later } from '../../ui/later'
import { Loading } from '../frame/Loading'
import styles from './routes.module.css'

// Most readers leave it closed: it comes once it is opened.
const Trial = later(() => import('./Trial').then((it) => it.Trial), Loading)

/** A request to try, once it is opened. */
export function Try({ run }: { readonly run: Run }) {
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <details className={styles.try} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{m.routes_try()}</summary>
      {isOpen && <Trial {...{ run, typed }} onType={setTyped} />}
    </details>
  )
}
