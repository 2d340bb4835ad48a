import { useState } from 'react'
import { m } from '../../i18n'
import button from '../../ui/button.module.css'

interface CopyButtonProps {
  readonly text: () => string
  readonly label: string
  readonly refused: string // what is said where a page may not copy
}

/** Puts a text on the clipboard, and says so. */
export function CopyButton({ text, label, refused }: CopyButtonProps) {
  const [said, setSaid] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text())
      setSaid(m.choosing_copied())
    } catch {
      setSaid(refused)
    }
  }
  return (
    <>
      <button type="button" className={button.button} onClick={() => void copy()}>
        {label}
      </button>
      <span role="status">{said}</span>
    </>
  )
}
