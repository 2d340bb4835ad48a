// The players of the figures that are on the page. A figure that is taken off and put on again at
// once (another language, another layout) finds the player it had.
import { after, openPlayer, type Player } from '../playback'
import type { SimTime } from '../sim'
import type { Session } from './session'
import type { CourseStore } from './store'

// Wall milliseconds that a player outlives its last user, or waits for its first.
const GRACE = 1000
const GRACE_UNUSED = 30_000

interface Entry {
  readonly player: Player
  users: number
  unlink: () => void
  spare: (() => void) | null
}

type OpenPlayer = typeof openPlayer

/** Follows what the store says of the runs, and tells it how the player stands. */
export function link({ store, actions }: CourseStore, id: string, player: Player): () => void {
  let seen = store.getState().sessions[id]
  const follow = (session: Session | undefined) => {
    if (!session || session === seen) return
    const before = seen
    seen = session
    const isCued = session.cue !== before.cue
    if (session.lanes !== before.lanes || isCued)
      player.load(session.lanes, isCued ? session.playhead : undefined)
    if (session.speed !== before.speed && session.speed !== player.speed)
      player.setSpeed(session.speed)
  }
  const report = () => {
    const isAtRest = !player.playing && !player.seeking
    const { playing, speed, at } = player
    actions.stand(id, { playing, speed, at: isAtRest ? at : null })
    if (isAtRest) verify(at)
  }
  const verify = (at: SimTime) => {
    const expectation = store.getState().sessions[id]?.expectation
    if (expectation?.at !== at) return
    actions.verify(
      id,
      player.lanes.map((_, lane) => player.moment(lane).digest),
    )
  }
  const stops = [store.subscribe((state) => follow(state.sessions[id])), player.subscribe(report)]
  return () => {
    report()
    for (const stop of stops) stop()
  }
}

export class Players {
  readonly #entries = new Map<string, Entry>()
  readonly #open: OpenPlayer
  readonly #standing: Map<string, Player>

  /** `standing` is kept to hold the players that somebody uses. */
  constructor(open: OpenPlayer = openPlayer, standing = new Map<string, Player>()) {
    this.#open = open
    this.#standing = standing
  }

  get(id: string): Player | null {
    return this.#entries.get(id)?.player ?? null
  }

  /** The session's player; made on first use. Whoever keeps it must `retain` it. */
  obtain(course: CourseStore, id: string): Player {
    const there = this.#entries.get(id)
    if (there) return there.player
    const session = course.store.getState().sessions[id]
    if (!session) throw new Error(`no session ${id}: open it before its player is asked for`)
    const { lanes, speed, playhead: at } = session
    const player = this.#open(lanes, { speed, at })
    const entry: Entry = { player, users: 0, unlink: link(course, id, player), spare: null }
    this.#entries.set(id, entry)
    this.#spare(id, GRACE_UNUSED)
    return player
  }

  /** Keeps the player alive; answers how to let it go. */
  retain(course: CourseStore, id: string): () => void {
    this.obtain(course, id)
    const entry = this.#entries.get(id)
    if (!entry) return () => {}
    entry.users += 1
    this.#standing.set(id, entry.player)
    entry.spare?.()
    entry.spare = null
    return () => {
      entry.users -= 1
      if (entry.users > 0) return
      this.#standing.delete(id)
      this.#spare(id, GRACE)
    }
  }

  #spare(id: string, grace: number): void {
    const entry = this.#entries.get(id)
    if (!entry) return
    entry.spare = after(grace, () => {
      this.#entries.delete(id)
      entry.player.pause()
      entry.unlink()
      entry.player.dispose()
    })
  }
}
