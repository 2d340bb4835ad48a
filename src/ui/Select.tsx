import { useId } from 'react'
import styles from './controls.module.css'

export interface SelectProps {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly id: string; readonly label: string }[]
  /** Nothing to choose, as something else is set. */
  readonly isOff?: boolean
  onChange(id: string): void
}

/** One of many, folded away: the browser's own list. */
export function Select({ label, value, options, isOff, onChange }: SelectProps) {
  const id = useId()
  return (
    <span className={styles.select}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        disabled={isOff}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  )
}
