// The challenge of the chapter: notice a hang within 8 s, and hardly ever cry wolf.
import { formatDuration, m } from '../../i18n'
import { type Run, type Scenario, scenarioNamed } from '../../sim/scenario'
import type { RunSummary } from '../../store'
import type { Challenge, Goal } from '../lesson'

const EXAMPLE = 'watch-hour'
const SECOND = 1_000_000
const LIMIT = 8 * SECOND
const PROBES_A_SECOND = 1.5

/** The hour without what may be chosen: interval, timeout, fall and rise. */
function hourOf(scenario: Scenario): string {
  const pools = scenario.pools.map((pool) => {
    const active = pool.health?.active ?? null
    if (pool.health === null || active === null) return pool
    const { interval: _, timeout: __, fall: ___, rise: ____, ...rest } = active
    const { fastInterval: _____, downInterval: ______, ...kept } = rest
    return { ...pool, health: { ...pool.health, active: kept } }
  })
  return JSON.stringify({ ...scenario, pools })
}

/** The hour with the settings made last in force from its beginning. */
function fromTheStart(run: Run): Run {
  const last = run.interventions.findLast((act) => act.do === 'health.set')
  if (last === undefined) return run
  const pools = run.scenario.pools.map((pool) => ({ ...pool, health: last.health }))
  const interventions = run.interventions.filter((act) => act.do !== 'health.set')
  return { ...run, scenario: { ...run.scenario, pools }, interventions }
}

/** True where nothing was changed but the watch itself. */
const isSameHour = ({ scenario, interventions }: Run): boolean =>
  hourOf(scenario) === hourOf(scenarioNamed(EXAMPLE)) && interventions.length === 0

type Figures = NonNullable<NonNullable<RunSummary['details']>['health']>

const goal = (
  it: Pick<Goal, 'id' | 'text' | 'name' | 'unit' | 'most'>,
  read: (figures: Figures, seconds: number) => number | null,
): Goal => ({
  ...it,
  value: (run, { details }) => {
    const figures = details?.health ?? null
    if (figures === null || !isSameHour(run)) return null
    return read(figures, run.scenario.duration / SECOND)
  },
})

export const watch: Challenge = {
  id: 'watch',
  figure: 'watch',
  brief: [m.health_watch_brief, m.health_watch_rule],
  goals: [
    goal(
      {
        id: 'notice',
        text: m.health_watch_goal_notice,
        name: m.health_watch_notice,
        unit: 'time',
        most: LIMIT,
      },
      ({ longestToEject }) => longestToEject,
    ),
    goal(
      {
        id: 'false',
        text: m.health_watch_goal_false,
        name: m.health_watch_false,
        unit: 'count',
        most: 0,
      },
      ({ falseEjections }) => falseEjections,
    ),
    goal(
      {
        id: 'probes',
        text: m.health_watch_goal_probes,
        name: m.health_watch_probes,
        unit: 'number',
        most: PROBES_A_SECOND,
      },
      ({ probes }, seconds) => probes / seconds,
    ),
  ],
  seeds: Array.from({ length: 20 }, (_, day) => 4_001 + day),
  needed: 18,
  details: ['health'],
  judged: fromTheStart,
  plan(run) {
    const active = run.scenario.pools[0].health?.active ?? null
    if (active === null || !isSameHour(run)) return m.health_watch_plan_other()
    const { interval, timeout, fall, rise } = active
    return m.health_watch_plan({
      interval: formatDuration(interval),
      timeout: formatDuration(timeout),
      fall,
      rise,
    })
  },
}
