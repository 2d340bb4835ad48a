import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { formatInstant, m, shownName } from '../../i18n'
import type { Player } from '../../playback'
import type { Life, Moment } from '../../sim'
import { actions, type Selection, usePlayer, useReading, useSession } from '../../store'
import { standingOf } from '../picture'
import { Company } from './Company'
import { guestsOf } from './guests'
import { Head } from './Head'
import styles from './inspector.module.css'
import { RequestLife } from './RequestLife'
import { deskRecords } from './records'
import { ServerFacts } from './ServerFacts'
import { seenOf } from './seen'

/** Numbers that change faster cannot be read. */
const READ_PER_SECOND = 4

/** What may be done to a server of a lane, as the panel has it; null where that is nothing. */
export type ServerActs = (lane: number, server: string) => ReactNode

interface AskedProps {
  readonly session: string
  readonly selection: Selection
  readonly acts: ServerActs | undefined
}

/** The life of a request is asked for again when the run has changed. */
function useLife(player: Player, { lane, id }: Selection): Life | null | undefined {
  const run = useReading(player, ({ lanes }) => lanes[lane].run)
  const [told, setTold] = useState<{ key: object; id: number; life: Life | null } | null>(null)
  useEffect(() => {
    let isWanted = true
    player.life(lane, id).then(
      (life) => isWanted && setTold({ key: run, id, life }),
      () => isWanted && setTold({ key: run, id, life: null }),
    )
    return () => {
      isWanted = false
    }
  }, [player, lane, id, run])
  return told?.key === run && told.id === id ? told.life : undefined
}

function useMoment({ session, selection }: AskedProps): Moment {
  const player = usePlayer(session)
  return useReading(player, (one) => one.moment(selection.lane), READ_PER_SECOND)
}

function AskedRequest(props: AskedProps) {
  const { session, selection } = props
  const { lane, id } = selection
  const life = useLife(usePlayer(session), selection)
  const moment = useMoment(props)
  const { timeout, servers, totals, at } = moment
  const run = useReading(usePlayer(session), (one) => one.lanes[lane].run)
  const seen = useMemo(() => (life ? seenOf(run, life) : null), [run, life])
  const records = useMemo(() => (life ? deskRecords(run, life) : []), [run, life])
  const patience = timeout < usePlayer(session).duration ? timeout : null
  const goTo = (direction: 1 | -1) => {
    const next = Math.min(totals.arrived - 1, Math.max(0, id + direction))
    actions.select(session, { lane, kind: 'request', id: next })
  }
  return (
    <section className={styles.inspector} aria-label={m.inspect_request_label({ id })}>
      <Head
        kind="request"
        title={m.inspect_request({ id })}
        note={life ? m.inspect_sent({ at: formatInstant(life.sentAt, 2) }) : ''}
        onClose={() => actions.select(session, null)}
        onNeighbor={goTo}
      />
      {life ? (
        <RequestLife {...{ life, at, servers, patience, seen, records }} />
      ) : (
        <p className={styles.part} role="status">
          {life === null ? m.inspect_unknown({ id }) : m.inspect_loading({ id })}
        </p>
      )}
    </section>
  )
}

function AskedServer(props: AskedProps) {
  const { session, selection, acts } = props
  const { lane, id } = selection
  const moment = useMoment(props)
  const { servers, at } = moment
  const place = servers.findIndex((server) => server.id === id)
  const server = servers[place]
  const name = server ? shownName(server.name) : String(id + 1)
  const own = server?.present ? acts?.(lane, server.name) : null
  const goTo = (direction: 1 | -1) => {
    const next = servers[(place + direction + servers.length) % servers.length]
    if (next) actions.select(session, { lane, kind: 'server', id: next.id })
  }
  const ask = (request: number) => actions.select(session, { lane, kind: 'request', id: request })
  return (
    <section className={styles.inspector} aria-label={m.inspect_server_label({ name })}>
      <Head
        kind="server"
        title={m.inspect_server({ name })}
        note={m.inspect_server_now({ at: formatInstant(at, 2) })}
        onClose={() => actions.select(session, null)}
        onNeighbor={servers.length > 1 ? goTo : undefined}
      />
      {server ? (
        <>
          {own && <div className={`${styles.part} ${styles.acts}`}>{own}</div>}
          <ServerFacts
            server={server}
            standing={standingOf(moment, server)}
            at={at}
            sent={servers.reduce((sum, { assigned }) => sum + assigned, 0)}
          />
          <Company at={at} guests={guestsOf(moment, id)} waiting={server.waiting} onAsk={ask} />
        </>
      ) : (
        <p className={styles.part} role="status">
          {m.inspect_server_absent({ name })}
        </p>
      )}
    </section>
  )
}

interface InspectorProps {
  readonly session: string
  readonly acts?: ServerActs
}

/** The inspector of a figure: what is selected in its session; nothing without that. */
export function Inspector({ session, acts }: InspectorProps) {
  const selection = useSession(session, (state) => state.selection)
  if (!selection) return null
  const Asked = selection.kind === 'request' ? AskedRequest : AskedServer
  return <Asked session={session} selection={selection} acts={acts} />
}
