// The challenge of the chapter: what is promised to customers for the death of a region, and kept.
import { m } from '../../i18n'
import { type Setting, settingOf, withSetting } from '../../panels/regions/settings'
import { planWords } from '../../panels/regions/words'
import { type Run, scenarioNamed } from '../../sim/scenario'
import { goalsFor } from '../goals'
import type { Challenge } from '../lesson'

const SECOND = 1_000_000 // microseconds
const TTL_LEAST = 30 * SECOND // the name service is paid by the question
const FALL_LEAST = 2 // one lost check is no death

const opened: Run = { scenario: scenarioNamed('region-minute'), seed: 1, interventions: [] }

/** Everything that the reader may choose, at one value. */
const plain = {
  mode: 'standby',
  ttl: 60 * SECOND,
  interval: 10 * SECOND,
  fall: 3,
  copy: 0,
} as const

const regionsOf = (run: Run): string => JSON.stringify(withSetting(run, plain).scenario)

const keepsRules = ({ ttl, fall, interval }: Setting): boolean =>
  ttl >= TTL_LEAST && fall >= FALL_LEAST && interval > 0

/** True where nothing was changed but the plan, and the plan keeps the rules. */
function isAllowed(run: Run): boolean {
  const setting = settingOf(run)
  const isSame = run.interventions.length === 0 && regionsOf(run) === regionsOf(opened)
  return isSame && setting !== null && keepsRules(setting)
}

const goal = goalsFor(isAllowed)

export const promise: Challenge = {
  id: 'promise',
  figure: 'promise',
  brief: [m.outage_promise_brief, m.outage_promise_rule],
  goals: [
    goal('back', 'regions.back', {
      text: m.outage_goal_back,
      name: m.outage_goal_back_name,
      most: 40 * SECOND,
    }),
    goal('lost', 'lost', {
      text: m.outage_goal_lost,
      name: m.outage_goal_lost_name,
      most: 45,
    }),
    goal('writes', 'regions.writes', {
      text: m.outage_goal_writes,
      name: m.outage_goal_writes_name,
      most: 2,
    }),
    goal('mean', 'latency.mean', {
      text: m.outage_goal_mean,
      name: m.outage_goal_mean_name,
      most: 0.53 * SECOND,
    }),
  ],
  seeds: Array.from({ length: 20 }, (_, day) => 10_001 + day),
  needed: 18,
  plan: (run) => (isAllowed(run) ? planWords(run) : m.outage_plan_other()),
}
