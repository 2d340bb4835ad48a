import { type ChangeEvent, useMemo, useRef, useState } from 'react'
import { formatNumber, m } from '../../i18n'
import { CODE_MAX } from '../../panels/frame/code/link'
import { type PresetProps, usePanelDesk } from '../../panels/frame/desk'
import { hostNames, hostNote } from '../../panels/frame/hostNames'
import { type HostName, hosts, snippetFor } from '../../panels/frame/snippets'
import { openPresetFile, sharedAtStart, writePresetFile } from '../../store/presetFile'
import { offer } from '../../ui/offer'
import { codeOf } from '../../ui/qr/code'
import { QrCode } from '../../ui/qr/QrCode'
import { Select } from '../../ui/Select'
import { writtenParameters } from '../written'
import { presetFrom } from './preset'
import styles from './preset.module.css'
import { misreadWords, refusalOf } from './refusal'
import type { Making, Opened } from './usePreset'

interface CopiedProps {
  readonly label: string
  readonly text: string
  readonly rows: number
}

/** A text that is made to be taken away. */
function Copied({ label, text, rows }: CopiedProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [copied, setCopied] = useState<string | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(text)
    } catch {
      field.current?.select()
    }
  }
  return (
    <div className={styles.copied}>
      <textarea
        ref={field}
        readOnly
        rows={rows}
        spellCheck={false}
        aria-label={label}
        value={text}
        onFocus={(event) => event.target.select()}
      />
      <button type="button" onClick={copy}>
        {copied === text ? m.app_copied() : m.app_copy()}
      </button>
    </div>
  )
}

interface ResultProps extends Pick<PresetProps, 'session' | 'what'> {
  readonly making: Making
  readonly opened: Opened
}

/** The preset as a file, and back. */
function Files({ making, opened, session, what }: ResultProps) {
  const desk = usePanelDesk()
  const file = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState<readonly string[]>([])
  const isExact = making.opens === 'instant'
  const save = async () => {
    const captured = await desk.capture(session)
    if (!captured) return
    const { asked } = making
    const runs = opened.runs.map((run) => ({ ...run, seed: asked.seed ?? run.seed }))
    const shared = isExact ? captured : sharedAtStart(captured.engine, runs)
    const words = writtenParameters(asked)
    const text = writePresetFile({ panel: what.panel, shared, words, isExact })
    offer(text, `counterflow-preset-${what.panel}.json`)
  }
  const open = async (event: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = event.target.files ?? []
    if (!chosen) return
    const found = await openPresetFile(chosen, what.panel)
    event.target.value = ''
    if (!found.ok) {
      setSaid([refusalOf(found)])
      return
    }
    const { asked, misread } = presetFrom(found.words, opened.manifest)
    const panel = what.panel
    const opens = found.isExact ? 'instant' : 'start'
    making.take({ asked: { ...asked, panel }, opens, run: found.isExact ? found.run : null })
    setSaid(misread.length > 0 ? misread.map(misreadWords) : [m.preset_file_opened()])
  }
  return (
    <>
      <div className={styles.acts}>
        <button type="button" onClick={save}>
          {m.preset_save()}
        </button>
        <button type="button" onClick={() => file.current?.click()}>
          {m.preset_open()}
        </button>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          aria-label={m.preset_open()}
          hidden
          onChange={open}
        />
      </div>
      <div role="status" className={styles.said}>
        {said.map((words) => (
          <p key={words}>{words}</p>
        ))}
      </div>
    </>
  )
}

/** The link as a code, where it is short enough for a room. */
function Coded({ address }: { readonly address: string }) {
  const isShort = address.length <= CODE_MAX
  const code = useMemo(() => (isShort ? codeOf(address) : null), [address, isShort])
  if (!code)
    return (
      <p>
        {m.preset_code_long({
          length: formatNumber(address.length),
          most: formatNumber(CODE_MAX),
        })}
      </p>
    )
  return (
    <div className={styles.code}>
      <QrCode code={code} label={m.code_alt({ link: address })} />
    </div>
  )
}

/** What comes of it: a link, a code, a snippet for each kind of page, a file. */
export function Result(props: ResultProps) {
  const { address, shown } = props.making
  const [host, setHost] = useState<HostName>('html')
  return (
    <section className={styles.result} aria-label={m.preset_result()}>
      <p className={styles.head}>{m.preset_result()}</p>
      <div className={styles.link}>
        <div>
          <Copied label={m.preset_link()} text={address} rows={2} />
          <Select
            label={m.embed_where()}
            value={host}
            options={hosts.map((id) => ({ id, label: hostNames[id]() }))}
            onChange={(id) => setHost(id as HostName)}
          />
        </div>
        <Coded address={address} />
      </div>
      <Copied label={m.embed_snippet()} text={snippetFor(host, shown)} rows={5} />
      <p>{hostNote(host)}</p>
      <Files {...props} />
    </section>
  )
}
