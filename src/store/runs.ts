// Actions on the runs of a figure. Whatever changes a run goes through here, and can be undone.
import { type SimTime, simTime } from '../sim'
import type { InterventionAct, Run, Scenario } from '../sim/scenario'
import type { Arrival } from './arrival'
import { intervened, type LaneChoice, without } from './branching'
import { withNotice } from './notices'
import { cued, type Opening, type Session, sessionOf, type Turn, turned } from './session'
import { readView } from './sharedView'
import type { Store } from './state'

const START = simTime(0)
const SEEDS = Number.MAX_SAFE_INTEGER

export interface RunsOptions {
  /** Where the figure's player stands; null where none is mounted. */
  playheadOf: (id: string) => SimTime | null
  /** The stamp of a live intervention: after all that has happened at the playhead. */
  stampAfter: (at: SimTime) => SimTime
}

export interface InterveneOptions {
  lane?: LaneChoice
  /** Acts of one drag carry the same name: they are one intervention, the last value counts. */
  gesture?: string
}

/** The session with what a link or file brought. The figure's own opening stays the opening. */
function arrived(session: Session, arrival: Arrival): Session {
  const { lanes, at, digests, view } = arrival
  const next = { lanes, expectation: digests && { at, digests }, ...readView(view) }
  const placed = cued(session, at)
  return lanes === session.lanes ? { ...placed, ...next } : turned(placed, next, session.playhead)
}

const isFor = (arrival: Arrival, { id, panel }: Opening, hash: string): boolean =>
  arrival.figure === null ? hash.startsWith(`#/panel/${panel}`) : arrival.figure === id

export function runsActions(store: Store, { playheadOf, stampAfter }: RunsOptions) {
  const playheadIn = (session: Session) => playheadOf(session.id) ?? session.playhead
  const update = (id: string, change: (session: Session) => Session) =>
    store.setState((state) => {
      const session = state.sessions[id]
      if (!session) return state
      const next = change(session)
      return next === session ? state : { sessions: { ...state.sessions, [id]: next } }
    })

  /** Another run, from its start; undo leads back to where this one was. */
  const begin = (session: Session, lanes: readonly Run[], gesture?: string): Session => {
    const isSame = gesture !== undefined && session.gesture?.id === gesture
    const base = isSame ? session : turned(session, { lanes }, playheadIn(session))
    const mark = gesture === undefined ? null : { id: gesture, at: START }
    return { ...cued(base, START), lanes, selection: null, gesture: mark }
  }

  const leap = (session: Session, from: 'undo' | 'redo'): Session => {
    const list = session[from]
    const turn = list.at(-1)
    if (!turn) return session
    const to = from === 'undo' ? 'redo' : 'undo'
    const here: Turn = {
      lanes: session.lanes,
      playhead: turn.playhead === null ? null : playheadIn(session),
    }
    const next = {
      ...session,
      lanes: turn.lanes,
      [from]: list.slice(0, -1),
      [to]: [...session[to], here],
      gesture: null,
    }
    return turn.playhead === null ? next : cued(next, turn.playhead)
  }

  return {
    /** Opens a figure once; one that is open stays as it is, its run included. */
    openSession(opening: Opening): void {
      const { sessions, arrival, hash, preferences, progress } = store.getState()
      if (sessions[opening.id]) return
      const session: Session = {
        ...sessionOf(opening),
        folds: preferences.folds[opening.panel] ?? {},
        prediction: progress.predictions[opening.id] ?? null,
      }
      store.setState({ sessions: { ...sessions, [opening.id]: session } })
      if (arrival && isFor(arrival, opening, hash)) this.receive(opening.id, arrival)
    },

    closeSession(id: string): void {
      const { [id]: _, ...sessions } = store.getState().sessions
      store.setState({ sessions })
    },

    /** Loads what a link or a file brought into an open figure. */
    receive(id: string, arrival: Arrival): void {
      store.setState(({ arrival: waiting, notices, sessions }) => {
        const allowed = sessions[id]?.opening.length ?? 0
        const found = arrival.lanes.length
        const rest = waiting === arrival ? null : waiting
        if (allowed === found) return { arrival: rest }
        const params = { found, allowed }
        return { arrival: rest, notices: withNotice(notices, 'link-lanes', { params }) }
      })
      update(id, (session) =>
        session.opening.length === arrival.lanes.length ? arrived(session, arrival) : session,
      )
    },

    /**
     * Does something to the running system, one microsecond after the playhead. What the reader had
     * done later is dropped. False at the end of the run, where nothing can be done any more.
     */
    intervene(id: string, act: InterventionAct, options: InterveneOptions = {}): boolean {
      const session = store.getState().sessions[id]
      if (!session) return false
      const { lane = 'all', gesture } = options
      const { gesture: before, undo } = session
      if (before && before.id === gesture) {
        const base = undo[undo.length - 1].lanes
        const lanes = intervened(base, before.at, { act, lane })
        update(id, () => ({ ...session, lanes }))
        return true
      }
      const at = stampAfter(playheadIn(session))
      if (session.lanes.every(({ scenario }) => at > scenario.duration)) return false
      const lanes = intervened(session.lanes, at, { act, lane })
      const mark = gesture === undefined ? null : { id: gesture, at }
      update(id, () => cued(turned(session, { lanes, gesture: mark }, null), at))
      return true
    },

    /** Takes back one of the reader's own interventions, by its place in `ownInterventions`. */
    removeIntervention(id: string, index: number): void {
      update(id, (session) => {
        const lanes = without(session.lanes, index)
        return lanes === session.lanes ? session : turned(session, { lanes }, null)
      })
    },

    undo: (id: string): void => update(id, (session) => leap(session, 'undo')),
    redo: (id: string): void => update(id, (session) => leap(session, 'redo')),

    /** Other customers, same scenario and interventions: the seed after this one unless told. */
    newSeed(id: string, seed?: number): void {
      update(id, (session) => {
        const next = seed ?? ((session.lanes[0]?.seed ?? 0) + 1) % SEEDS
        return begin(
          session,
          session.lanes.map((run) => ({ ...run, seed: next })),
        )
      })
    },

    /** A setting of the figure: the lane begins anew with the same seed and no interventions. */
    setScenario(id: string, scenario: Scenario, options: InterveneOptions = {}): void {
      const { lane = 'all', gesture } = options
      update(id, (session) => {
        const lanes = session.lanes.map((run, index) => {
          if (lane === 'all' || lane === index) return { ...run, scenario, interventions: [] }
          return run.interventions.length === 0 ? run : { ...run, interventions: [] }
        })
        return begin(session, lanes, gesture)
      })
    },

    /** Back to the figure as it opened. */
    reset: (id: string): void => update(id, (session) => begin(session, session.opening)),

    /** Compares the digests at a shared instant with those that the link told. */
    verify(id: string, digests: readonly string[]): void {
      const expectation = store.getState().sessions[id]?.expectation
      if (!expectation) return
      update(id, (session) => ({ ...session, expectation: null }))
      const lane = expectation.digests.findIndex((digest, i) => !digests[i]?.startsWith(digest))
      if (lane < 0) return
      const params = { lane, found: expectation.digests[lane], here: digests[lane].slice(0, 8) }
      store.setState(({ notices }) => ({
        notices: withNotice(notices, 'link-digest', { params }),
      }))
    },

    /** A drag ends: the next act of the same name is another one. */
    endGesture: (id: string): void =>
      update(id, (session) => (session.gesture ? { ...session, gesture: null } : session)),
  }
}
