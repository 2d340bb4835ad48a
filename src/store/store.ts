// The one store of the app: runs, playheads and choices as plain data; never frames.
import { subscribeWithSelector } from 'zustand/middleware'
import { createStore } from 'zustand/vanilla'
import { choiceActions } from './choices'
import { learningActions } from './learning'
import { type Notice, type NoticeCode, withNotice } from './notices'
import { openingActions } from './opening'
import { noPreferences } from './preferences'
import { noProgress } from './progress'
import { type RunsOptions, runsActions } from './runs'
import type { State, Store } from './state'
import { guarded, keeperIn, type TextStorage } from './storage'

const initial: State = {
  sessions: {},
  preferences: noPreferences,
  progress: noProgress,
  notices: [],
  hash: '',
  arrival: null,
}

export interface StoreOptions extends RunsOptions {
  openStorage: () => TextStorage
}

/** A store over a storage; the app has one, each test its own. */
export function makeStore({ openStorage, ...options }: StoreOptions) {
  let early: readonly Notice[] | null = [] // said while the store is being made
  const tell = (code: NoticeCode, said?: Partial<Pick<Notice, 'params' | 'problems'>>) => {
    if (early) early = withNotice(early, code, said)
    else store.setState(({ notices }) => ({ notices: withNotice(notices, code, said) }))
  }
  const keeper = keeperIn(guarded(openStorage, tell), tell)
  const store = createStore<State>()(
    subscribeWithSelector(() => ({ ...initial, ...keeper.read() })),
  )
  store.subscribe(keeper.write)
  const notices = early
  early = null
  store.setState({ notices })
  const kept: Store = store
  return {
    store,
    /** Takes over what another tab has kept meanwhile. */
    rehydrate: () => store.setState({ ...keeper.read() }),
    actions: {
      ...openingActions(kept),
      ...runsActions(kept, options),
      ...choiceActions(kept),
      ...learningActions(kept),
      tell,
    },
  }
}

export type CourseStore = ReturnType<typeof makeStore>
