// One line of a lane: where its carts are now, and what the balancer holds to find them.
import { formatNumber, m, shownName } from '../../i18n'
import type { Moment } from '../../sim'
import type { Run } from '../../sim/scenario'
import { usePlayer, useReading } from '../../store'
import { spoken } from '../../ui/spoken'
import { shownServers } from './derive'
import { entriesWords } from './Keeper'
import { sessionsOf } from './mechanism'
import { ServerName } from './ServerName'
import styles from './sessions.module.css'

function OnServers({ moment }: { moment: Moment }) {
  const here = shownServers(moment).filter(({ standing }) => standing !== 'gone')
  return here.map(({ id, name, carts }) => (
    <span key={id}>
      <ServerName id={id} name={shownName(name)} /> {formatNumber(carts)}
    </span>
  ))
}

interface CartsProps {
  readonly session: string
  readonly lane: number
  readonly run: Run
  /** Beside the head of its lane: the bare counts. */
  readonly isShort: boolean
}

/** Carts of a lane at the playhead, in one line. */
export function Carts({ session, lane, run, isShort }: CartsProps) {
  const player = usePlayer(session)
  const moment = useReading(player, (one) => one.moment(lane), 8)
  const { sessions } = moment
  if (sessions === null) return null
  const state = sessionsOf(run)?.state ?? 'memory'
  const { carts, lost } = sessions.tally
  return (
    <p className={styles.line}>
      {state === 'memory' || state === 'replicated' ? (
        <>
          <span className={isShort ? spoken : undefined}>{m.sessions_carts_at()}</span>{' '}
          <OnServers moment={moment} />
        </>
      ) : (
        <span>
          {state === 'store' ? m.sessions_in_store({ n: carts }) : m.sessions_in_hand({ n: carts })}
        </span>
      )}
      {sessions.size > 0 && !isShort && (
        <span>{m.sessions_in_table({ entries: entriesWords(moment) })}</span>
      )}
      <em data-bad={lost > 0 || undefined}>{m.sessions_lost_count({ n: formatNumber(lost) })}</em>
    </p>
  )
}
