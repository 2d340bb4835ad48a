// Records that are not about one request: the journal reads them.
import { codeOf, type EventKind, packDetail } from './engine/event'
import type { World } from './world'

const VALUE_MAX = 32_767

/** Adds a record about a server (-1: about none); `value` is rounded and cut to 15 bits. */
export const note = (world: World, kind: EventKind, server: number, value = 0): void => {
  const whole = Math.max(0, Math.min(VALUE_MAX, Math.floor(value + 0.5)))
  world.log.clock[1] = world.state.now
  world.log.append(-1, packDetail(codeOf(kind), server, whole))
}
