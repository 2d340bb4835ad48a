import { formatInstant, formatNumber, formatPercent, m, shownName } from '../../i18n'
import type { ServerMoment } from '../../sim'
import { Head } from './Head'
import styles from './inspector.module.css'

export interface ServerInspectorProps {
  readonly server: ServerMoment
  readonly at: number
  readonly onClose: () => void
  readonly onNeighbor: (direction: 1 | -1) => void
}

/** What has become of the server, the gravest first. */
export function stateOf(server: ServerMoment): string {
  if (!server.present) return m.inspect_server_removed()
  switch (server.condition) {
    case 'crashed':
      return m.inspect_server_crashed()
    case 'hung':
      return m.inspect_server_hung()
    case 'erring':
      return m.inspect_server_erring()
    case 'slow':
      return m.inspect_server_slow({ speed: formatNumber(server.speed, 2) })
    case 'well':
      break
  }
  const admin = {
    up: m.inspect_server_well,
    down: m.inspect_server_down,
    drain: m.inspect_server_drain,
    backup: m.inspect_server_backup,
  }
  return admin[server.admin]()
}

const utilization = ({ busyTime, slots }: ServerMoment, at: number): number =>
  at > 0 && slots > 0 ? Math.min(1, busyTime / (slots * at)) : 0

/** Its figures at the playhead, in the order in which a request meets them. */
function factsOf(server: ServerMoment, at: number): (readonly [string, string])[] {
  const count = (value: number): string => formatNumber(value, 0)
  const of = (n: number, all: number): string =>
    m.inspect_server_of({ n: count(n), all: count(all) })
  const facts = [
    [m.inspect_server_state(), stateOf(server)],
    [m.inspect_server_assigned(), count(server.assigned)],
    [m.inspect_server_outstanding(), count(server.outstanding)],
    [m.inspect_server_waiting(), of(server.waiting, server.queue)],
    [m.inspect_server_slots(), of(server.busy, server.slots)],
    [m.inspect_server_finished(), count(server.finished)],
    [m.inspect_server_abandoned(), count(server.finishedAbandoned)],
    [m.inspect_server_lost(), count(server.lostInCrash)],
    [m.inspect_server_utilization(), formatPercent(utilization(server, at))],
    [
      m.inspect_server_weight(),
      formatNumber(server.weight, Number.isInteger(server.weight) ? 0 : 2),
    ],
    [m.inspect_server_speed(), formatNumber(server.speed, Number.isInteger(server.speed) ? 0 : 2)],
  ] as const
  if (server.memory === 0) return [...facts]
  return [...facts, [m.inspect_server_memory(), formatPercent(server.memory)]]
}

/** One server at the playhead: its state and its counters. */
export function ServerInspector({ server, at, onClose, onNeighbor }: ServerInspectorProps) {
  return (
    <section
      className={styles.inspector}
      aria-label={m.inspect_server_label({ name: shownName(server.name) })}
    >
      <Head
        title={m.inspect_server({ name: shownName(server.name) })}
        note={m.inspect_server_now({ at: formatInstant(at) })}
        onClose={onClose}
        onNeighbor={onNeighbor}
      />
      <dl className={styles.facts}>
        {factsOf(server, at).map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
