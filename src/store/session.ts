// A session is one figure on a page: its runs, where they stand, and what the reader has chosen.
import type { SimTime } from '../sim'
import type { Intervention, Run } from '../sim/scenario'

/** What can be shared of a view beside the run; the keys are the panel's own. */
export type View = Readonly<Record<string, string | number | boolean>>

/** What is asked: a request or a server of a lane, by its id. */
export interface Selection {
  readonly lane: number
  readonly kind: 'request' | 'server'
  readonly id: number
}

/** A state to which undo or redo returns. */
export interface Turn {
  readonly lanes: readonly Run[]
  /** Where the playhead goes; null: it stays. */
  readonly playhead: SimTime | null
  /** What was asked there; it comes back with the playhead. */
  readonly selection: Selection | null
}

/** How many lanes a figure may have, where its reader adds and takes away. */
export interface LaneRange {
  readonly least: number
  readonly most: number
}

export interface Opening {
  readonly id: string
  readonly panel: string
  readonly lanes: readonly Run[]
  readonly speed?: number
  /** As many as it opens with, where nothing is said. */
  readonly laneRange?: LaneRange
  /** Nothing that the reader does changes the run. */
  readonly frozen?: boolean
  /** Ids of controls that do not act; what the figure came with stays as it came. */
  readonly locked?: readonly string[]
}

/** What a link said of the log at its instant: first 8 digits of each lane's digest. */
export interface Expectation {
  readonly at: SimTime
  readonly digests: readonly string[]
}

export interface Session {
  readonly id: string
  readonly panel: string
  /** As the figure begins; `reset` returns to it. */
  readonly opening: readonly Run[]
  readonly lanes: readonly Run[]
  readonly laneRange: LaneRange
  /** Where the runs stood when they last stood still; while playing, ask the player. */
  readonly playhead: SimTime
  /** Counts the times that the playhead was placed by something other than the player. */
  readonly cue: number
  readonly playing: boolean
  readonly speed: number
  readonly selection: Selection | null
  readonly folds: Readonly<Record<string, boolean>>
  readonly view: View
  readonly prediction: string | null
  readonly undo: readonly Turn[]
  readonly redo: readonly Turn[]
  /** The drag whose next value replaces its last; it began where `undo` ends. */
  readonly gesture: Gesture | null
  readonly expectation: Expectation | null
  readonly frozen: boolean
  readonly locked: readonly string[]
}

export interface Gesture {
  readonly id: string
  readonly at: SimTime
}

const START = 0 as SimTime

export const sessionOf = ({
  id,
  panel,
  lanes,
  speed = 1,
  laneRange,
  frozen,
  locked = [],
}: Opening): Session => ({
  id,
  panel,
  opening: lanes,
  lanes,
  laneRange: laneRange ?? { least: lanes.length, most: lanes.length },
  playhead: START,
  cue: 0,
  playing: false,
  speed,
  selection: null,
  folds: {},
  view: {},
  prediction: null,
  undo: [],
  redo: [],
  gesture: null,
  expectation: null,
  frozen: frozen ?? false,
  locked,
})

/** Whether an act came with the figure and stays, as a part of it is locked. */
export const isGivenIn = ({ locked, opening }: Session, act: Intervention): boolean =>
  locked.length > 0 && opening.some(({ interventions }) => interventions.includes(act))

export const UNDO_MAX = 200

/** The session after an act that can be undone. */
export const turned = (
  session: Session,
  next: Pick<Session, 'lanes'> & Partial<Session>,
  back: SimTime | null,
): Session => ({
  ...session,
  gesture: null,
  ...next,
  undo: [
    ...session.undo,
    { lanes: session.lanes, playhead: back, selection: session.selection },
  ].slice(-UNDO_MAX),
  redo: [],
})

/** The session with its playhead placed. */
export const cued = (session: Session, playhead: SimTime): Session => ({
  ...session,
  playhead,
  cue: session.cue + 1,
})
