// The app's own store, players and address bar.
import { ENGINE_REVISION, stampAfter } from '../sim'
import { AddressBar, type Snapshot, type WindowLike } from './addressBar'
import { Players } from './players'
import { makeStore } from './store'

export const players = new Players()

export const course = makeStore({
  openStorage: () => window.localStorage,
  playheadOf: (id) => players.get(id)?.at ?? null,
  stampAfter,
})

export const { store, actions } = course

function snapshot(id: string): Snapshot | null {
  const player = players.get(id)
  if (!player || player.seeking) return null
  return { at: player.at, digests: player.lanes.map((_, lane) => player.moment(lane).digest) }
}

/** Called once, by the app. */
export const openAddressBar = (window: WindowLike): AddressBar =>
  new AddressBar(course, { window, engine: ENGINE_REVISION, snapshot })
