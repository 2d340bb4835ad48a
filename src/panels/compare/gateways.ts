// What the balancers of a lane know, and how many there are: settings of the whole run, so that
// another choice plays it from its start.
import type { Run } from '../../sim/scenario'

type Gateway = Run['scenario']['gateways'][number]

/** How far apart the reports are by which load is known, microseconds; null: own counts, live. */
export const reportsOf = ({ scenario }: Run): number | null => scenario.gateways[0].reports

/** How many balancers share the traffic. */
export const balancersOf = ({ scenario }: Run): number => scenario.gateways.length

const withGateways = (run: Run, gateways: readonly Gateway[]): Run => ({
  ...run,
  scenario: { ...run.scenario, gateways },
})

/** The lane with load known from such reports. */
export const withReports = (run: Run, reports: Gateway['reports']): Run =>
  withGateways(
    run,
    run.scenario.gateways.map((gateway) => ({ ...gateway, reports })),
  )

/** The lane with so many balancers, all like its first. */
export const withBalancers = (run: Run, count: number): Run =>
  withGateways(
    run,
    Array.from({ length: count }, () => run.scenario.gateways[0]),
  )
