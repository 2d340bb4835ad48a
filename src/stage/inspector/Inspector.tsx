import { useEffect, useState } from 'react'
import { formatInstant, m } from '../../i18n'
import type { Player } from '../../playback'
import type { Life } from '../../sim'
import { actions, type Selection, usePlayer, useReading, useSession } from '../../store'
import { Head } from './Head'
import styles from './inspector.module.css'
import { RequestLife } from './RequestLife'

/** Numbers that change faster cannot be read. */
const READ_PER_SECOND = 4

/** The life of a request is asked for again when the run has changed. */
function useLife(player: Player, { lane, request }: Selection): Life | null | undefined {
  const run = useReading(player, ({ lanes }) => lanes[lane].run)
  const [told, setTold] = useState<{ key: object; request: number; life: Life | null } | null>(null)
  useEffect(() => {
    let isWanted = true
    player.life(lane, request).then(
      (life) => isWanted && setTold({ key: run, request, life }),
      () => isWanted && setTold({ key: run, request, life: null }),
    )
    return () => {
      isWanted = false
    }
  }, [player, lane, request, run])
  return told?.key === run && told.request === request ? told.life : undefined
}

function Asked({ session, selection }: { session: string; selection: Selection }) {
  const player = usePlayer(session)
  const { lane, request } = selection
  const moment = useReading(player, (one) => one.moment(lane), READ_PER_SECOND)
  const life = useLife(player, selection)
  const { timeout, servers, totals, at } = moment
  const patience = timeout < player.duration ? timeout : null
  const goTo = (direction: 1 | -1) => {
    const next = Math.min(totals.arrived - 1, Math.max(0, request + direction))
    actions.select(session, { lane, request: next })
  }
  return (
    <section className={styles.inspector} aria-label={m.inspect_request_label({ id: request })}>
      <Head
        title={m.inspect_request({ id: request })}
        note={life ? m.inspect_sent({ at: formatInstant(life.sentAt, 2) }) : ''}
        onClose={() => actions.select(session, null)}
        onNeighbor={goTo}
      />
      {life ? (
        <RequestLife life={life} at={at} servers={servers} patience={patience} />
      ) : (
        <p className={styles.part} role="status">
          {life === null ? m.inspect_unknown({ id: request }) : m.inspect_loading({ id: request })}
        </p>
      )}
    </section>
  )
}

/** The inspector of a figure: the request that is selected in its session; nothing without one. */
export function Inspector({ session }: { session: string }) {
  const selection = useSession(session, (state) => state.selection)
  return selection && <Asked session={session} selection={selection} />
}
