// Where a panel will stand, as high as it will be: what is below it, or above it for a reader who
// goes up, hardly moves when it opens.
import type { RefObject } from 'react'
import { m } from '../../i18n'
import { spoken } from '../../ui/spoken'
import styles from './aside.module.css'
import { heightOf } from './heights'
import { useArrangement } from './size'

interface PlaceProps {
  readonly ref: RefObject<HTMLDivElement | null>
  readonly panel: string
  readonly title: string
}

/** The place of a panel whose turn has not come. */
export function Place({ ref, panel, title }: PlaceProps) {
  const arrangement = useArrangement(ref)
  return (
    <div ref={ref} className={styles.place} style={{ minHeight: heightOf(panel, arrangement) }}>
      <p>{title}</p>
      <span className={spoken}>{m.app_loading()}</span>
    </div>
  )
}
