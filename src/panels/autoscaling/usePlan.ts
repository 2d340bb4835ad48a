// How a lane is scaled at the playhead, and how that is changed: by an intervention there.
import { useCallback, useMemo } from 'react'
import type { ScalingChange } from '../../sim'
import { actions, store, usePlayer, useReading, useSession } from '../../store'
import { outgrows, specOf, withRoom } from './change'
import type { Plan } from './setting'

/** What is in force in a lane, and how to put something else in force from the playhead on. */
export function usePlan(session: string, lane: number) {
  const player = usePlayer(session)
  const run = useSession(session, ({ lanes }) => lanes[Math.min(lane, lanes.length - 1)])
  const at = useReading(player, (one) => one.at, 4)
  const each = useReading(player, (one) => one.cells(lane).scaling?.each ?? 1, 1)
  const acts = [...run.scenario.interventions, ...run.interventions]
  const passed = acts.filter((act) => act.at <= at).length
  // biome-ignore lint/correctness/useExhaustiveDependencies: it changes where an act is passed
  const spec = useMemo((): Plan | null => {
    const found = specOf(run, at)
    const { pools, scaling } = run.scenario
    const names = pools[scaling?.pool ?? 0].servers.map(({ name }) => name)
    return found && { ...found, ground: { names, each } }
  }, [run, passed, each])
  const onChange = useCallback(
    (change: ScalingChange) => {
      const lanes = store.getState().sessions[session]?.lanes
      const before = lanes?.[lane]
      if (!lanes || !before) return
      if (outgrows(before, change))
        actions.setLanes(session, lanes.with(lane, withRoom(before, change.max ?? 0)))
      actions.intervene(session, { do: 'autoscaling.set', set: change }, { lane })
    },
    [session, lane],
  )
  return { spec, onChange }
}
