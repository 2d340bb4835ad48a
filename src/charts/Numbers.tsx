import { useEffect, useMemo, useRef, useState } from 'react'
import { formatNumber, m } from '../i18n'
import { type TableData, toCsv } from './table'
import styles from './table.module.css'

/** Rows put on the page at once: a day's 2,048 cells would stall it, and the file has them all. */
const PAGE = 200

const addressOf = (text: string): string | null => {
  try {
    return URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  } catch {
    // Where a page may not make one, the clipboard is left.
    return null
  }
}

/** An address for the file as long as the table is shown; null where the page may not make one. */
function useFile(text: string): string | null {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    const made = addressOf(text)
    setAddress(made)
    return () => {
      if (made) URL.revokeObjectURL(made)
    }
  }, [text])
  return address
}

type Copied = 'no' | 'yes' | 'failed'

const copyWords = { no: m.chart_copy, yes: m.chart_copied, failed: m.chart_copy_failed } as const

function CopyButton({ text }: { text: string }) {
  const [state, setState] = useState<Copied>('no')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setState('yes')
    } catch {
      // A sandboxed or insecure page has no clipboard.
      setState('failed')
    }
  }
  return (
    <button type="button" className={styles.button} aria-live="polite" onClick={() => void copy()}>
      {copyWords[state]()}
    </button>
  )
}

export interface NumbersProps {
  readonly title: string
  readonly table: TableData
}

export interface TwinProps extends NumbersProps {
  readonly onClose: () => void
}

/** The numbers behind a chart as a real table. */
export function NumbersTable({ title, table }: NumbersProps) {
  const [most, setMost] = useState(PAGE)
  const { columns, rows } = table
  const cell = (value: number | null, column: number): string => {
    const { digits, word } = columns[column]
    if (value === null || Number.isNaN(value)) return m.chart_none()
    return word ? word(value) : formatNumber(value, digits)
  }
  return (
    <>
      <table className={styles.table}>
        <caption>{title}</caption>
        <thead>
          <tr>
            {columns.map(({ label }) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map((row) => (
            <tr key={row[0]}>
              <th scope="row">{cell(row[0], 0)}</th>
              {row.slice(1).map((value, i) => (
                <td key={columns[i + 1].label}>{cell(value, i + 1)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > most && (
        <button type="button" className={styles.button} onClick={() => setMost(most + PAGE)}>
          {m.chart_more_rows({ n: Math.min(PAGE, rows.length - most) })}
        </button>
      )}
    </>
  )
}

/** A chart's table twin, over the page, with a file and the clipboard as ways out. */
export function Twin({ title, table, onClose }: TwinProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const csv = useMemo(() => toCsv(table), [table])
  const file = useFile(csv)
  useEffect(() => {
    const element = dialog.current
    if (!element || element.open) return
    if (typeof element.showModal === 'function') element.showModal()
    else element.setAttribute('open', '')
  }, [])
  return (
    <dialog
      ref={dialog}
      className={styles.twin}
      aria-label={m.chart_table_of({ title })}
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div className={styles.head}>
        {file && (
          <a className={styles.button} href={file} download={`${title}.csv`}>
            {m.chart_download()}
          </a>
        )}
        <CopyButton text={csv} />
        <button type="button" className={styles.close} onClick={onClose}>
          {m.chart_close()}
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too */}
      <section className={styles.body} tabIndex={0} aria-label={title}>
        <NumbersTable title={title} table={table} />
      </section>
    </dialog>
  )
}
