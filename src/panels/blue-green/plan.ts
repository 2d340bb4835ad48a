// The plan of a release: settings of the whole run, so that another choice plays it from its start.
import { duration, MINUTE, SECOND } from '../../sim'
import type { BlueGreenSpec, Run } from '../../sim/scenario'

/** What a reader may choose; times in microseconds. */
export interface Plan {
  readonly drain: number | null // null: until the old fleet is torn down
  readonly warm: number // requests replayed at each new server
  readonly keep: number
  readonly errors: number // of the new version within 20 s, at which to go back; 0: never
}

const WINDOW = duration(20 * SECOND)

/** The release of a run; null where it has none between two fleets. */
export const specOf = ({ scenario }: Run): BlueGreenSpec | null =>
  scenario.release?.kind === 'blue-green' ? scenario.release : null

/** The plan that is in force. */
export const planOf = (run: Run): Plan | null => {
  const spec = specOf(run)
  if (spec === null) return null
  const { drain, warm, keep, watch } = spec
  return { drain, warm, keep, errors: watch?.errors ?? 0 }
}

/** The same run under another plan. A drain ends with the fleet at the latest. */
export const withPlan = (run: Run, change: Partial<Plan>): Run => {
  const [spec, before] = [specOf(run), planOf(run)]
  if (spec === null || before === null) return run
  const plan = { ...before, ...change }
  const keep = duration(plan.keep)
  const drain = plan.drain === null ? null : duration(Math.min(plan.drain, plan.keep))
  const watch = plan.errors === 0 ? null : { errors: plan.errors, window: WINDOW }
  const release: BlueGreenSpec = { ...spec, drain, keep, warm: plan.warm, watch }
  return { ...run, scenario: { ...run.scenario, release }, interventions: [] }
}

/** Choices of each setting. */
export const choices = {
  drain: [0, 2 * SECOND, 5 * SECOND, 10 * SECOND, 30 * SECOND],
  warm: [0, 20, 60],
  keep: [10 * SECOND, 30 * SECOND, MINUTE, 4 * MINUTE, 24 * 60 * MINUTE],
  errors: [0, 1, 3, 5, 10, 20],
} as const
