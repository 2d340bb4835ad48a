// The challenge of the chapter: divide four servers between letters and pianos.
import { m, policyName } from '../../i18n'
import { divisionOf } from '../../panels/compare/division'
import { divisionName } from '../../panels/compare/divisionName'
import { type Run, type Scenario, scenarioNamed } from '../../sim/scenario'
import { goalsFor } from '../goals'
import type { Challenge } from '../lesson'

const EXAMPLE = 'letters-pianos-together'

/** A shop without its rule and the division of its servers: what the reader must leave as it is. */
function shopOf(scenario: Scenario): string {
  const gateways = scenario.gateways.map(({ routes: _, ...rest }) => ({ ...rest, policy: null }))
  const servers = scenario.pools.flatMap((pool) =>
    pool.servers.map((server) => ({ ...server, weight: null })),
  )
  return JSON.stringify({ ...scenario, gateways, pools: servers })
}

/** True where nothing was changed but the rule, the weights and who has which servers. */
const isSameShop = ({ scenario, interventions }: Run): boolean =>
  shopOf(scenario) === shopOf(scenarioNamed(EXAMPLE)) &&
  interventions.every((act) => act.do === 'policy.set' || act.do === 'server.weight')

const goal = goalsFor(isSameShop)

export const pianos: Challenge = {
  id: 'pianos',
  figure: '2.8',
  brief: [m.layers_pianos_brief, m.layers_pianos_rule],
  goals: [
    goal('api', 'api.p95', {
      text: m.layers_pianos_goal_api,
      name: m.layers_pianos_api,
      most: 150_000,
    }),
    goal('video', 'video.p95', {
      text: m.layers_pianos_goal_video,
      name: m.layers_pianos_video,
      most: 4_000_000,
    }),
  ],
  seeds: Array.from({ length: 20 }, (_, day) => 2_001 + day),
  needed: 18,
  plan(run) {
    if (!isSameShop(run)) return m.layers_pianos_plan_other()
    const { policy } = run.scenario.gateways[0]
    const division = divisionName(run, divisionOf(run))
    return m.layers_pianos_plan({ rule: policyName(policy.kind), division })
  },
}
