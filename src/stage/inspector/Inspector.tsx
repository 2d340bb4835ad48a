import { useEffect, useState } from 'react'
import { m } from '../../i18n'
import type { Player } from '../../playback'
import type { Life } from '../../sim'
import { actions, type Selection, usePlayer, useReading, useSession } from '../../store'
import { Head } from './Head'
import styles from './inspector.module.css'
import { RequestInspector } from './RequestInspector'

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
  const moment = useReading(player, (one) => one.moment(lane), 4)
  const life = useLife(player, selection)
  const close = () => actions.select(session, null)
  const goTo = (direction: 1 | -1) => {
    const next = Math.min(moment.totals.arrived - 1, Math.max(0, request + direction))
    actions.select(session, { lane, request: next })
  }
  if (life)
    return (
      <RequestInspector
        life={life}
        at={moment.at}
        servers={moment.servers}
        timeout={moment.timeout}
        onClose={close}
        onNeighbor={goTo}
      />
    )
  const note =
    life === null ? m.inspect_unknown({ id: request }) : m.inspect_loading({ id: request })
  return (
    <section className={styles.inspector} aria-label={m.inspect_request_label({ id: request })}>
      <Head title={m.inspect_request({ id: request })} note="" onClose={close} onNeighbor={goTo} />
      <p className={styles.part} role="status">
        {note}
      </p>
    </section>
  )
}

/** The inspector of a figure: the request that is selected in its session; nothing without one. */
export function Inspector({ session }: { session: string }) {
  const selection = useSession(session, (state) => state.selection)
  return selection && <Asked session={session} selection={selection} />
}
