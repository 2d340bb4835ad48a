import { type ChangeEvent, useRef, useState } from 'react'
import { m } from '../../i18n'
import { later } from '../../ui/later'
import { usePanelDesk } from './desk'
import styles from './frame.module.css'

const EmbedDialog = later(() => import('./EmbedDialog').then((it) => it.EmbedDialog))
const CodeDialog = later(() => import('./code/CodeDialog').then((it) => it.CodeDialog))

/** What is shared. */
export interface What {
  readonly panel: string
  readonly title: string
  readonly example?: string
}

interface ShareSheetProps {
  readonly session: string
  readonly what: What
  readonly onClose: () => void
}

/** A run as a file, and back. */
function Files({ session, onClose }: Omit<ShareSheetProps, 'what'>) {
  const { save, open } = usePanelDesk()
  const file = useRef<HTMLInputElement>(null)
  if (!save || !open) return null
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = event.target.files ?? []
    if (!chosen) return
    await open(session, chosen)
    onClose()
  }
  return (
    <>
      <button type="button" onClick={() => save(session)}>
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
        onChange={choose}
      />
    </>
  )
}

/** A run as a link or a file, and back; and into somebody's page. */
export function ShareSheet({ session, what, onClose }: ShareSheetProps) {
  const desk = usePanelDesk()
  const [said, setSaid] = useState<string | null>(null)
  const [link, setLink] = useState<string | null>(null)
  const [opened, setOpened] = useState<'embed' | 'code' | 'preset' | null>(null)
  const dialog = { session, what, onClose: () => setOpened(null) }
  const copy = async () => {
    const found = await desk.share(session)
    if (found === null) {
      setSaid(m.panel_share_too_long())
      return
    }
    try {
      await navigator.clipboard.writeText(found)
      setSaid(location.protocol === 'file:' ? m.panel_share_disk() : m.panel_share_copied())
    } catch {
      setSaid(desk.onOpen ? m.embed_copy_yourself() : m.panel_share_in_address())
      setLink(found)
    }
  }
  return (
    <div className={styles.sheet}>
      <button type="button" onClick={copy}>
        {m.panel_share_link()}
      </button>
      <button type="button" aria-haspopup="dialog" onClick={() => setOpened('code')}>
        {m.code_open()}
      </button>
      {!desk.onOpen && (
        <button type="button" aria-haspopup="dialog" onClick={() => setOpened('embed')}>
          {m.embed_this()}
        </button>
      )}
      {desk.Preset && (
        <button type="button" aria-haspopup="dialog" onClick={() => setOpened('preset')}>
          {m.preset_open_dialog()}
        </button>
      )}
      <Files session={session} onClose={onClose} />
      <p role="status">{said}</p>
      {link !== null && (
        <input
          readOnly
          value={link}
          aria-label={m.panel_share_link()}
          onFocus={(event) => event.target.select()}
        />
      )}
      {opened === 'code' && <CodeDialog {...dialog} />}
      {opened === 'preset' && desk.Preset && <desk.Preset {...dialog} />}
      {opened === 'embed' && <EmbedDialog {...dialog} />}
    </div>
  )
}
