// What a gateway's own work costs, how far its servers are, and the connections that it keeps to
// them: cores that read requests, open connections and shake hands.
import * as v from 'valibot'
import { bounds } from './bounds'
import { formatDuration, lengthOf } from './durations'
import type { Path, Report } from './report'
import { message } from './rule'
import type { CostSpec, GatewaySpec } from './scenario'
import type { ReadDocument } from './schema'
import { object, oneOf, whole } from './values'

const cost = () => v.optional(lengthOf({ min: 0, max: bounds.cost }), '0ms')

/** Core time of a gateway, by what it is spent on. */
export const costs = object({
  cores: v.optional(whole({ min: 1, max: bounds.cores, unit: 'cores' }), 1),
  connection: cost(),
  request: cost(),
  forward: cost(),
  handshake: cost(),
  resumption: cost(),
  kib: cost(),
})

const way = () => lengthOf({ min: 0, max: bounds.network })

/** One length for every hop, or one on either side of the gateway. */
export const network = v.union(
  [way(), object({ client: v.optional(way(), '0ms'), server: v.optional(way(), '0ms') })],
  message('network'),
)

/** What a gateway does with TLS, in the order of the format. */
export const encryptions = ['passthrough', 'terminate', 'reencrypt'] as const

/** What the gateway does with the encryption of its clients. */
export const encryption = v.optional(oneOf(encryptions))

/** Connections to servers that a gateway of layer 7 keeps. */
export const upstream = object({
  keepalive: v.optional(whole({ min: 0, max: bounds.places, unit: 'connections' }), 32),
})

type Read = NonNullable<ReadDocument['gateway']>

/** The part of a gateway that is about its own work. */
export const workSpec = (
  read: Pick<Read, 'layer' | 'network' | 'costs' | 'tls' | 'upstream'>,
): Pick<GatewaySpec, 'network' | 'backNetwork' | 'costs' | 'tls' | 'upstream'> => {
  const { layer, network: ways, tls, upstream: kept } = read
  const { client, server } =
    typeof ways === 'number' ? { client: ways, server: ways } : Object(ways)
  return {
    network: client,
    backNetwork: server,
    costs: read.costs ?? null,
    tls: tls ?? (layer === 4 ? 'passthrough' : 'terminate'),
    upstream: kept ?? null,
  }
}

const writeCosts = ({ cores, ...lengths }: CostSpec): Readonly<Record<string, unknown>> => {
  const written: Record<string, unknown> = cores === 1 ? {} : { cores }
  for (const [key, value] of Object.entries(lengths)) {
    if (value > 0) written[key] = formatDuration(value)
  }
  return written
}

const writeNetwork = ({ network: client, backNetwork: server }: GatewaySpec): unknown => {
  if (client === server) return formatDuration(client)
  const ways = Object.entries({ client, server }).filter(([, value]) => value > 0)
  return Object.fromEntries(ways.map(([key, value]) => [key, formatDuration(value)]))
}

/** The keys of a document from which `workSpec` makes the same; defaults are left out. */
export const writeOwnWork = (gateway: GatewaySpec): Readonly<Record<string, unknown>> => {
  const { layer, tls, upstream: kept } = gateway
  const usual = layer === 4 ? 'passthrough' : 'terminate'
  const ways = writeNetwork(gateway)
  return {
    ...(ways === '0ms' ? {} : { network: ways }),
    ...(gateway.costs === null ? {} : { costs: writeCosts(gateway.costs) }),
    ...(tls === usual ? {} : { tls }),
    ...(kept === null
      ? {}
      : { upstream: kept.keepalive === 32 ? {} : { keepalive: kept.keepalive } }),
  }
}

/** Notes what a gateway of its layer cannot do. */
export const checkOwnWork = (read: Read, at: Path, report: Report): void => {
  const { layer, tls, upstream: kept, return: way } = read
  if (way === 'direct' && layer === 7)
    report.add({ at: [...at, 'return'], found: way }, 'layer-return')
  if (tls !== undefined && (tls === 'passthrough') !== (layer === 4))
    report.add({ at: [...at, 'tls'], found: tls }, 'layer-tls', { layer })
  if (kept !== undefined && layer === 4)
    report.add({ at: [...at, 'upstream'], found: kept }, 'layer-upstream')
}
