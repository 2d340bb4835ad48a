// What looking after servers comes to: said beforehand by the closed form, and measured up to the
// playhead.
import { detection, type HealthSpec, healthUpTo, type Moment, sentInVain } from '../../sim'
import type { Scenario } from '../../sim/scenario'

/** Least, most and mean time until a failure is noticed, microseconds. */
export interface Noticing {
  readonly refuses: { readonly least: number; readonly most: number; readonly mean: number }
  readonly hangs: { readonly least: number; readonly most: number; readonly mean: number }
}

/** What probes take to notice a server that refuses, and one that hangs; null: none are sent. */
export const noticing = (spec: HealthSpec | null): Noticing | null =>
  spec?.active ? detection(spec.active) : null

/** Probes a second, of all balancers to all servers, while all are well. */
export const probeRate = ({ pools, gateways }: Scenario): number =>
  pools.reduce((sum, { health, servers }) => {
    const { active = null } = health ?? {}
    return active === null
      ? sum
      : sum + (gateways.length * servers.length * 1e6) / (active.interval + active.jitter / 2)
  }, 0)

/** Requests that a dead server is sent before it is noticed, in turns, at the rate of now; null
 * once the last customer has come. */
export const lostBefore = (
  { rates, servers }: Pick<Moment, 'rates' | 'servers'>,
  time: number,
): number | null => {
  const rate = rates.reduce((sum, one) => sum + one, 0)
  if (rate === 0) return null
  return sentInVain({
    rate,
    servers: servers.filter(({ present, admin }) => present && admin === 'up').length,
    time: time / 1e6,
  })
}

/** Figures at the playhead; null where nothing was measured. */
export interface Measured {
  readonly timeToEject: number | null // microseconds, mean
  readonly lostUnnoticed: number
  readonly ejections: number
  readonly falseEjections: number
  readonly probeShare: number // of all that was sent to servers, 0 to 1
  readonly probes: number
  readonly availability: number | null // 0 to 1
}

/** What has come of it up to the moment. */
export function measuredAt(
  moment: Pick<Moment, 'at' | 'totals' | 'servers'>,
  view: Parameters<typeof healthUpTo>[0] | undefined,
): Measured {
  const { completed, failed, rejected } = moment.totals
  const ended = completed + failed + rejected
  const sent = moment.servers.reduce((sum, { assigned }) => sum + assigned, 0)
  const found = view ? healthUpTo(view, moment.at) : null
  const probes = found?.probes ?? 0
  return {
    timeToEject: found?.timeToEject ?? null,
    lostUnnoticed: found?.lostUnnoticed ?? 0,
    ejections: found?.ejections ?? 0,
    falseEjections: found?.falseEjections ?? 0,
    probes,
    probeShare: probes + sent > 0 ? probes / (probes + sent) : 0,
    availability: ended > 0 ? completed / ended : null,
  }
}
