// The challenge of the chapter: a rule, and weights, for four machines of three speeds.
import { m, policyName } from '../../i18n'
import { type Run, type Scenario, scenarioNamed } from '../../sim/scenario'
import type { Challenge } from '../lesson'

const EXAMPLE = 'odd-machines'
const LIMIT = 2_500_000 // microseconds

/** A shop without its rule and its weights: what the reader must leave as it is. */
function shopOf(scenario: Scenario): string {
  const gateways = scenario.gateways.map((gateway) => ({ ...gateway, policy: null }))
  const pools = scenario.pools.map((pool) => ({
    ...pool,
    servers: pool.servers.map((server) => ({ ...server, weight: null })),
  }))
  return JSON.stringify({ ...scenario, gateways, pools })
}

/** True where nothing was changed but the rule and the weights. */
const isSameShop = ({ scenario, interventions }: Run): boolean =>
  shopOf(scenario) === shopOf(scenarioNamed(EXAMPLE)) &&
  interventions.every((act) => act.do === 'policy.set' || act.do === 'server.weight')

export const odd: Challenge = {
  id: 'odd',
  figure: 'odd',
  brief: [m.algorithms_odd_brief, m.algorithms_odd_rule],
  goals: [
    {
      id: 'p95',
      text: m.algorithms_odd_goal_p95,
      name: m.algorithms_odd_p95,
      unit: 'time',
      most: LIMIT,
      value: (run, { latency }) => (isSameShop(run) ? (latency?.p95 ?? null) : null),
    },
  ],
  seeds: Array.from({ length: 20 }, (_, day) => 3_001 + day),
  needed: 18,
  plan(run) {
    if (!isSameShop(run)) return m.algorithms_odd_plan_other()
    const { policy } = run.scenario.gateways[0]
    const weights = run.scenario.pools[0].servers.map(({ weight }) => weight).join(':')
    return m.algorithms_odd_plan({ rule: policyName(policy.kind), weights })
  },
}
