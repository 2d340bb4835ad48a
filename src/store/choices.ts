// Actions on what the reader has chosen to look at, and on how the player stands.
import type { SimTime } from '../sim'
import type { Preferences } from './preferences'
import type { Progress } from './progress'
import type { Selection, Session } from './session'
import type { Store } from './state'

/** How a player stands, as the session remembers it. */
export type Stand = Pick<Session, 'playing' | 'speed'> & { readonly at: SimTime | null }

const PLACES_MAX = 100

export function choiceActions(store: Store) {
  const update = (id: string, change: Partial<Session>) =>
    store.setState((state) => {
      const session = state.sessions[id]
      if (!session) return state
      return { sessions: { ...state.sessions, [id]: { ...session, ...change } } }
    })
  const note = (change: (progress: Progress) => Partial<Progress>) =>
    store.setState(({ progress }) => ({ progress: { ...progress, ...change(progress) } }))

  return {
    select: (id: string, selection: Selection | null): void => update(id, { selection }),

    /** Folds or opens a chart row, in this figure and in whatever shows the panel later. */
    fold(id: string, row: string, folded: boolean): void {
      const { sessions, preferences } = store.getState()
      const session = sessions[id]
      if (!session) return
      const folds = { ...session.folds, [row]: folded }
      update(id, { folds })
      const all = { ...preferences.folds, [session.panel]: folds }
      store.setState({ preferences: { ...preferences, folds: all } })
    },

    /** A control of the view: it changes what is seen, never the run. */
    setView(id: string, key: string, value: string | number | boolean): void {
      const view = store.getState().sessions[id]?.view
      update(id, { view: { ...view, [key]: value } })
    },

    /** The answer to a figure's question; null asks it again. */
    predict(id: string, option: string | null): void {
      update(id, { prediction: option })
      note(({ predictions }) => {
        const { [id]: _, ...others } = predictions
        return { predictions: option === null ? others : { ...others, [id]: option } }
      })
    },

    /** What the player says of itself when it comes to rest, starts or changes its speed. */
    stand(id: string, { playing, speed, at }: Stand): void {
      const session = store.getState().sessions[id]
      if (!session) return
      const playhead = at ?? session.playhead
      const isKnown =
        session.playing === playing && session.speed === speed && session.playhead === playhead
      if (!isKnown) update(id, { playing, speed, playhead })
    },

    setPreference<Key extends keyof Preferences>(key: Key, value: Preferences[Key]): void {
      store.setState(({ preferences }) => ({ preferences: { ...preferences, [key]: value } }))
    },

    /** Keeps the best result of a challenge, 0 to 3 stars. */
    award: (challenge: string, stars: number): void =>
      note((progress) => {
        const best = Math.max(stars, progress.stars[challenge] ?? 0)
        return { stars: { ...progress.stars, [challenge]: best } }
      }),

    answer: (check: string, option: string): void =>
      note(({ answers }) => ({ answers: { ...answers, [check]: option } })),

    markRead: (chapter: string): void =>
      note(({ read }) => ({
        read: read.includes(chapter) ? read : [...read, chapter].slice(-PLACES_MAX),
      })),

    rememberPlace: (hash: string): void => note(() => ({ lastPlace: hash })),

    forgetProgress: (progress: Progress): void => store.setState({ progress }),

    dismiss(notice: number): void {
      store.setState(({ notices }) => ({ notices: notices.filter(({ id }) => id !== notice) }))
    },
  }
}
