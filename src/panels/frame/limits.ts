// What a panel lets its reader do, where the page that it stands in leaves some of it out.
import { createContext } from 'react'

export interface Limits {
  /** All of it; the clock alone; not even that. */
  readonly controls: 'full' | 'basic' | 'none'
  /** Nothing may change the run. */
  readonly isReadonly: boolean
  /** Ids of controls that show what is in force and cannot be moved. */
  readonly locked: readonly string[]
  /** Ids of controls that are not shown. */
  readonly hidden: readonly string[]
  /** Whether links lead out of the panel. */
  readonly hasLinks: boolean
}

const free: Limits = { controls: 'full', isReadonly: false, locked: [], hidden: [], hasLinks: true }

export const LimitsContext = createContext(free)

/** Whether a panel's run stays as it came. */
export const isFrozen = ({ controls, isReadonly }: Limits): boolean =>
  isReadonly || controls !== 'full'
