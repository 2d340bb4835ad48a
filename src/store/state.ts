// The state of the whole app beside the simulations themselves.
import type { StoreApi } from 'zustand/vanilla'
import type { SimTime } from '../sim'
import type { Run } from '../sim/scenario'
import type { Arrival } from './arrival'
import type { Notice } from './notices'
import type { Preferences } from './preferences'
import type { Progress } from './progress'
import type { Session } from './session'

/** What is known of a run that came out of another figure. */
export interface CarriedRun {
  readonly from: string // the session that it came from
  readonly back: string // the address of that
  readonly lanes: readonly Run[] // as they came
  readonly at: SimTime
  /** What the log up to `at` begins with, if it is the same here and there. */
  readonly digest: string | null
  readonly door: string
  readonly left: readonly string[] // what did not come along
}

export interface State {
  readonly sessions: Readonly<Record<string, Session>>
  readonly preferences: Preferences
  readonly progress: Progress
  readonly notices: readonly Notice[]
  /** The part of the address after the hash. */
  readonly hash: string
  /** What a link or a file brought, until the figure that it is for opens. */
  readonly arrival: Arrival | null
  /** Runs that were brought from one figure into another, by the session that they came to. */
  readonly carried?: Readonly<Record<string, CarriedRun>>
}

export type Store = Pick<StoreApi<State>, 'getState' | 'setState' | 'subscribe' | 'getInitialState'>

/** Puts a changed session in the place of the one that is open; elsewhere nothing happens. */
export const changeSession = (
  store: Store,
  id: string,
  change: (session: Session) => Session,
): void =>
  store.setState((state) => {
    const session = state.sessions[id]
    const next = session && change(session)
    if (!next || next === session) return state
    return { sessions: { ...state.sessions, [id]: next } }
  })
