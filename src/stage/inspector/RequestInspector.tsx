import { formatInstant, m } from '../../i18n'
import type { Life, ServerMoment } from '../../sim'
import { Head } from './Head'
import styles from './inspector.module.css'
import { fateSentence, serverNames } from './names'
import { Waterfall } from './Waterfall'
import { Why } from './Why'

export interface RequestInspectorProps {
  readonly life: Life
  readonly at: number // the playhead
  readonly servers: readonly Pick<ServerMoment, 'id' | 'name'>[]
  readonly timeout: number
  readonly onClose: () => void
  readonly onNeighbor: (direction: 1 | -1) => void
}

/** A request's life, then each decision about it. Plain data in, a picture out. */
export function RequestInspector(props: RequestInspectorProps) {
  const { life, at, servers, timeout, onClose, onNeighbor } = props
  const names = serverNames(servers)
  return (
    <section
      className={styles.inspector}
      aria-label={m.inspect_request_label({ id: life.request })}
    >
      <Head
        title={m.inspect_request({ id: life.request })}
        note={m.inspect_sent({ at: formatInstant(life.sentAt) })}
        onClose={onClose}
        onNeighbor={onNeighbor}
      />
      <div className={styles.part}>
        <Waterfall life={life} names={names} at={at} timeout={timeout} />
        <p
          className={
            life.fate === 'failed' || life.fate === 'rejected' ? styles.fateLost : styles.fate
          }
        >
          {fateSentence(life, at)}
        </p>
      </div>
      {life.decisions.map((decision) => (
        <Why key={`${decision.at} ${decision.attempt}`} decision={decision} names={names} />
      ))}
    </section>
  )
}
