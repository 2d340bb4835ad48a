import { type ChangeEvent, useRef, useState } from 'react'
import { m } from '../../i18n'
import { usePanelDesk } from './desk'
import styles from './frame.module.css'

/** A run as a link or a file, and back. */
export function ShareSheet({ session, onClose }: { session: string; onClose: () => void }) {
  const desk = usePanelDesk()
  const file = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState<string | null>(null)
  const copy = async () => {
    const link = await desk.share(session)
    if (link === null) {
      setSaid(m.panel_share_too_long())
      return
    }
    try {
      await navigator.clipboard.writeText(link)
      setSaid(m.panel_share_copied())
    } catch {
      setSaid(m.panel_share_in_address())
    }
  }
  const open = async (event: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = event.target.files ?? []
    if (!chosen) return
    await desk.open(session, chosen)
    onClose()
  }
  return (
    <div className={styles.sheet}>
      <button type="button" onClick={copy}>
        {m.panel_share_link()}
      </button>
      <button type="button" onClick={() => desk.save(session)}>
        {m.panel_share_save()}
      </button>
      <button type="button" onClick={() => file.current?.click()}>
        {m.panel_share_open()}
      </button>
      <input
        ref={file}
        type="file"
        accept="application/json,.json"
        aria-label={m.panel_share_open()}
        hidden
        onChange={open}
      />
      <p role="status">{said}</p>
    </div>
  )
}
