import { type KeyboardEvent, useEffect, useRef } from 'react'
import { m } from '../../i18n'
import styles from './inspector.module.css'

interface HeadProps {
  readonly title: string
  readonly note: string
  readonly kind: 'request' | 'server'
  readonly onClose: () => void
  readonly onNeighbor?: (direction: 1 | -1) => void
}

const shapes = { previous: 'm15 18-6-6 6-6', next: 'm9 18 6-6-6-6', close: 'M18 6 6 18M6 6l12 12' }

const tools = {
  request: { previous: m.inspect_previous, next: m.inspect_next },
  server: { previous: m.inspect_server_previous, next: m.inspect_server_next },
} as const

interface ToolProps {
  readonly shape: keyof typeof shapes
  readonly label: string
  readonly onClick: () => void
}

function Tool({ shape, label, onClick }: ToolProps) {
  return (
    <button type="button" className={styles.tool} aria-label={label} onClick={onClick}>
      <svg width="15" height="15" viewBox="0 0 24 24" aria-hidden="true">
        <path d={shapes[shape]} />
      </svg>
    </button>
  )
}

/** Name of what is inspected, ways to its neighbors, and the way back to the controls. */
export function Head({ title, note, kind, onClose, onNeighbor }: HeadProps) {
  const head = useRef<HTMLElement>(null)
  useEffect(() => {
    // Opened from the stage, the inspector takes the focus, so that arrows and Escape reach
    // it; closed, it gives the focus back.
    const before = document.activeElement
    const own = head.current
    own?.focus({ preventScroll: true })
    return () => {
      const isHere =
        document.activeElement === document.body || own?.contains(document.activeElement)
      if (isHere && (before instanceof HTMLElement || before instanceof SVGElement))
        before.focus({ preventScroll: true })
    }
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another title, another thing asked
  useEffect(() => {
    // What was pressed to come here may have gone with what was shown before.
    if (document.activeElement === document.body) head.current?.focus({ preventScroll: true })
  }, [title])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (event.key === 'Escape') onClose()
    else if (event.key === 'ArrowRight' && onNeighbor) onNeighbor(1)
    else if (event.key === 'ArrowLeft' && onNeighbor) onNeighbor(-1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys for what is inspected
    <header ref={head} className={styles.head} tabIndex={-1} onKeyDown={onKeyDown}>
      <h4>{title}</h4>
      <span>{note}</span>
      {onNeighbor && (
        <>
          <Tool shape="previous" label={tools[kind].previous()} onClick={() => onNeighbor(-1)} />
          <Tool shape="next" label={tools[kind].next()} onClick={() => onNeighbor(1)} />
        </>
      )}
      <Tool shape="close" label={m.inspect_close()} onClick={onClose} />
    </header>
  )
}
