// Actions that open a figure, and that load into it what a link or a file brought.
import type { Arrival } from './arrival'
import { changeRuns } from './changing'
import { withNotice } from './notices'
import { cued, type Opening, type Session, sessionOf, turned } from './session'
import { readView } from './sharedView'
import { changeSession, type Store } from './state'

const fits = ({ laneRange }: Session, { lanes }: Arrival): boolean =>
  lanes.length >= laneRange.least && lanes.length <= laneRange.most

/** The session with what arrived. The figure's own opening stays the opening. */
function arrived(session: Session, arrival: Arrival): Session {
  const { lanes, at, digests, view } = arrival
  if (!fits(session, arrival)) return session
  const shown = readView(view)
  const { selection } = shown
  const isThere = selection !== null && selection.lane < lanes.length
  const isGiven = session.locked.length > 0 // then there is no way back behind it
  const next = {
    lanes,
    expectation: digests && { at, digests },
    ...shown,
    selection: isThere ? selection : null,
  }
  if (isGiven) return { ...cued(session, at), ...next, opening: lanes }
  return turned(cued(session, at), next, session.playhead)
}

const isFor = (arrival: Arrival, { id, panel }: Opening, hash: string): boolean =>
  arrival.figure === null ? hash.replace(/\?.*/, '') === `#/panel/${panel}` : arrival.figure === id

export function openingActions(store: Store) {
  /** Loads what a link or a file brought into an open figure. */
  const receive = (id: string, arrival: Arrival): void => {
    const { sessions, notices, arrival: waiting } = store.getState()
    const session = sessions[id]
    const params = { found: arrival.lanes.length, allowed: session?.laneRange.most ?? 0 }
    const isFit = session !== undefined && fits(session, arrival)
    store.setState({
      arrival: waiting === arrival ? null : waiting,
      notices: isFit ? notices : withNotice(notices, 'link-lanes', { params }),
    })
    changeRuns(store, id, (session) => arrived(session, arrival))
  }

  return {
    receive,

    /** Opens a figure; one that is open stays as it is, unless a link for it is waiting. */
    openSession(opening: Opening): void {
      const { sessions, arrival, hash, preferences, progress } = store.getState()
      if (!sessions[opening.id]) {
        const session: Session = {
          ...sessionOf(opening),
          folds: preferences.folds[opening.panel] ?? {},
          prediction: progress.predictions[opening.id] ?? null,
        }
        store.setState({ sessions: { ...sessions, [opening.id]: session } })
      }
      if (arrival && isFor(arrival, opening, hash)) receive(opening.id, arrival)
    },

    closeSession(id: string): void {
      const { [id]: _, ...sessions } = store.getState().sessions
      store.setState({ sessions })
    },

    /** Compares the digests at a shared instant with those that the link told. */
    verify(id: string, digests: readonly string[]): void {
      const expectation = store.getState().sessions[id]?.expectation
      if (!expectation) return
      changeSession(store, id, (session) => ({ ...session, expectation: null }))
      const lane = expectation.digests.findIndex((digest, i) => !digests[i]?.startsWith(digest))
      if (lane < 0) return
      const params = { lane, found: expectation.digests[lane], here: digests[lane].slice(0, 8) }
      store.setState(({ notices }) => ({
        notices: withNotice(notices, 'link-digest', { params }),
      }))
    },
  }
}
