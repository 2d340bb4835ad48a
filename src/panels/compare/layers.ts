// At which layer the balancer of a lane works, and how its clients keep their connections: settings
// of the whole run, so that another choice plays the lane from its start.
import { duration, SECOND } from '../../sim'
import type { ConnectionSpec, Run } from '../../sim/scenario'

/** How a client keeps a connection, as the picker offers it. */
export const keepings = ['request', 'kept', 'aged'] as const

export type Keeping = (typeof keepings)[number]

const AGE = duration(15 * SECOND) // of a connection that is closed for its age, unless it has one

/** The layer at which a lane's balancers work. */
export const layerOf = ({ scenario }: Run): 4 | 7 => scenario.gateways[0].layer

/** The connections of a lane's clients; null where nothing is known of connections. */
export const connectionsOf = ({ scenario }: Run): ConnectionSpec | null =>
  scenario.traffic.find(({ clients }) => clients.connections !== null)?.clients.connections ?? null

/** How those connections are kept. */
export const keepingOf = ({ keep, maxAge }: ConnectionSpec): Keeping => {
  if (keep === 'request') return 'request'
  return maxAge === null ? 'kept' : 'aged'
}

/** The age at which a connection is closed, microseconds, or would be. */
export const ageOf = ({ maxAge }: ConnectionSpec): number => maxAge ?? AGE

/** The lane with its balancers at another layer. At layer 4 no rule can read a path. */
export const withLayer = (run: Run, layer: 4 | 7): Run => {
  const gateways = run.scenario.gateways.map((gateway) => {
    const { key, ...rest } = gateway.policy
    const { return: way, upstream, ...told } = gateway
    const policy = layer === 4 && key !== undefined && key !== 'client' ? rest : gateway.policy
    // Who opens the letter has to break the seal; who reads the label cannot.
    const isSame = gateway.layer === layer
    const tls = isSame ? gateway.tls : layer === 4 ? 'passthrough' : 'terminate'
    const kept = layer === 4 ? null : upstream
    const unread = layer === 4 && way !== undefined ? { return: way } : {}
    return { ...told, ...unread, layer, policy, tls, upstream: kept }
  })
  return { ...run, scenario: { ...run.scenario, gateways } }
}

type Clients = Run['scenario']['traffic'][number]['clients']

const withClients = (run: Run, change: (clients: Clients) => Clients): Run => {
  const traffic = run.scenario.traffic.map((one) =>
    one.clients.connections ? { ...one, clients: change(one.clients) } : one,
  )
  return { ...run, scenario: { ...run.scenario, traffic } }
}

/** The lane with connections that are kept so. */
export const withKeeping = (run: Run, keeping: Keeping): Run =>
  withClients(run, (clients) => {
    const { connections: before } = clients
    if (!before) return clients
    const keep = keeping === 'request' ? 'request' : 'kept'
    const maxAge = keeping === 'aged' ? (before.maxAge ?? AGE) : null
    return { ...clients, connections: { ...before, keep, maxAge } }
  })

/** How a connection is encrypted, as the picker offers it. */
export const sealings = ['none', '1.2', '1.2-resumed', '1.3', '1.3-resumed', '1.3-early'] as const

export type Sealing = (typeof sealings)[number]

/** How those connections are encrypted. */
export const sealingOf = ({ tls, resumption, earlyData }: ConnectionSpec): Sealing => {
  if (tls === 'none' || resumption === 0) return tls
  return tls === '1.3' && earlyData ? '1.3-early' : `${tls}-resumed`
}

/** Whether a handshake takes time in a lane: where its clients are away from the balancer, or the
 * balancer works on it. */
export const heedsSealing = (run: Run): boolean => {
  const [{ network, costs }] = run.scenario.gateways
  return connectionsOf(run) !== null && (network > 0 || costs !== null)
}

const sealed: Readonly<Record<Sealing, { tls: ConnectionSpec['tls']; isResumed: boolean }>> = {
  none: { tls: 'none', isResumed: false },
  '1.2': { tls: '1.2', isResumed: false },
  '1.2-resumed': { tls: '1.2', isResumed: true },
  '1.3': { tls: '1.3', isResumed: false },
  '1.3-resumed': { tls: '1.3', isResumed: true },
  '1.3-early': { tls: '1.3', isResumed: true },
}

/** The lane with connections that are encrypted so. */
export const withSealing = (run: Run, sealing: Sealing): Run =>
  withClients(run, (clients) => {
    const { connections: before } = clients
    if (!before) return clients
    const { tls, isResumed } = sealed[sealing]
    const resumption = isResumed ? before.resumption || 1 : 0
    const earlyData = sealing === '1.3-early'
    return { ...clients, connections: { ...before, tls, resumption, earlyData } }
  })

/** The share of all requests that the first of several clients sends; null: it is like all. */
export const heaviestOf = ({ scenario }: Run): number | null => scenario.traffic[0].clients.heaviest

/** The lane in which the first client sends such a share. */
export const withHeaviest = (run: Run, heaviest: number | null): Run =>
  withClients(run, (clients) => ({ ...clients, heaviest }))
