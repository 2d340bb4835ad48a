// A course with real players on hand-turned frames, for tests.
import { Player } from '../playback'
import { InPage } from '../playback/inPage'
import { ManualFrames } from '../playback/manualFrames'
import { History, stampAfter } from '../sim'
import type { Run } from '../sim/scenario'
import { Players } from './players'
import { makeStore } from './store'

export const memoryStorage = () => {
  const texts = new Map<string, string>()
  return {
    texts,
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
  }
}

export function liveCourse(runs: readonly Run[]) {
  const frames = new ManualFrames()
  const make = (run: Run) => new History(run)
  const players: Players = new Players(
    (lanes, options) =>
      new Player(lanes, { frames, open: (run) => new InPage(run, { make, frames }), ...options }),
  )
  const storage = memoryStorage()
  const course = makeStore({
    openStorage: () => storage,
    playheadOf: (id) => players.get(id)?.at ?? null,
    stampAfter,
  })
  const id = 'figure'
  course.actions.openSession({ id, panel: 'counters', lanes: runs })
  const player = players.obtain(course, id)
  const session = () => course.store.getState().sessions[id]
  return { ...course, course, players, player, frames, id, session, storage }
}
