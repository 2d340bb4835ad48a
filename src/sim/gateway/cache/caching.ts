// What the desk knows of its cache: when it is asked. The cache itself (desk.ts) is a part that
// only runs with one ask for (parts.ts).
import type { CacheRule } from '../../scenario/layerSeven'
import type { World } from '../../world'
import type { Opened } from '../opened'
import type { Visit } from '../openedState'

/** A request with all that a cache has to know of it. */
export interface Asking {
  readonly world: World
  readonly place: number
  readonly visit: Visit
  readonly request: Opened
  readonly rule: CacheRule
}

/** What a cache does. */
export interface Caching {
  /** Asks the cache. True: the request goes on to a server; false: it is answered, or waits. */
  consult(asking: Asking): boolean
  /** Looks again on behalf of a request that waits for another's answer. */
  lookAgain(asking: Asking): void
  /** Takes in an answer that was fetched; a bad one may be stood in for by what is stale. */
  takeIn(asking: Asking, look: (place: number) => void): void
  /** The request no longer waits for another's answer. */
  stopWaiting(world: World, place: number, visit: Visit): void
  /** Lets a fetch go on whose client has given up. True: it goes on. */
  goOn(world: World, place: number, visit: Visit): boolean
}
