import { formatNumber, formatPercent, m } from '../../i18n'
import type { ServerMoment } from '../../sim'
import type { Standing } from '../picture'
import styles from './inspector.module.css'

interface ServerFactsProps {
  readonly server: ServerMoment
  readonly standing: Standing
  readonly at: number // the playhead
  readonly sent: number // requests sent to all servers together
}

/** What has become of the server, the gravest first. */
function stateOf({ server, standing }: ServerFactsProps): string {
  if (standing === 'undeployed') return m.stage_undeployed()
  if (standing === 'standby') return m.stage_standby()
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

const count = (value: number): string => formatNumber(value, 0)
const ratio = (value: number): string => formatNumber(value, Number.isInteger(value) ? 0 : 2)
const of = (n: number, all: number): string => m.inspect_server_of({ n: count(n), all: count(all) })

type Fact = readonly [term: string, value: string]

/** Its figures at the playhead, in the order in which a request meets them. */
function factsOf(props: ServerFactsProps): readonly Fact[] {
  const { server, at, sent } = props
  const { assigned, finishedAbandoned, lostInCrash, memory } = server
  const facts: readonly (Fact | null)[] = [
    [m.inspect_server_state(), stateOf(props)],
    [m.inspect_server_assigned(), count(assigned)],
    sent > 0 ? [m.inspect_server_share(), formatPercent(assigned / sent)] : null,
    [m.inspect_server_outstanding(), count(server.outstanding)],
    [m.inspect_server_waiting(), of(server.waiting, server.queue)],
    [m.inspect_server_slots(), of(server.busy, server.slots)],
    [m.inspect_server_finished(), count(server.finished)],
    finishedAbandoned > 0 ? [m.inspect_server_abandoned(), count(finishedAbandoned)] : null,
    lostInCrash > 0 ? [m.inspect_server_lost(), count(lostInCrash)] : null,
    [m.inspect_server_utilization(), formatPercent(utilization(server, at))],
    [m.inspect_server_weight(), ratio(server.weight)],
    [m.inspect_server_speed(), ratio(server.speed)],
    memory > 0 ? [m.inspect_server_memory(), formatPercent(memory)] : null,
  ]
  return facts.filter((fact) => fact !== null)
}

/** What has become of a server, and its counters. */
export function ServerFacts(props: ServerFactsProps) {
  return (
    <dl className={styles.facts}>
      {factsOf(props).map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
