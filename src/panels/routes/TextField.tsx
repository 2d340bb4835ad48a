import { type KeyboardEvent, type ReactNode, useId } from 'react'
import { m } from '../../i18n'
import { useDraft } from './drafts'
import type { TextFault } from './faults'
import { faultWords } from './faultWords'
import styles from './routes.module.css'

interface TextFieldProps {
  readonly label: string
  readonly value: string
  /** What is wrong with a text; null where it can be taken. */
  check(text: string): TextFault | null
  onChange(text: string): void
  readonly isShort?: boolean
  readonly hint?: ReactNode
}

/** The text up to where a pattern goes wrong, that character marked, and the rest. */
function Place({ text, fault }: { text: string; fault: TextFault }) {
  if (fault.kind !== 'pattern') return null
  const at = fault.why.at - 1
  return (
    <code className={styles.place} aria-hidden="true">
      {text.slice(0, at)}
      <mark>{text.slice(at, at + 1) || ' '}</mark>
      {text.slice(at + 1)}
    </code>
  )
}

/**
 * A text that is taken with Enter or when the field is left. What cannot be taken is told while it
 * is typed, and until it can be the old text stays in force; what was typed waits in the field.
 */
export function TextField({ label, value, check, onChange, isShort, hint }: TextFieldProps) {
  const id = useId()
  const [draft, setDraft] = useDraft(label)
  const text = draft ?? value
  const fault = draft === null ? null : check(draft)
  const take = () => {
    if (draft === null || fault !== null) return
    setDraft(null)
    if (draft !== value) onChange(draft)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') take()
    else if (event.key === 'Escape' && draft !== null) {
      setDraft(null)
      event.stopPropagation()
    } else return
    event.preventDefault()
  }
  return (
    <span className={styles.field} data-short={isShort || undefined}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-invalid={fault !== null || undefined}
        aria-describedby={fault === null && !hint ? undefined : `${id}-says`}
        value={text}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={take}
      />
      <span id={`${id}-says`} role="status" className={styles.says}>
        {fault === null ? (
          hint
        ) : (
          <>
            <Place text={text} fault={fault} />
            <span className={styles.fault}>{faultWords(fault)}</span>
            {fault.kind === 'pattern' && <span>{m.routes_subset()}</span>}
            <span>{m.routes_old_stays()}</span>
          </>
        )}
      </span>
    </span>
  )
}
