import { formatNumber, formatSeconds, m } from '../../i18n'
import type { FleetStage } from '../../sim'
import { usePlayer, useReading } from '../../store'
import styles from './blueGreen.module.css'
import { fleetsOf, type ShownFleet } from './fleet'

const stageNames: Readonly<Record<FleetStage, () => string>> = {
  gone: m.bg_stage_gone,
  starting: m.bg_stage_starting,
  testing: m.bg_stage_testing,
  refused: m.bg_stage_refused,
  warming: m.bg_stage_warming,
  ready: m.bg_stage_ready,
  serving: m.bg_stage_serving,
  draining: m.bg_stage_draining,
  kept: m.bg_stage_kept,
  remembered: m.bg_stage_remembered,
}

const SHAPES = ['M1 7a6 6 0 1 0 12 0a6 6 0 1 0 -12 0z', 'M7 0l7 7l-7 7l-7 -7z'] as const

/** The sign of a fleet: a circle is blue, a diamond green. */
export const FleetSign = ({ fleet }: { fleet: number }) => (
  <svg width="12" height="12" viewBox="0 0 14 14" aria-hidden="true" data-fleet={fleet}>
    <path d={SHAPES[fleet] ?? SHAPES[0]} fill="currentColor" />
  </svg>
)

/** What a fleet is called. */
export const fleetName = (fleet: number): string => (fleet === 0 ? m.bg_blue() : m.bg_green())

function Fleet({ fleet, index }: { fleet: ShownFleet; index: number }) {
  const { figures } = fleet
  const hasConnections = fleet.connections > 0
  return (
    <li className={styles.fleet} data-fleet={index} data-live={fleet.isLive || undefined}>
      <b>
        <FleetSign fleet={index} />
        {m.bg_fleet({ name: fleetName(index), version: fleet.version })}
      </b>
      <span className={styles.pointer}>{fleet.isLive ? m.bg_pointer() : ''}</span>
      <span className={styles.stage}>{stageNames[fleet.stage]()}</span>
      <span>{m.bg_in_flight({ n: formatNumber(fleet.inFlight) })}</span>
      {fleet.resolvers > 0 && <span>{m.bg_resolvers({ n: formatNumber(fleet.resolvers) })}</span>}
      {fleet.carts !== null && <span>{m.bg_carts({ n: formatNumber(fleet.carts) })}</span>}
      {hasConnections && <span>{m.bg_connections({ n: formatNumber(fleet.connections) })}</span>}
      {figures !== null && figures.cold > 0 && fleet.servers > 0 && (
        <span>{m.bg_cold({ n: formatNumber(figures.cold) })}</span>
      )}
      <span data-bad={figures !== null && figures.failed > 0 ? true : undefined}>
        {m.bg_failed({ n: formatNumber(figures?.failed ?? 0) })}
      </span>
      <span>
        {figures?.p99 == null ? m.chart_none() : m.bg_p99({ time: formatSeconds(figures.p99) })}
      </span>
    </li>
  )
}

/** Both fleets of a lane: who has the pointer, what each does, and what it still has. */
export function Fleets({ session, lane }: { session: string; lane: number }) {
  const player = usePlayer(session)
  const moment = useReading(player, (one) => one.moment(lane), 4)
  return (
    <ul className={styles.fleets} aria-label={m.bg_fleets()}>
      {fleetsOf(moment).map((fleet, index) => (
        <Fleet key={fleet.pool} {...{ fleet, index }} />
      ))}
    </ul>
  )
}
