import { useEffect, useRef } from 'react'
import { m } from '../../i18n'
import type { PresetProps } from '../../panels/frame/desk'
import { usePanel } from '../../panels/open'
import { Form } from './Form'
import { Preview } from './Preview'
import styles from './preset.module.css'
import { Result } from './Result'
import { usePreset } from './usePreset'

function Inside({ session, what, onClose }: PresetProps) {
  const opened = usePanel(what.panel, what.example)
  if (!opened) return <p role="status">{m.app_loading()}</p>
  return <Desk {...{ session, what, opened, onClose }} />
}

interface DeskProps extends PresetProps {
  readonly opened: NonNullable<ReturnType<typeof usePanel>>
}

function Desk({ session, what, opened, onClose }: DeskProps) {
  const making = usePreset({ session, what, opened })
  return (
    <div className={styles.desk}>
      <Form making={making} opened={opened} />
      <div className={styles.side}>
        <Preview address={making.address} title={what.title} />
        <Result making={making} opened={opened} session={session} what={what} />
        <button type="button" className={styles.close} onClick={onClose}>
          {m.panel_close()}
        </button>
      </div>
    </div>
  )
}

/** Chooses what the readers of some page may touch of a panel, and shows it as they get it. */
export function PresetDialog(props: PresetProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const close = () => dialog.current?.close()
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={m.preset_this()}
      onClose={props.onClose}
    >
      <h4>{m.preset_this()}</h4>
      <p className={styles.lead}>{m.preset_lead()}</p>
      <Inside {...props} onClose={close} />
    </dialog>
  )
}
