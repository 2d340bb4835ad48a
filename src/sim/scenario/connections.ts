// How clients talk to the gateway: which protocol, how many connections each may have, whether a
// connection is kept for the next request, and what closes it.
import * as v from 'valibot'
import { MILLISECOND } from '../time'
import { bounds } from './bounds'
import { formatDuration, lengthOf } from './durations'
import type { Path, Report } from './report'
import type { ConnectionSpec } from './scenario'
import type { ReadDocument } from './schema'
import { flag, object, oneOf, share, whole } from './values'

/** What a connection speaks, in the order of the format. */
export const protocols = ['http/1.1', 'http/2', 'websocket', 'tcp', 'udp'] as const

/** How long a connection may serve before it is closed. */
export const maxAge = () => lengthOf({ min: MILLISECOND, max: bounds.duration })

/** Connections of the clients of one traffic. */
export const connections = object({
  protocol: v.optional(oneOf(protocols), 'http/1.1'),
  keep: v.optional(oneOf(['kept', 'request']), 'kept'),
  perClient: v.optional(whole({ min: 1, max: bounds.perClient, unit: 'connections' }), 1),
  idleTimeout: v.optional(lengthOf({ min: MILLISECOND, max: bounds.duration }), '60s'),
  maxRequests: v.optional(whole({ min: 1, max: bounds.requests, unit: 'requests' })),
  maxAge: v.optional(maxAge()),
  tls: v.optional(oneOf(['none', '1.2', '1.3']), 'none'),
  resumption: v.optional(share(), 0),
  earlyData: v.optional(flag(), false),
})

type ReadConnections = v.InferOutput<typeof connections>

/** The connections with a null where nothing closes them. */
export const connectionSpec = (read: ReadConnections | undefined): ConnectionSpec | null =>
  read === undefined
    ? null
    : { ...read, maxRequests: read.maxRequests ?? null, maxAge: read.maxAge ?? null }

/** The keys of a document from which `connectionSpec` makes the same; defaults are left out. */
export const writeConnections = (spec: ConnectionSpec): Readonly<Record<string, unknown>> => {
  const lengths = { idleTimeout: formatDuration(spec.idleTimeout) }
  const usual: Readonly<Record<string, unknown>> = {
    protocol: 'http/1.1',
    keep: 'kept',
    perClient: 1,
    idleTimeout: '60s',
    tls: 'none',
    resumption: 0,
    earlyData: false,
  }
  const written: Record<string, unknown> = {}
  for (const [key, value] of Object.entries({ ...spec, ...lengths })) {
    if (value !== null && key !== 'maxAge' && value !== usual[key]) written[key] = value
  }
  return spec.maxAge === null ? written : { ...written, maxAge: formatDuration(spec.maxAge) }
}

/** Notes connections that no balancer of this document could read, and keys that go with others. */
export function checkConnections(read: ReadDocument, report: Report): void {
  const gateways = read.gateways ?? [read.gateway ?? { layer: 7 }]
  const reads = gateways.some(({ layer }) => layer === 7)
  read.traffic.forEach(({ clients }, index) => {
    const { connections: one } = clients
    if (one === undefined) return
    const at: Path = ['traffic', index, 'clients', 'connections']
    const opaque = one.protocol === 'tcp' || one.protocol === 'udp'
    if (opaque && reads)
      report.add({ at: [...at, 'protocol'], found: one.protocol }, 'layer-protocol')
    if (one.protocol === 'udp' && one.tls !== 'none')
      report.add({ at: [...at, 'tls'], found: one.tls }, 'udp-tls')
    if (one.resumption > 0 && one.tls === 'none')
      report.add({ at: [...at, 'resumption'], found: one.resumption }, 'no-tls')
    if (one.earlyData && one.tls !== '1.3')
      report.add({ at: [...at, 'earlyData'], found: true }, 'no-early-data')
  })
}
