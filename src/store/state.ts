// The state of the whole app beside the simulations themselves.
import type { StoreApi } from 'zustand/vanilla'
import type { Arrival } from './arrival'
import type { Notice } from './notices'
import type { Preferences } from './preferences'
import type { Progress } from './progress'
import type { Session } from './session'

export interface State {
  readonly sessions: Readonly<Record<string, Session>>
  readonly preferences: Preferences
  readonly progress: Progress
  readonly notices: readonly Notice[]
  /** The part of the address after the hash. */
  readonly hash: string
  /** What a link or a file brought, until the figure that it is for opens. */
  readonly arrival: Arrival | null
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
