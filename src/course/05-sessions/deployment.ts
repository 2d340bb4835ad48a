// The challenge of chapter 5: a new version goes to every server, and no cart may be lost.
import { formatNumber, formatSeconds, m } from '../../i18n'
import { deployOf, replacedIn, withoutDeploy } from '../../panels/sessions/deploy'
import { mechanismOf, sessionsOf } from '../../panels/sessions/mechanism'
import { mechanismName, stateName } from '../../panels/sessions/names'
import { type Run, scenarioNamed } from '../../sim/scenario'
import type { Challenge } from '../lesson'
import { lostShare, metrics } from '../metric'
import { shopOf } from './shop'

const EXAMPLE = 'deploy-day'
const SECOND = 1_000_000 // microseconds

// Before that hardly anybody has a cart, and after it nobody new comes.
const FROM = 30 * SECOND
const TO = 300 * SECOND

/** True where nothing was changed but who remembers, where carts are, and how servers go. */
const isSameShop = (run: Run): boolean => {
  const bare = withoutDeploy(run)
  const opening = { scenario: scenarioNamed(EXAMPLE), seed: 1, interventions: [] }
  return (
    bare.interventions.length === 0 &&
    shopOf(bare.scenario) === shopOf(withoutDeploy(opening).scenario)
  )
}

/** Servers that have not got the new version while users came; null where the shop is another. */
function oldIn(run: Run): number | null {
  if (!isSameShop(run)) return null
  const replaced = new Set(replacedIn(run, FROM, TO))
  return run.scenario.pools[0].servers.filter(({ name }) => !replaced.has(name)).length
}

export const deployment: Challenge = {
  id: 'deployment',
  figure: 'deployment',
  brief: [m.regulars_deployment_brief, m.regulars_deployment_rule],
  goals: [
    {
      id: 'old',
      text: m.regulars_deployment_goal_old,
      name: m.regulars_deployment_old,
      unit: 'count',
      most: 0,
      value: (run) => oldIn(run),
    },
    {
      id: 'carts',
      text: m.regulars_deployment_goal_carts,
      name: m.regulars_deployment_carts,
      unit: 'count',
      most: 0,
      value: (run, outcome) => (isSameShop(run) ? metrics['carts.lost.count'].read(outcome) : null),
    },
    {
      id: 'lost',
      text: m.regulars_deployment_goal_lost,
      name: m.regulars_deployment_lost,
      unit: 'share',
      most: 0.002,
      value: (run, outcome) => (isSameShop(run) ? lostShare(outcome) : null),
    },
  ],
  seeds: Array.from({ length: 20 }, (_, day) => 6_001 + day),
  needed: 18,
  plan(run) {
    if (!isSameShop(run)) return m.regulars_afternoon_plan_other()
    const { drain = 0 } = deployOf(run) ?? {}
    const state = sessionsOf(run)?.state ?? 'memory'
    const going =
      drain > 0
        ? m.regulars_deployment_drained({ time: formatSeconds(drain, 0) })
        : m.regulars_deployment_killed({ n: formatNumber(new Set(replacedIn(run, FROM, TO)).size) })
    const kept = state === 'memory' ? [] : [stateName(state)]
    return [mechanismName(mechanismOf(run)), ...kept, going].join(m.compare_detail_separator())
  },
}
