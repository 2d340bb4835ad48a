// The challenge of the chapter: a server joins, one has to go, the balancer restarts, and half an
// office comes from one address. Nobody may notice.
import { formatSeconds, m } from '../../i18n'
import { mechanismOf, sessionsOf } from '../../panels/sessions/mechanism'
import { mechanismName, stateName } from '../../panels/sessions/names'
import { type Run, scenarioNamed } from '../../sim/scenario'
import { goalsFor } from '../goals'
import type { Challenge } from '../lesson'
import { shopOf } from './shop'

const EXAMPLE = 'rough-afternoon'

/** True where nothing was changed but those two, and who is drained when. */
const isSameShop = ({ scenario, interventions }: Run): boolean =>
  shopOf(scenario) === shopOf(scenarioNamed(EXAMPLE)) &&
  interventions.every((act) => act.do === 'server.drain' || act.do === 'server.up')

const goal = goalsFor(isSameShop)

export const afternoon: Challenge = {
  id: 'afternoon',
  figure: 'afternoon',
  brief: [m.regulars_afternoon_brief, m.regulars_afternoon_rule],
  goals: [
    goal('without', 'carts.without', {
      text: m.regulars_afternoon_goal_without,
      name: m.regulars_afternoon_without,
      most: 0.002,
    }),
    goal('share', 'share.most', {
      text: m.regulars_afternoon_goal_share,
      name: m.regulars_afternoon_share,
      most: 0.4,
    }),
  ],
  seeds: Array.from({ length: 20 }, (_, day) => 5_001 + day),
  needed: 18,
  plan(run) {
    if (!isSameShop(run)) return m.regulars_afternoon_plan_other()
    const drain = run.interventions.find((act) => act.do === 'server.drain')
    const state = sessionsOf(run)?.state ?? 'memory'
    const how = mechanismName(mechanismOf(run))
    const kept = state === 'memory' ? [] : [stateName(state)]
    const drained = drain
      ? [m.regulars_afternoon_drained({ time: formatSeconds(drain.at, 0) })]
      : []
    return [how, ...kept, ...drained].join(m.compare_detail_separator())
  },
}
