// How the servers of a figure are looked after at the playhead, and how that is changed from there.
import { useCallback } from 'react'
import type { HealthSpec } from '../../sim'
import { actions, store, usePlayer, useReading, useSession } from '../../store'
import { scenarioAt, specOf, withSpec } from './spec'

/** Makes the runs again from their start, with another way of looking all the while. */
function beginAgain(session: string, spec: HealthSpec | null) {
  const lanes = store.getState().sessions[session]?.lanes
  if (!lanes) return
  actions.setLanes(
    session,
    lanes.map((run) => ({
      ...run,
      scenario: withSpec(run.scenario, spec),
      interventions: run.interventions.filter((act) => act.do !== 'health.set'),
    })),
  )
}

/** What is in force in the uppermost lane, and how to put something else in force in all: from the
 * playhead on, or all the while where nobody looked before and where the run is over. */
export function useSpec(session: string) {
  const player = usePlayer(session)
  const run = useSession(session, ({ lanes }) => lanes[0])
  const spec = useReading(player, ({ at }) => specOf(scenarioAt(run, at)), 8)
  const isWatched = specOf(run.scenario) !== null
  const onSpec = useCallback(
    (next: HealthSpec | null) => {
      const isDone = isWatched && actions.intervene(session, { do: 'health.set', health: next })
      if (!isDone) beginAgain(session, next)
    },
    [session, isWatched],
  )
  return { spec, onSpec }
}
