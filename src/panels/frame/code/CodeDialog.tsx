import { type SyntheticEvent, useEffect, useMemo, useRef, useState } from 'react'
import { formatNumber, m } from '../../../i18n'
import { offer } from '../../../ui/offer'
import { codeOf } from '../../../ui/qr/code'
import { drawingOf, pictureOf } from '../../../ui/qr/files'
import { QrCode } from '../../../ui/qr/QrCode'
import dialogs from '../embedDialog.module.css'
import type { What } from '../ShareSheet'
import styles from './codeDialog.module.css'
import { CODE_MAX, type CodeLink } from './link'
import { useCodeLink } from './useCodeLink'

interface CodeDialogProps {
  readonly session: string
  readonly what: What
  /** Opens as large as the window, for a projector. */
  readonly isLarge?: boolean
  readonly onClose: () => void
}

const isOnDisk = location.protocol === 'file:'

/** Which of the two the code is. */
function kindOf({ isExact, length }: CodeLink): string {
  if (isExact) return m.code_exact({ length: formatNumber(length ?? 0) })
  const most = formatNumber(CODE_MAX)
  return length === null
    ? m.code_short_run({ most })
    : m.code_short({ length: formatNumber(length), most })
}

function Said({ found }: { readonly found: CodeLink | null }) {
  if (!found) return m.code_computing()
  return (
    <>
      <p>{kindOf(found)}</p>
      <a href={found.link} target="_blank" rel="noreferrer">
        {found.link}
      </a>
    </>
  )
}

interface ActsProps {
  readonly link: string
  readonly name: string
  readonly onLarge: () => void
  readonly onClose: () => void
}

function Acts({ link, name, onLarge, onClose }: ActsProps) {
  const savePicture = async () => {
    const picture = await pictureOf(codeOf(link))
    if (picture) offer(picture, `${name}.png`)
  }
  const saveDrawing = () =>
    offer(new Blob([drawingOf(codeOf(link))], { type: 'image/svg+xml' }), `${name}.svg`)
  return (
    <div className={dialogs.acts}>
      <button type="button" className={dialogs.first} onClick={onLarge}>
        {m.code_large()}
      </button>
      <button type="button" onClick={saveDrawing}>
        {m.code_save({ kind: 'SVG' })}
      </button>
      <button type="button" onClick={savePicture}>
        {m.code_save({ kind: 'PNG' })}
      </button>
      <button type="button" onClick={onClose}>
        {m.panel_close()}
      </button>
    </div>
  )
}

/** A code for the cameras of a class, of the run as it stands. */
export function CodeDialog(props: CodeDialogProps) {
  const { session, what, isLarge: opensLarge = false, onClose } = props
  const dialog = useRef<HTMLDialogElement>(null)
  const [isLarge, setLarge] = useState(opensLarge)
  const found = useCodeLink(session, what)
  const link = found?.link
  const code = useMemo(() => (link && !isOnDisk ? codeOf(link) : null), [link])
  useEffect(() => dialog.current?.showModal(), [])
  const close = () => dialog.current?.close()
  const shrink = () => (opensLarge || !isLarge ? close() : setLarge(false))
  const onCancel = (event: SyntheticEvent) => {
    if (!isLarge || opensLarge) return
    event.preventDefault() // Escape leads back to the dialog first
    setLarge(false)
  }
  return (
    <dialog
      ref={dialog}
      className={isLarge ? styles.large : `${dialogs.dialog} ${styles.dialog}`}
      data-theme={isLarge ? 'light' : undefined}
      aria-label={m.code_this()}
      onCancel={onCancel}
      onClose={onClose}
    >
      <h4>{isLarge ? what.title : m.code_this()}</h4>
      {!isOnDisk && (
        <div className={styles.place}>
          {code && link && <QrCode code={code} label={m.code_alt({ link })} />}
        </div>
      )}
      <div role="status" className={styles.said}>
        {isOnDisk ? <p>{m.code_disk()}</p> : <Said found={found} />}
      </div>
      {isLarge || isOnDisk ? (
        <button type="button" className={styles.back} onClick={shrink}>
          {m.panel_close()} <kbd>Esc</kbd>
        </button>
      ) : (
        <Acts
          link={link ?? ''}
          name={`counterflow-${what.panel}`}
          onLarge={() => setLarge(true)}
          onClose={close}
        />
      )}
    </dialog>
  )
}
