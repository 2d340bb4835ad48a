// Records that are not about one request: the journal reads them.

import { codeOf, type EventKind, packDetail } from './engine/event'
import { clock } from './engine/log'
import type { World } from './world'

const VALUE_MAX = 32_767

/** What a record says beside its kind: a server (none: -1) and a value, cut to 15 bits. */
interface Noted {
  readonly server?: number
  readonly value?: number
  readonly since?: number // when the phase began that it ends; now where nothing is said
}

/** Adds a record that is not about one request. */
export const note = (
  world: World,
  kind: EventKind,
  { server = -1, value = 0, since = world.state.now }: Noted = {},
): void => {
  const whole = Math.max(0, Math.min(VALUE_MAX, Math.floor(value + 0.5)))
  clock[1] = since
  world.log.append(-1, packDetail(codeOf(kind), server, whole))
}
