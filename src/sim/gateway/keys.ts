// The part of a request that a hash policy reads: the client's address, the path, a header or a
// cookie. A balancer of layer 4 sees the address and nothing else.
import type { PolicySpec, TraceRequest } from '../scenario/scenario'
import { addressOf } from '../traffic/clients'
import { pathNamed } from '../traffic/paths'
import type { World } from '../world'

/** Address of client number `client`, made once. */
export const addressOfClient = (world: World, client: number): string => {
  const { addresses, sessions } = world
  if (sessions !== null) return sessions.addressOf(world, client)
  addresses[client] ??= addressOf(world.scenario, client)
  return addresses[client]
}

const HEADER = 'header:'
const COOKIE = 'cookie:'

const fieldOf = (key: string): ((request: TraceRequest) => string | null) => {
  if (key.startsWith(HEADER)) {
    const name = key.slice(HEADER.length).toLowerCase()
    return ({ headers }) =>
      Object.entries(headers).find(([header]) => header.toLowerCase() === name)?.[1] ?? null
  }
  if (key.startsWith(COOKIE)) {
    const name = key.slice(COOKIE.length)
    return ({ cookies }) => Object.entries(cookies).find(([cookie]) => cookie === name)?.[1] ?? null
  }
  return key === 'uri' ? ({ path }) => path : ({ path }) => pathOnly(path)
}

const pathOnly = (uri: string): string => {
  const end = uri.search(/[?#]/)
  return end < 0 ? uri : uri.slice(0, end)
}

/** Reads the key of the request at a place; null where the request has none. */
export const keyReader = (
  world: World,
  spec: PolicySpec,
  layer: 4 | 7,
): ((place: number) => string | null) => {
  const { key = 'client' } = spec
  if (key === 'client') return (place) => addressOfClient(world, world.state.requests.client[place])
  if (layer === 4) return () => null
  const field = fieldOf(key)
  return (place) => {
    const { requests } = world.state
    if (world.functions !== null) return world.functions.keyOf(world, place, key)
    const { arrivals } = world.scenario.traffic[requests.traffic[place]]
    if (arrivals.kind === 'trace') return field(arrivals.requests[requests.object[place]])
    return key === 'path' || key === 'uri' ? pathNamed(requests.object[place]) : null
  }
}
