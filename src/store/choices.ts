// Actions on what the reader has chosen to look at, and on how the player stands.
import type { SimTime } from '../sim'
import { withNotice } from './notices'
import type { Preferences } from './preferences'
import type { Selection, Session } from './session'
import { changeSession, type Store } from './state'

const FOUND_MAX = 60 // letters of what an address asked for

/** How a player stands, as the session remembers it. */
export type Stand = Pick<Session, 'playing' | 'speed'> & { readonly at: SimTime | null }

export function choiceActions(store: Store) {
  const change = (id: string, next: (session: Session) => Session) => changeSession(store, id, next)

  return {
    select: (id: string, selection: Selection | null): void =>
      change(id, (session) => ({ ...session, selection })),

    /** Folds or opens a chart row, in this figure and in whatever shows the panel later. */
    fold(id: string, row: string, folded: boolean): void {
      const { sessions, preferences } = store.getState()
      const session = sessions[id]
      if (!session) return
      const folds = { ...session.folds, [row]: folded }
      change(id, () => ({ ...session, folds }))
      const all = { ...preferences.folds, [session.panel]: folds }
      store.setState({ preferences: { ...preferences, folds: all } })
    },

    /** A control of the view: it changes what is seen, never the run. */
    setView: (id: string, key: string, value: string | number | boolean): void =>
      change(id, (session) => ({ ...session, view: { ...session.view, [key]: value } })),

    /** What the player says of itself when it comes to rest, starts or changes its speed. */
    stand(id: string, { playing, speed, at }: Stand): void {
      change(id, (session) => {
        const playhead = at ?? session.playhead
        const isKnown =
          session.playing === playing && session.speed === speed && session.playhead === playhead
        return isKnown ? session : { ...session, playing, speed, playhead }
      })
    },

    setPreference<Key extends keyof Preferences>(key: Key, value: Preferences[Key]): void {
      store.setState(({ preferences }) => ({ preferences: { ...preferences, [key]: value } }))
    },

    /** Tells that an address asks for an example that its panel does not have. */
    missExample(found: string): void {
      const params = { found: found.slice(0, FOUND_MAX) }
      store.setState(({ notices }) => ({
        notices: withNotice(notices, 'link-example', { params }),
      }))
    },

    dismiss(notice: number): void {
      store.setState(({ notices }) => ({ notices: notices.filter(({ id }) => id !== notice) }))
    },
  }
}
