import { type ReactNode, useEffect, useRef } from 'react'
import { clockKeys } from '../../charts/score/clockKeys'
import { m } from '../../i18n'
import { walkKeys } from '../../stage/walkKeys'
import { answerKeys } from './answerKeys'
import styles from './frame.module.css'
import { panelKeys } from './keys'

export type KeyWords<List extends readonly { readonly id: string }[]> = Readonly<
  Record<List[number]['id'], () => string>
>

const panelWords: KeyWords<typeof panelKeys> = {
  play: m.panel_key_play,
  step: m.panel_key_step,
  second: m.panel_key_second,
  restart: m.panel_key_restart,
  speed: m.panel_key_speed,
  undo: m.panel_key_undo,
  redo: m.panel_key_redo,
  marks: m.panel_key_marks,
  log: m.panel_key_log,
  help: m.panel_key_help,
  close: m.panel_key_close,
}

const walkWords: KeyWords<typeof walkKeys> = {
  neighbor: m.panel_key_neighbor,
  server: m.panel_key_server,
  ends: m.panel_key_ends,
  ask: m.panel_key_ask,
}

const clockWords: KeyWords<typeof clockKeys> = {
  step: m.panel_key_step,
  second: m.panel_key_second,
  restart: m.panel_key_restart,
  end: m.panel_key_end,
  mark: m.panel_key_mark,
}

interface Listed {
  readonly id: string
  readonly shown: string
}

/** Keys, each with what it does. */
export function Keys<List extends readonly Listed[]>({
  of,
  words,
}: {
  of: List
  words: KeyWords<List>
}) {
  const named: Readonly<Record<string, () => string>> = words
  return (
    <dl>
      {of.map(({ id, shown }) => (
        <div key={id}>
          <dt>
            <kbd>{shown}</kbd>
          </dt>
          <dd>{named[id]()}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Every key of a panel, from the lists that its listeners read. */
export function PanelKeys() {
  return (
    <>
      <Keys of={panelKeys} words={panelWords} />
      <Keys of={answerKeys} words={{ answer: m.panel_key_answer }} />
      <h5>{m.panel_keys_stage()}</h5>
      <Keys of={walkKeys} words={walkWords} />
      <h5>{m.panel_keys_clock()}</h5>
      <Keys of={clockKeys} words={clockWords} />
    </>
  )
}

interface KeyDialogProps {
  readonly isWide?: boolean
  readonly children: ReactNode
  readonly onClose: () => void
}

/** A dialog that lists keys. */
export function KeyDialog({ isWide, children, onClose }: KeyDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      className={styles.help}
      data-wide={isWide ? '' : undefined}
      aria-label={m.panel_keys()}
      onClose={onClose}
    >
      <header>
        <h4>{m.panel_keys()}</h4>
        {/* No form: a sandboxed frame may submit none. */}
        <button type="button" onClick={() => dialog.current?.close()}>
          {m.panel_close()}
        </button>
      </header>
      <div>{children}</div>
    </dialog>
  )
}
