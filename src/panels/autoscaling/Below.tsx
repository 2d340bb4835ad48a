import { useState } from 'react'
import { m } from '../../i18n'
import { later } from '../../ui/later'
import { Loading } from '../frame/Loading'
import styles from './autoscaling.module.css'
import { Figures } from './Figures'
import { AddLane } from './Plan'

// Most readers leave it closed: it comes once it is opened.
const Sheet = later(() => import('./Sheet').then((it) => it.Sheet), Loading)

interface BelowProps {
  readonly session: string
  readonly names: readonly string[]
  readonly lane: number
  readonly isNarrow: boolean
}

/** Below the score: what it comes to, and a sheet with everything that can be set. */
export function Below({ session, names, lane, isNarrow }: BelowProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <div className={styles.figures}>
        <Figures session={session} names={names} isNarrow={isNarrow} />
        <p className={styles.add}>
          <AddLane session={session} lane={lane} />
        </p>
      </div>
      <details className={styles.below} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{m.scaling_more()}</summary>
        {isOpen && <Sheet session={session} lane={lane} />}
      </details>
    </>
  )
}
