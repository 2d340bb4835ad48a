// The app's own store and address bar.
import type { Player } from '../playback'
import { ENGINE_REVISION, stampAfter } from '../sim'
import { AddressBar, type Snapshot, type WindowLike } from './addressBar'
import { KEPT_NAME } from './storage'
import { makeStore } from './store'

/** The players of the figures that are on the page. The first page has none, and no engine. */
export const standing = new Map<string, Player>()

/** A panel in somebody's page keeps nothing, and reads nothing of what the course keeps. */
const openStorage = (): Storage => {
  if (document.documentElement.hasAttribute('data-embed')) throw new Error('an embed keeps nothing')
  return window.localStorage
}

export const course = makeStore({
  openStorage,
  playheadOf: (id) => standing.get(id)?.at ?? null,
  stampAfter,
})

export const { store, actions } = course

async function snapshot(id: string): Promise<Snapshot | null> {
  const player = standing.get(id)
  if (!player) return null
  await player.rest()
  return { at: player.at, digests: player.lanes.map((_, lane) => player.moment(lane).digest) }
}

/** Ties the store to the page: its address, and what other tabs keep. Called once, by the app. */
export function openAddressBar(window: WindowLike & Pick<Window, 'addEventListener'>): AddressBar {
  window.addEventListener('storage', ({ key }) => {
    if (key === KEPT_NAME) course.rehydrate()
  })
  return new AddressBar(course, {
    window,
    engine: ENGINE_REVISION,
    snapshot,
    isOnPage: (id) => standing.has(id),
  })
}
