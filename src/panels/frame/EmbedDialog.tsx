import { useEffect, useRef, useState } from 'react'
import { getLocale, m } from '../../i18n'
import { Choice } from '../../ui/Choice'
import { Select } from '../../ui/Select'
import { usePanelDesk } from './desk'
import styles from './embedDialog.module.css'
import { hostNames, hostNote } from './hostNames'
import { packedBy } from './packed'
import type { What } from './ShareSheet'
import { type HostName, hosts, snippetFor } from './snippets'

interface EmbedDialogProps {
  readonly session: string
  readonly what: What
  readonly onClose: () => void
}

type Opens = 'opening' | 'instant'

/** The course in one file has no address that another page could show. */
const isOnDisk = location.protocol === 'file:'

/** The folder that the course stands in. */
const base = () => new URL('./', document.baseURI).href

interface ChoicesProps {
  readonly host: HostName
  readonly opens: Opens
  readonly onHost: (host: HostName) => void
  readonly onOpens: (opens: Opens) => void
}

function Choices({ host, opens, onHost, onOpens }: ChoicesProps) {
  return (
    <div className={styles.choices}>
      <Select
        label={m.embed_where()}
        value={host}
        options={hosts.map((id) => ({ id, label: hostNames[id]() }))}
        onChange={(id) => onHost(id as HostName)}
      />
      <Choice
        label={m.embed_opens()}
        value={opens}
        options={[
          { id: 'opening', label: m.embed_opens_new() },
          { id: 'instant', label: m.embed_opens_now() },
        ]}
        onChange={(id) => onOpens(id as Opens)}
      />
    </div>
  )
}

/** The run as an address carries it, while it is wanted. */
function usePacked(session: string, isWanted: boolean): string | undefined {
  const desk = usePanelDesk()
  const [run, setRun] = useState<string | undefined>(undefined)
  useEffect(() => {
    if (!isWanted) return
    packedBy(desk, session).then(
      (packed) => setRun(packed ?? undefined),
      () => setRun(undefined),
    )
  }, [desk, session, isWanted])
  return isWanted ? run : undefined
}

/** A panel for somebody's page: the snippet that each kind of page takes. */
export function EmbedDialog({ session, what, onClose }: EmbedDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const text = useRef<HTMLTextAreaElement>(null)
  const [host, setHost] = useState<HostName>('html')
  const [opens, setOpens] = useState<Opens>('opening')
  const [copied, setCopied] = useState<string | null>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const { example } = what
  // What is no example of its panel can only be told as a run.
  const run = usePacked(session, opens === 'instant' || example === undefined)
  const snippet = snippetFor(host, { ...what, base: base(), lang: getLocale(), run })
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(snippet)
      setCopied(snippet)
    } catch {
      text.current?.select()
    }
  }
  return (
    <dialog ref={dialog} className={styles.dialog} aria-label={m.embed_this()} onClose={onClose}>
      <h4>{m.embed_this()}</h4>
      <Choices host={host} opens={opens} onHost={setHost} onOpens={setOpens} />
      <textarea
        ref={text}
        readOnly
        rows={7}
        spellCheck={false}
        aria-label={m.embed_snippet()}
        value={snippet}
        onFocus={(event) => event.target.select()}
      />
      <p>{isOnDisk ? m.embed_note_disk() : hostNote(host)}</p>
      <div className={styles.acts}>
        <button type="button" className={styles.first} onClick={copy}>
          {copied === snippet ? m.app_copied() : m.app_copy()}
        </button>
        <button type="button" onClick={() => dialog.current?.close()}>
          {m.panel_close()}
        </button>
      </div>
    </dialog>
  )
}
