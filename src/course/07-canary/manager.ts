// The challenge of chapter 7: good or bad, the seed hides it; the plan must end right either way.
import { formatNumber, formatPercent, formatSeconds, m } from '../../i18n'
import { planOf } from '../../panels/canary/figures'
import { bareOf, settingsOf } from '../../panels/canary/plan'
import { type Run, scenarioNamed } from '../../sim/scenario'
import type { RunSummary } from '../../store'
import type { Challenge } from '../lesson'

const EXAMPLE = 'manager'
const SECOND = 1_000_000 // microseconds

/** True where nothing was changed but the plan. */
const isSame = (run: Run): boolean =>
  bareOf(run) === bareOf({ scenario: scenarioNamed(EXAMPLE), seed: 1, interventions: [] })

const releaseIn = ({ release }: RunSummary) => (release?.kind === 'canary' ? release : null)

/** A figure of the release; null where the shop is another, or there is none. */
const told =
  (pick: (release: NonNullable<ReturnType<typeof releaseIn>>) => number) =>
  (run: Run, outcome: RunSummary): number | null => {
    const release = releaseIn(outcome)
    return release === null || !isSame(run) ? null : pick(release)
  }

export const manager: Challenge = {
  id: 'manager',
  figure: 'manager',
  brief: [m.tasters_manager_brief, m.tasters_manager_rule],
  goals: [
    {
      id: 'wrong',
      text: m.tasters_manager_goal_wrong,
      name: m.tasters_manager_wrong,
      unit: 'count',
      most: 0,
      value: told(({ phase, isFaulty }) =>
        phase === (isFaulty ? 'rolled-back' : 'promoted') ? 0 : 1,
      ),
    },
    {
      id: 'harmed',
      text: m.tasters_manager_goal_harmed,
      name: m.tasters_manager_harmed,
      unit: 'count',
      most: 18,
      value: told(({ harmed }) => harmed),
    },
    {
      id: 'time',
      text: m.tasters_manager_goal_time,
      name: m.tasters_manager_time,
      unit: 'time',
      most: 420 * SECOND,
      value: told(({ isFaulty, phase, changes }) =>
        isFaulty || phase !== 'promoted' ? 0 : (changes.at(-1)?.at ?? 0),
      ),
    },
  ],
  seeds: Array.from({ length: 20 }, (_, night) => 7_001 + night),
  needed: 18,
  plan(run) {
    const plan = planOf(run.scenario)
    if (!isSame(run) || plan === null) return m.tasters_manager_plan_other()
    const { ramp, bake, minimum } = settingsOf(plan)
    const [rule] = plan.rules
    const limit = rule?.limit ?? 0
    return m.tasters_manager_plan({
      ramp,
      bake: formatSeconds(bake * SECOND, 0),
      minimum: formatNumber(minimum),
      rule: rule?.by === 'z' ? `z > ${formatNumber(limit, 2)}` : `> ${formatPercent(limit)}`,
    })
  },
}
