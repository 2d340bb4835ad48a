// Actions on the runs of a figure. Whatever changes a run goes through here, and can be undone.
import type { SimTime } from '../sim'
import type { InterventionAct, Run, Scenario } from '../sim/scenario'
import { type LaneChoice, ownInterventions, without } from './branching'
import { changeRuns } from './changing'
import { isGivenIn, type Session, turned } from './session'
import type { Store } from './state'
import { acted, begun, leapt, rearranged, resettled } from './turns'

const SEEDS = Number.MAX_SAFE_INTEGER

export interface RunsOptions {
  /** Where the figure's player stands; null where none is mounted. */
  playheadOf: (id: string) => SimTime | null
  /** The stamp of a live intervention: after all that has happened at the playhead. */
  stampAfter: (at: SimTime) => SimTime
}

export interface InterveneOptions {
  lane?: LaneChoice
  /** Id of the control that was moved. */
  control?: string
  /** Acts of one drag carry the same name: they are one intervention, the last value counts. */
  gesture?: string
}

export function runsActions(store: Store, { playheadOf, stampAfter }: RunsOptions) {
  const playheadIn = (session: Session) => playheadOf(session.id) ?? session.playhead
  const change = (id: string, next: (session: Session) => Session) =>
    changeRuns(store, id, (session) => (session.frozen ? session : next(session)))

  return {
    /**
     * Does something to the running system, one microsecond after the playhead. What the reader had
     * done later is dropped. False at the end of the run, where nothing can be done any more.
     */
    intervene(id: string, act: InterventionAct, options: InterveneOptions = {}): boolean {
      const session = store.getState().sessions[id]
      const { lane = 'all', gesture, control = '' } = options
      if (!session || session.frozen || session.locked.includes(control)) return false
      const at = stampAfter(playheadIn(session))
      const wanted = { act, lane, gesture, at }
      if (!acted(session, wanted)) return false
      change(id, (now) => acted(now, wanted) ?? now)
      return true
    },

    /** A drag ends: the next act of the same name is another one. */
    endGesture: (id: string): void =>
      change(id, (session) => (session.gesture ? { ...session, gesture: null } : session)),

    /** Takes back one of the reader's own interventions, by its place in `ownInterventions`. */
    removeIntervention(id: string, index: number): void {
      change(id, (session) => {
        const own = ownInterventions(session.lanes)[index]
        if (own && isGivenIn(session, own.intervention)) return session
        const lanes = without(session.lanes, index)
        return lanes === session.lanes ? session : turned(session, { lanes }, null)
      })
    },

    undo: (id: string): void =>
      change(id, (session) => leapt(session, 'undo', playheadIn(session))),
    redo: (id: string): void =>
      change(id, (session) => leapt(session, 'redo', playheadIn(session))),

    /** Other customers, same scenario and interventions: the seed after this one unless told. */
    newSeed(id: string, seed?: number): void {
      change(id, (session) => {
        const next = seed ?? ((session.lanes[0]?.seed ?? 0) + 1) % SEEDS
        const lanes = session.lanes.map((run) => ({ ...run, seed: next }))
        return begun(session, lanes, { here: playheadIn(session) })
      })
    },

    /** A setting of the figure: the lane begins anew with the same seed and no interventions. */
    setScenario(id: string, scenario: Scenario, options: InterveneOptions = {}): void {
      const { lane = 'all', gesture } = options
      change(id, (session) => {
        const lanes = resettled(session.lanes, scenario, lane)
        return begun(session, lanes, { here: playheadIn(session), gesture })
      })
    },

    /**
     * Other lanes, or the same under another rule from their start. They come to where the playhead
     * is; the reader's interventions stay, as far as the runs given still hold them.
     */
    setLanes: (id: string, lanes: readonly Run[]): void =>
      change(id, (session) => rearranged(session, lanes, playheadIn(session))),

    /** Back to the figure as it opened. */
    reset: (id: string): void =>
      change(id, (session) => begun(session, session.opening, { here: playheadIn(session) })),
  }
}
