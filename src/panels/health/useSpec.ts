// How the servers of a figure are looked after now, and how that is changed: the runs are made
// again from their start and come to the playhead.
import { useCallback } from 'react'
import type { HealthSpec } from '../../sim'
import { actions, store, useSession } from '../../store'
import { rewritten, specOf, withSpec } from './spec'

/** What is in force in the uppermost lane, and how to put something else in force in all. */
export function useSpec(session: string) {
  const spec = useSession(session, ({ lanes }) => specOf(lanes[0].scenario))
  const onSpec = useCallback(
    (next: HealthSpec | null) => {
      const lanes = store.getState().sessions[session]?.lanes
      if (!lanes) return
      actions.setLanes(
        session,
        rewritten(lanes, (scenario) => withSpec(scenario, next)),
      )
    },
    [session],
  )
  return { spec, onSpec }
}
