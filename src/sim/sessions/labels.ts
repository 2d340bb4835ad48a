// The names by which cookies, headers and addresses of pages call a server: its own name, or what a
// product makes of its address. What names nobody is treated as if nothing had been brought.
// References: nginx `sticky cookie` (MD5 of address and port), HAProxy `cookie … insert indirect
// nocache`, Envoy `stateful_session` (the address in Base64).
import type { Servers } from '../cluster/servers'
import { isMadeName, namesPart } from '../parts'
import type { ServerSpec, TraceRequest } from '../scenario/scenario'
import type { AffinitySpec } from '../scenario/sessionSpec'
import type { World } from '../world'
import type { SessionsState } from './state'
import type { Wish } from './sticking'

/** `named` of a user who has thrown its cookies away. */
export const FORGOTTEN = -3

interface Asking {
  readonly world: World
  readonly state: SessionsState
  readonly place: number
}

/** Reads and writes the names of servers. */
export interface Labels {
  /** What the request brings. */
  wishOf(asking: Asking): Wish
  /** Whether the answer to a request that goes to `server` sets a cookie. */
  sets(asking: Asking, server: number): boolean
}

const idCalled = (
  servers: Servers,
  value: string,
  labelOf: (server: ServerSpec) => string,
): number => {
  for (let id = servers.count - 1; id >= 0; id--) {
    if (labelOf(servers.facts[id].spec) === value) return id
  }
  return -1
}

/** What an affinity calls a server. */
export const serverLabel = ({ dialect }: AffinitySpec, server: ServerSpec): string =>
  isMadeName(dialect) ? namesPart.present()[dialect](server) : server.name

/** The names that an affinity uses. */
export const createLabels = (affinity: AffinitySpec): Labels => {
  const { kind, dialect, name } = affinity
  const labelOf = (server: ServerSpec) => serverLabel(affinity, server)
  const broughtBy = ({ cookies, headers }: TraceRequest): string | undefined => {
    if (kind === 'cookie') return cookies[name]
    const field = Object.keys(headers).find((one) => one.toLowerCase() === name.toLowerCase())
    return field === undefined ? undefined : headers[field]
  }
  const wishOf = ({ world, state, place }: Asking): Wish => {
    const { requests, servers } = world.state
    const { arrivals } = world.scenario.traffic[requests.traffic[place]]
    if (arrivals.kind === 'trace') {
      const value = broughtBy(arrivals.requests[requests.object[place]])
      if (value === undefined) return 'new'
      const id = idCalled(servers, value, labelOf)
      return id < 0 ? 'unknown' : id
    }
    const named = state.users.named[requests.client[place]]
    if (named === FORGOTTEN) return 'forgotten'
    return named < 0 ? 'new' : named
  }
  const sets = (asking: Asking, server: number): boolean =>
    kind === 'cookie' && (dialect === 'nginx' || wishOf(asking) !== server)
  return { wishOf, sets }
}
