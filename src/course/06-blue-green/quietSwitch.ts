// The challenge of the chapter: a cold fleet with a hidden fault. Nobody may notice the switch.
import { m } from '../../i18n'
import { planWords } from '../../panels/blue-green/names'
import { withPlan } from '../../panels/blue-green/plan'
import { type Run, scenarioNamed } from '../../sim/scenario'
import { goalsFor } from '../goals'
import type { Challenge } from '../lesson'

const EXAMPLE = 'quiet-switch'
const PLAIN = { drain: 0, warm: 0, keep: 60_000_000, errors: 0 } // microseconds

// A pair of kitchens as text, without what the reader may choose.
const kitchensOf = (run: Run): string => JSON.stringify(withPlan(run, PLAIN).scenario)

const opened: Run = { scenario: scenarioNamed(EXAMPLE), seed: 1, interventions: [] }

/** True where nothing was changed but the plan. */
const isSame = (run: Run): boolean =>
  run.interventions.length === 0 && kitchensOf(run) === kitchensOf(opened)

const goal = goalsFor(isSame)

export const quietSwitch: Challenge = {
  id: 'quiet',
  figure: 'quiet',
  brief: [m.kitchens_quiet_brief, m.kitchens_quiet_rule],
  goals: [
    goal('cut', 'cut', {
      text: m.kitchens_goal_cut,
      name: m.kitchens_goal_cut_name,
      most: 0,
    }),
    goal('errors', 'errors', {
      text: m.kitchens_goal_errors,
      name: m.kitchens_goal_errors_name,
      most: 15,
    }),
    goal('first', 'release.first', {
      text: m.kitchens_goal_first,
      name: m.kitchens_goal_first_name,
      most: 1_500_000,
    }),
    goal('extra', 'release.extra', {
      text: m.kitchens_goal_extra,
      name: m.kitchens_goal_extra_name,
      most: 8,
    }),
  ],
  seeds: Array.from({ length: 20 }, (_, day) => 6_001 + day),
  needed: 18,
  plan: (run) => (isSame(run) ? planWords(run) : m.kitchens_plan_other()),
}
