// What each act of the reader's makes of a session, as pure functions on plain data.
import { type SimTime, simTime } from '../sim'
import type { Intervention, InterventionAct, Run, Scenario } from '../sim/scenario'
import { intervened, type LaneChoice } from './branching'
import { cued, isGivenIn, type Session, type Turn, turned } from './session'

const START = simTime(0)

/** Another run, from its start; undo leads back to `here`, where the playhead is now. */
export function begun(
  session: Session,
  lanes: readonly Run[],
  { here, gesture }: { here: SimTime; gesture?: string },
): Session {
  const goesOn = gesture !== undefined && session.gesture?.id === gesture
  const base = goesOn ? session : turned(session, { lanes }, here)
  const mark = gesture === undefined ? null : { id: gesture, at: START }
  return { ...cued(base, START), lanes, selection: null, gesture: mark }
}

export interface Act {
  readonly act: InterventionAct
  readonly lane: LaneChoice
  readonly gesture: string | undefined
  /** Stamp of an act that begins now. */
  readonly at: SimTime
}

/** The session with one act more; in a drag that goes on, the new value replaces the last. */
export function acted(session: Session, { act, lane, gesture, at }: Act): Session | null {
  const { undo } = session
  const doing = { act, lane, isGiven: (one: Intervention) => isGivenIn(session, one) }
  if (gesture !== undefined && session.gesture?.id === gesture) {
    const base = undo[undo.length - 1].lanes
    return { ...session, lanes: intervened(base, session.gesture.at, doing) }
  }
  if (session.lanes.every(({ scenario }) => at > scenario.duration)) return null
  const lanes = intervened(session.lanes, at, doing)
  const mark = gesture === undefined ? null : { id: gesture, at }
  return cued(turned(session, { lanes, gesture: mark }, null), at)
}

/** One step back or forth. What began another run leads back to where that was left. */
export function leapt(session: Session, from: 'undo' | 'redo', here: SimTime): Session {
  const list = session[from]
  const turn = list.at(-1)
  if (!turn) return session
  const to = from === 'undo' ? 'redo' : 'undo'
  const { selection } = session
  const playhead = turn.playhead === null ? null : here
  const left: Turn = { lanes: session.lanes, playhead, selection }
  const next = {
    ...session,
    lanes: turn.lanes,
    [from]: list.slice(0, -1),
    [to]: [...session[to], left],
    gesture: null,
  }
  if (turn.playhead === null) return next
  return { ...cued(next, turn.playhead), selection: turn.selection }
}

/** The lanes with another scenario in those that are meant, and without interventions in all. */
export const resettled = (
  lanes: readonly Run[],
  scenario: Scenario,
  choice: LaneChoice,
): readonly Run[] =>
  lanes.map((run, lane) => {
    if (choice === 'all' || choice === lane) return { ...run, scenario, interventions: [] }
    return run.interventions.length === 0 ? run : { ...run, interventions: [] }
  })

/** The session with other lanes, at the instant where it stands; unchanged if they do not fit. */
export function rearranged(session: Session, lanes: readonly Run[], here: SimTime): Session {
  const { least, most } = session.laneRange
  if (lanes.length < least || lanes.length > most) return session
  return cued(turned(session, { lanes, selection: null }, here), here)
}
