// The challenge of chapter 7: good or bad, the seed hides it; the plan must end right either way.
import { formatNumber, formatPercent, formatSeconds, m } from '../../i18n'
import { planOf } from '../../panels/canary/figures'
import { bareOf, settingsOf } from '../../panels/canary/plan'
import { type Run, scenarioNamed } from '../../sim/scenario'
import type { RunSummary } from '../../store'
import type { Challenge } from '../lesson'

const EXAMPLE = 'manager'
const SECOND = 1_000_000 // microseconds

const bare = () => bareOf({ scenario: scenarioNamed(EXAMPLE), seed: 1, interventions: [] })

// A run is asked about night by night: its text is made once.
const known = new WeakMap<Run, boolean>()

/** True where nothing was changed but the plan. */
function isSame(run: Run): boolean {
  const before = known.get(run)
  if (before !== undefined) return before
  const is = bareOf(run) === bare()
  known.set(run, is)
  return is
}

type Release = Extract<NonNullable<RunSummary['release']>, { kind: 'canary' }>

/** Whether a night is such a one. */
const nights =
  (pick: (release: Release) => boolean) =>
  ({ release }: RunSummary): boolean =>
    release?.kind === 'canary' && pick(release)

/** A figure of the release; null where the shop is another, or there is none. */
const told =
  (pick: (release: Release) => number | null) =>
  (run: Run, { release }: RunSummary): number | null =>
    release?.kind === 'canary' && isSame(run) ? pick(release) : null

/** 0 where a release ended so, 1 where it did not. */
const unless = (wanted: Release['phase']) => told(({ phase }) => (phase === wanted ? 0 : 1))

export const manager: Challenge = {
  id: 'manager',
  figure: 'manager',
  brief: [m.tasters_manager_brief, m.tasters_manager_rule],
  goals: [
    {
      id: 'through',
      text: m.tasters_manager_goal_through,
      name: m.tasters_manager_through,
      unit: 'share',
      most: 0,
      together: { kind: 'share', least: 0.9 },
      concerns: nights(({ isFaulty }) => !isFaulty),
      value: unless('promoted'),
    },
    {
      id: 'stopped',
      text: m.tasters_manager_goal_stopped,
      name: m.tasters_manager_stopped,
      unit: 'share',
      most: 0,
      together: { kind: 'share', least: 0.95 },
      concerns: nights(({ isFaulty }) => isFaulty),
      value: unless('rolled-back'),
    },
    {
      id: 'harmed',
      text: m.tasters_manager_goal_harmed,
      name: m.tasters_manager_harmed,
      unit: 'number',
      most: 9,
      together: { kind: 'mean' },
      concerns: nights(({ isFaulty }) => isFaulty),
      value: told(({ harmed }) => harmed),
    },
    {
      id: 'time',
      text: m.tasters_manager_goal_time,
      name: m.tasters_manager_time,
      unit: 'time',
      most: 390 * SECOND,
      together: { kind: 'mean' },
      concerns: nights(({ isFaulty, phase }) => !isFaulty && phase === 'promoted'),
      value: told(({ changes }) => changes.at(-1)?.at ?? null),
    },
  ],
  seeds: Array.from({ length: 400 }, (_, night) => 7_001 + night),
  needed: 4,
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
