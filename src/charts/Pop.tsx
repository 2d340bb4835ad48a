import { type FocusEvent, type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import styles from './pop.module.css'

interface PopProps {
  /** Words or icon of the button that opens it. */
  readonly face: ReactNode
  readonly label: string
  readonly className: string
  readonly align: 'start' | 'end'
  readonly children: ReactNode
}

/** A small sheet above its button. Escape, the button, or leaving it closes it. */
export function Pop({ face, label, className, align, children }: PopProps) {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys typed in the sheet are its own: arrows move its slider, not the clock.
    if (isOpen) event.stopPropagation()
    if (!isOpen || event.key !== 'Escape') return
    setOpen(false)
    button.current?.focus()
  }
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    const isOutside = !(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)
    if (isOutside) setOpen(false)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears its button and its sheet
    <span className={styles.pop} onKeyDown={onKeyDown} onBlur={onBlur}>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {face}
      </button>
      {isOpen && (
        // Focusable by pointer, so that a press on plain text inside does not close it.
        <div id={id} className={align === 'end' ? styles.sheetEnd : styles.sheet} tabIndex={-1}>
          {children}
        </div>
      )}
    </span>
  )
}
