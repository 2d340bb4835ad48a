// What the balancers of a lane know, and how many there are: as a setting of the whole run, which
// plays it from its start, or as it is at an instant.
import type { Run } from '../../sim/scenario'
import { lastAct } from '../controls/inForce'

type Gateway = Run['scenario']['gateways'][number]

/** How far apart the reports are by which load is known, microseconds; null: own counts, live. */
export const reportsOf = ({ scenario }: Run): number | null => scenario.gateways[0].reports

/** How many balancers share the traffic. */
export const balancersOf = ({ scenario }: Run): number => scenario.gateways.length

/** The reports in force at an instant. */
export function reportsAt(run: Run, at: number): number | null {
  const act = lastAct(run, at, { kind: 'gateway.reports' })
  return act === null ? reportsOf(run) : (act.every ?? null)
}

/** The balancers that take clients at an instant. */
export const balancersAt = (run: Run, at: number): number =>
  lastAct(run, at, { kind: 'gateway.scale' })?.balancers ?? balancersOf(run)

const withGateways = (run: Run, gateways: readonly Gateway[], gone: string): Run => ({
  ...run,
  scenario: { ...run.scenario, gateways },
  interventions: run.interventions.filter((act) => act.do !== gone),
})

/** The lane with load known from such reports; what came on the way gives way to it. */
export const withReports = (run: Run, reports: Gateway['reports']): Run =>
  withGateways(
    run,
    run.scenario.gateways.map((gateway) => ({ ...gateway, reports })),
    'gateway.reports',
  )

/** The lane with so many balancers, all like its first; the same. */
export const withBalancers = (run: Run, count: number): Run =>
  withGateways(
    run,
    Array.from({ length: count }, () => run.scenario.gateways[0]),
    'gateway.scale',
  )
