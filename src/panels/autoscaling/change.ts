// How a lane is scaled: what is in force there at an instant, and runs that are scaled otherwise.
import { changedScaling, type ScalingChange, type ScalingSpec } from '../../sim'
import type { Run } from '../../sim/scenario'

/** What is in force at an instant, by default at the end; null: the servers stay as they are. */
export function specOf(run: Run, at = Number.POSITIVE_INFINITY): ScalingSpec | null {
  const { scaling, interventions } = run.scenario
  if (scaling === undefined) return null
  return [...interventions, ...run.interventions]
    .toSorted((a, b) => a.at - b.at)
    .reduce(
      (spec, act) =>
        act.do === 'autoscaling.set' && act.at <= at ? changedScaling(spec, act.set) : spec,
      scaling,
    )
}

/** Whether a change asks for more places than the run has: it must begin anew with more. */
export const outgrows = ({ scenario }: Run, { max = 0 }: ScalingChange): boolean =>
  scenario.scaling !== undefined && max > scenario.scaling.room

/** The run with places for so many, from its start. */
export const withRoom = (run: Run, room: number): Run =>
  run.scenario.scaling === undefined
    ? run
    : { ...run, scenario: { ...run.scenario, scaling: { ...run.scenario.scaling, room } } }
