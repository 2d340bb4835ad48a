// The pieces of random scenarios that are about connections.
import fc from 'fast-check'
import { duration, MILLISECOND } from '../time'
import { formatDuration } from './durations'

const share = fc.integer({ min: 0, max: 10 }).map((tenth) => tenth / 10)
const span = (min: number, max: number) =>
  fc.integer({ min, max }).map((ms) => formatDuration(duration(ms * MILLISECOND)))

/** Connections; only where TLS is spoken is a session resumed. */
export const connections = fc
  .record(
    {
      protocol: fc.constantFrom('http/1.1', 'http/2', 'websocket', 'tcp', 'udp'),
      keep: fc.constantFrom('kept', 'request'),
      perClient: fc.integer({ min: 1, max: 3 }),
      idleTimeout: span(1, 2_000),
      maxRequests: fc.integer({ min: 1, max: 5 }),
      maxAge: span(1, 2_000),
      tls: fc.constantFrom('none', '1.2', '1.3'),
      resumption: share,
      earlyData: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  .map(({ tls, resumption, earlyData, ...rest }) =>
    rest.protocol === 'udp' || tls === undefined || tls === 'none'
      ? rest
      : {
          ...rest,
          tls,
          ...(resumption === undefined ? {} : { resumption }),
          ...(tls === '1.3' && earlyData ? { earlyData } : {}),
        },
  )
