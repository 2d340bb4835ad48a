import { type ReactNode, useContext } from 'react'
import styles from './held.module.css'
import { LimitsContext } from './limits'

interface HeldProps {
  /** By which an address names it; what a panel draws itself stands in panels/held.ts, too. */
  readonly id: string
  readonly children: ReactNode
}

/** A control: the page around its panel may hide it, or have it show its value alone. */
export function Held({ id, children }: HeldProps) {
  const { controls, isReadonly, locked, hidden } = useContext(LimitsContext)
  if (controls !== 'full' || hidden.includes(id)) return null
  if (!isReadonly && !locked.includes(id)) return children
  return (
    <fieldset className={styles.held} disabled>
      {children}
    </fieldset>
  )
}
