// Whether the balancer of a lane looks for attacks, and what it does with those that it finds: a
// setting of the whole run, so that another choice plays the lane from its start.
import type { Run } from '../../sim/scenario'
import { kindsIn } from './division'

/** What a firewall does, as the picker offers it. */
export const guards = ['off', 'tells', 'turns-away'] as const

export type Guard = (typeof guards)[number]

/** What it looks for: a piece of SQL in the query. */
const RULES = [
  { name: 'sql-union', where: 'query', regex: '[uU][nN][iI][oO][nN] +[sS][eE][lL]' },
] as const

/** Whether a lane has something to look for: requests that carry a query. */
export const isGuardable = (run: Run): boolean =>
  run.scenario.gateways[0].layer === 7 && kindsIn(run).some(({ path }) => path.includes('?'))

/** What the firewall of a lane does. */
export function guardOf({ scenario }: Run): Guard {
  const { firewall } = scenario.gateways[0]
  if (!firewall) return 'off'
  return firewall.detect ? 'tells' : 'turns-away'
}

/** The lane with a firewall that does so. */
export function withGuard(run: Run, guard: Guard): Run {
  const gateways = run.scenario.gateways.map(({ firewall, ...gateway }) =>
    guard === 'off'
      ? gateway
      : { ...gateway, firewall: { rules: firewall?.rules ?? RULES, detect: guard === 'tells' } },
  )
  return { ...run, scenario: { ...run.scenario, gateways } }
}
