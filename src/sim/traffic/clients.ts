// The clients behind the numbers: how many there are and from which address each one comes.
import type { Scenario, Traffic } from '../scenario/scenario'

/** Clients of one traffic: open, closed, or those that a trace names. */
export const clientCount = (traffic: Traffic): number => {
  const { arrivals } = traffic
  if (arrivals.kind === 'closed') return arrivals.clients
  if (arrivals.kind === 'trace') return traceAddresses(traffic).length
  return traffic.clients.count
}

// A trace is read once: its addresses are asked for with every request that is listed.
const known = new WeakMap<Traffic, readonly string[]>()

/** Addresses that a trace names, in order of first use. */
export const traceAddresses = (traffic: Traffic): readonly string[] => {
  if (traffic.arrivals.kind !== 'trace') return []
  const before = known.get(traffic)
  if (before) return before
  const addresses = [...new Set(traffic.arrivals.requests.map(({ client }) => client))]
  known.set(traffic, addresses)
  return addresses
}

/** Number of the first client of each traffic. */
export const clientBases = (scenario: Scenario): readonly number[] => {
  let base = 0
  return scenario.traffic.map((traffic) => {
    const first = base
    base += clientCount(traffic)
    return first
  })
}

/** Clients of all traffic. */
export const clientTotal = ({ traffic }: Scenario): number =>
  traffic.reduce((sum, one) => sum + clientCount(one), 0)

// Addresses are from the blocks set aside for documentation and benchmarks (RFC 5737, RFC 2544).
/** The address that clients behind one NAT share. */
export const SHARED_ADDRESS = '203.0.113.1'
const own = (client: number): string =>
  `198.${18 + Math.floor(client / 65_536)}.${Math.floor(client / 256) % 256}.${client % 256}`

/** Address of client number `client`; clients behind the NAT share one. */
export const addressOf = (scenario: Scenario, client: number): string => {
  const bases = clientBases(scenario)
  let index = bases.length - 1
  while (index > 0 && bases[index] > client) index--
  const traffic = scenario.traffic[index]
  const number = client - bases[index]
  if (traffic.arrivals.kind === 'trace') return traceAddresses(traffic)[number] ?? own(client)
  const shared = Math.floor(traffic.clients.count * traffic.clients.behindNat)
  return number < shared ? SHARED_ADDRESS : own(client)
}
