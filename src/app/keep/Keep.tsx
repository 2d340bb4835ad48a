import { useRef, useState } from 'react'
import { formatNumber, formatPercent, m } from '../../i18n'
import css from './keep.module.css'
import { askForNewer, type Keeping, keep, remove, takeNewer, useKeeping } from './keeping'

/** `2.1` of 2,100,000 bytes: what devices and shops call megabytes. */
export const megabytes = (bytes: number): string => formatNumber(bytes / 1e6, 1)

function Coming({ bytes, of }: Extract<Keeping, { is: 'coming' }>) {
  const share = of === 0 ? 0 : bytes / of
  return (
    <>
      <progress value={share} aria-label={m.keep_progress()} />
      <span>
        {of === 0
          ? m.keep_begins()
          : m.keep_coming({ share: formatPercent(share), size: megabytes(of) })}
      </span>
    </>
  )
}

/** What is said of a course that is kept. */
const keptWords = ({ bytes, newer }: Extract<Keeping, { is: 'kept' }>): string =>
  m.keep_kept({ size: megabytes(bytes) }) +
  { none: '', coming: ` ${m.keep_newer_coming()}`, there: ` ${m.keep_newer()}` }[newer]

/** Asks for a newer edition, and says what came of it. */
function Look({ onSaid }: { readonly onSaid: (said: string) => void }) {
  const [isAsking, setAsking] = useState(false)
  const ask = async () => {
    setAsking(true)
    onSaid('')
    const isAnswered = await askForNewer()
    setAsking(false)
    onSaid(isAnswered ? m.keep_asked() : m.keep_not_asked())
  }
  return (
    <button type="button" disabled={isAsking} onClick={() => void ask()}>
      {m.keep_ask()}
    </button>
  )
}

/** The course on this device: to be kept, renewed and removed. */
export function Keep() {
  const keeping = useKeeping()
  const status = useRef<HTMLDivElement>(null)
  const [said, setSaid] = useState('')
  // The button that was pressed goes; the reader stays where it stood.
  const then = (act: () => unknown) => () => {
    setSaid('')
    void act()
    status.current?.focus()
  }
  return (
    <section className={css.keep} aria-labelledby="offline">
      <h2 id="offline">{m.keep_title()}</h2>
      <p>{m.keep_how()}</p>
      <div ref={status} role="status" tabIndex={-1} className={css.status}>
        {keeping.is === 'unable' && m.keep_unable()}
        {keeping.is === 'coming' && <Coming {...keeping} />}
        {keeping.is === 'failed' && m.keep_failed({ why: keeping.why })}
        {keeping.is === 'kept' &&
          (said !== '' && keeping.newer === 'none' ? said : keptWords(keeping))}
      </div>
      <p className={css.acts}>
        {(keeping.is === 'absent' || keeping.is === 'failed') && (
          <button type="button" onClick={then(keep)}>
            {keeping.is === 'failed' ? m.keep_again() : m.keep_keep()}
          </button>
        )}
        {keeping.is === 'kept' && keeping.newer === 'there' && (
          <button type="button" onClick={takeNewer}>
            {m.keep_take()}
          </button>
        )}
        {keeping.is === 'kept' && keeping.newer === 'none' && <Look onSaid={setSaid} />}
        {(keeping.is === 'kept' || keeping.is === 'coming') && (
          <button type="button" onClick={then(remove)}>
            {keeping.is === 'kept' ? m.keep_remove() : m.keep_stop()}
          </button>
        )}
      </p>
    </section>
  )
}
