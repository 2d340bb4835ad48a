import { type KeyboardEvent, useId, useState } from 'react'
import styles from './controls.module.css'
import { readNumber } from './readNumber'

export interface NumberFieldProps {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly isWhole?: boolean
  format(value: number): string
  /** Whether a number within the bounds is taken; any is, where nothing is said. */
  accepts?(value: number): boolean
  /** What is said of a text that is not taken. */
  refuse(text: string): string
  onChange(value: number): void
  /** An arrow key: a step up or down. */
  onStep(direction: 1 | -1): void
}

/** Takes back what was refused last: of two refusals one would lie over the other. */
let takeBack: (() => void) | null = null

/**
 * An exact value, typed. What cannot be taken is refused in words, and the old value stays; so it
 * does where the field is left empty, of which there is nothing to say.
 */
export function NumberField(props: NumberFieldProps) {
  const { label, value, min, max, isWhole = false, format, refuse, onChange, onStep } = props
  const { accepts = () => true } = props
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const shown = format(value)
  const text = draft ?? shown
  const take = () => {
    setDraft(null)
    const typed = draft?.trim() ?? ''
    if (draft === null || typed === '' || typed === shown) return
    const read = readNumber(draft, format)
    const isWithin = (one: number) =>
      one >= min && one <= max && (!isWhole || Number.isInteger(one))
    const fits = read !== null && isWithin(read) && accepts(read)
    takeBack?.()
    takeBack = fits ? null : () => setRefused(null)
    setRefused(fits ? null : typed)
    if (fits && read !== value) onChange(read)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') take()
    else if (event.key === 'ArrowUp') onStep(1)
    else if (event.key === 'ArrowDown') onStep(-1)
    else if (event.key === 'Escape' && (draft !== null || refused !== null)) {
      setDraft(null)
      setRefused(null)
      event.stopPropagation()
    } else return
    event.preventDefault()
  }
  return (
    <span className={styles.exact}>
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-label={label}
        aria-invalid={refused !== null || undefined}
        aria-describedby={refused === null ? undefined : id}
        value={text}
        size={Math.max(3, text.length)}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (draft === null) setRefused(null)
          take()
        }}
      />
      {refused !== null && (
        <span id={id} role="alert" className={styles.refused}>
          {refuse(refused)}
        </span>
      )}
    </span>
  )
}
