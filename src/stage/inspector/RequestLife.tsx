import type { Life, ServerMoment } from '../../sim'
import { AsSeen, AtDesk } from './AsSeen'
import styles from './inspector.module.css'
import { connectionSentence, fateSentence, serverNames } from './names'
import type { DeskRecord } from './records'
import type { Seen } from './seen'
import { Waterfall } from './Waterfall'
import { Why } from './Why'

export interface RequestLifeProps {
  readonly life: Life
  readonly at: number // the playhead
  readonly servers: readonly Pick<ServerMoment, 'id' | 'name'>[]
  /** Microseconds that the client waits for its answer; null: it outwaits the run. */
  readonly patience: number | null
  /** What the balancer saw of it; null where the run says nothing of that. */
  readonly seen?: Seen | null
  /** What happens to it at the balancer's desk. */
  readonly records?: readonly DeskRecord[]
}

/** A request's life, then each decision about it. Plain data in, a picture out. */
export function RequestLife({ life, at, servers, patience, seen, records = [] }: RequestLifeProps) {
  const names = serverNames(servers)
  const isLost = life.fate === 'failed' || life.fate === 'rejected'
  const isOver = life.endedAt !== null && life.endedAt <= at
  const fate = fateSentence(life, at)
  const past = records.filter((record) => record.at <= at)
  const link = connectionSentence(life, names)
  return (
    <>
      <div className={styles.part}>
        <Waterfall life={life} names={names} at={at} patience={patience} />
        {link && <p className={styles.fate}>{link}</p>}
        {fate && <p className={isLost && isOver ? styles.fateLost : styles.fate}>{fate}</p>}
      </div>
      {seen && <AsSeen seen={seen} />}
      {past.length > 0 && <AtDesk records={past} />}
      {life.decisions.map((decision) => (
        <Why
          key={`${decision.at} ${decision.attempt}`}
          life={life}
          decision={decision}
          names={names}
          at={at}
          isOpen={decision === life.decisions.at(-1)}
        />
      ))}
    </>
  )
}
