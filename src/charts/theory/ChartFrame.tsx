import { type ReactNode, useState } from 'react'
import { m } from '../../i18n'
import { spoken } from '../../ui/spoken'
import { TableTwin } from '../TableTwin'
import type { TableData } from '../table'
import styles from './theory.module.css'

export interface ChartFrameProps {
  readonly title: string
  /** One sentence that says what the chart shows, for those who do not see it. */
  readonly says: string
  readonly table: TableData
  /** The way to the table stands in the chart's lower left corner, not below it. */
  readonly isInside?: boolean
  readonly children: ReactNode
}

/** A chart outside a score, with its sentence and its table. */
export function ChartFrame({ title, says, table, isInside, children }: ChartFrameProps) {
  const [isTable, setTable] = useState(false)
  return (
    <div className={styles.frame}>
      {children}
      <p className={spoken}>{says}</p>
      <button
        type="button"
        className={isInside ? styles.asTableInside : styles.asTable}
        aria-label={m.chart_show_table({ title })}
        onClick={() => setTable(true)}
      >
        {m.chart_as_table()}
      </button>
      {isTable && <TableTwin title={title} table={table} onClose={() => setTable(false)} />}
    </div>
  )
}
