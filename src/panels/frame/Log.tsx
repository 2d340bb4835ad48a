// The log as it stands before anything has happened. What puts the journal into words is fetched
// with its first entry, so that a page that nobody has played yet does not carry it.
import { m } from '../../i18n'
import { usePlayer, useReading } from '../../store'
import styles from './frame.module.css'
import type { LogProps, NewestProps } from './LogLines'
import { rowsOf } from './logRows'
import small from './small.module.css'
import { useLater } from './useLater'

const load = () => import('./LogLines')

function useLines(session: string) {
  const hasAny = useReading(
    usePlayer(session),
    (one) => one.lanes.some((_, lane) => one.journal(lane).length > 0),
    4,
  )
  return { hasAny, lines: useLater(hasAny, load) }
}

/** The newest line alone, for a phone: it opens the whole log. */
export function Newest(props: NewestProps) {
  const { hasAny, lines } = useLines(props.session)
  if (lines) return <lines.NewestLine {...props} />
  return (
    <div className={`${styles.log} ${small.newest}`}>
      <button type="button" onClick={props.onOpen}>
        <span>{hasAny ? m.panel_log() : m.panel_log_empty()}</span>
      </button>
    </div>
  )
}

/** What has happened, the latest at the rule; below the rule what is known to come. */
export function Log(props: LogProps) {
  const { hasAny, lines } = useLines(props.session)
  if (lines) return <lines.LogLines {...props} />
  return (
    <div className={styles.log} style={rowsOf(props)}>
      <h4>{m.panel_log()}</h4>
      {!hasAny && <p>{m.panel_log_empty()}</p>}
    </div>
  )
}
