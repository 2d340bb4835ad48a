import { useEffect, useRef } from 'react'
import { m } from '../../i18n'
import type { PresetProps } from '../../panels/frame/desk'
import { usePanel } from '../../panels/open'
import { Form } from './Form'
import { Preview } from './Preview'
import styles from './preset.module.css'
import { Result } from './Result'
import { usePreset } from './usePreset'

type InsideProps = Omit<PresetProps, 'onClose'>

function Inside({ session, what }: InsideProps) {
  const opened = usePanel(what.panel, what.example)
  if (!opened) return <p role="status">{m.app_loading()}</p>
  return <Desk {...{ session, what, opened }} />
}

interface DeskProps extends InsideProps {
  readonly opened: NonNullable<ReturnType<typeof usePanel>>
}

function Desk({ session, what, opened }: DeskProps) {
  const making = usePreset({ session, what, opened })
  return (
    <div className={styles.desk}>
      <Form making={making} opened={opened} />
      <div className={styles.side}>
        <Preview address={making.address} title={what.title} />
        <Result making={making} opened={opened} session={session} what={what} />
      </div>
    </div>
  )
}

/** Chooses what the readers of some page may touch of a panel, and shows it as they get it. */
export function PresetDialog({ onClose, ...inside }: PresetProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const close = () => dialog.current?.close()
  return (
    <dialog ref={dialog} className={styles.dialog} aria-label={m.preset_this()} onClose={onClose}>
      <div className={styles.top}>
        <h4>{m.preset_this()}</h4>
        <button type="button" onClick={close}>
          {m.panel_close()}
        </button>
      </div>
      <p className={styles.lead}>{m.preset_lead()}</p>
      <Inside {...inside} />
    </dialog>
  )
}
