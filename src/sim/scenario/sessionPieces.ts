// The pieces of random scenarios that are about users who come back.
import fc from 'fast-check'
import { duration, MILLISECOND } from '../time'
import { formatDuration } from './durations'

const literal = <const T>(value: T) => fc.constant(value)
const span = (min: number, max: number) =>
  fc.integer({ min, max }).map((ms) => formatDuration(duration(ms * MILLISECOND)))
const share = fc.integer({ min: 0, max: 10 }).map((tenth) => tenth / 10)

/** Arrivals of users. */
export const users = fc.record(
  {
    kind: literal('sessions'),
    start: fc.nat(6),
    rate: fc.integer({ min: 0, max: 20 }).map((tenth) => tenth / 10),
    requests: fc.integer({ min: 1, max: 9 }),
    think: span(1, 900),
  },
  { requiredKeys: ['kind', 'rate', 'requests', 'think'] },
)

/** What users keep. */
export const sessions = fc
  .record(
    {
      state: fc.constantFrom('memory', 'replicated', 'store', 'token'),
      delay: span(0, 20),
      login: span(0, 50),
      expiry: span(1, 3_000),
      bots: share,
      roaming: share,
      privateWindows: share,
    },
    { requiredKeys: [] },
  )
  .map(({ delay, ...rest }) =>
    delay !== undefined && (rest.state === 'store' || rest.state === 'replicated')
      ? { ...rest, delay }
      : rest,
  )

const named = {
  redispatch: fc.boolean(),
  pause: span(0, 300),
}

/** How users find their server; for a balancer of layer 4, a table by address. */
export const affinity = fc.oneof(
  fc.record(
    {
      kind: literal('cookie'),
      dialect: fc.constantFrom('nginx', 'haproxy', 'envoy'),
      strict: fc.boolean(),
      name: fc.constantFrom('sid', 'SRV'),
      ...named,
    },
    { requiredKeys: ['kind'] },
  ),
  fc.record({ kind: literal('token'), strict: fc.boolean(), ...named }, { requiredKeys: ['kind'] }),
  fc.record(
    {
      kind: literal('table'),
      key: fc.constantFrom('address', 'session'),
      size: fc.constantFrom(1, 3, 1_000),
      expiry: span(1, 3_000),
      whenFull: fc.constantFrom('evict', 'refuse'),
      peer: fc.record({ lag: span(0, 500) }, { requiredKeys: [] }),
      ...named,
    },
    { requiredKeys: ['kind'] },
  ),
)
