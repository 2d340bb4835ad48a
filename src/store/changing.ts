// Changes of what a figure runs. Rules of balancing that the page has not loaded yet are loaded
// before anything is changed: store and player always hold the same runs.
import { arePrepared, prepare } from '../playback'
import { withNotice } from './notices'
import type { Session } from './session'
import { changeSession, type Store } from './state'

/** Changes a session, at once where all rules of its next runs are at hand. */
export function changeRuns(store: Store, id: string, change: (session: Session) => Session): void {
  const session = store.getState().sessions[id]
  if (!session) return
  const next = change(session)
  if (arePrepared(next.lanes)) {
    changeSession(store, id, () => next)
    return
  }
  prepare(next.lanes).then(
    () => changeSession(store, id, change),
    () => store.setState(({ notices }) => ({ notices: withNotice(notices, 'rule-not-loaded') })),
  )
}
