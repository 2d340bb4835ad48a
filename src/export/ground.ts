// What every part of a config is written from.
import type { GatewaySpec, PoolSpec, Scenario, ServerSpec } from '../sim/scenario'
import type { Say } from './notes'

/** A length of simulated time, in whole microseconds. */
export type Duration = GatewaySpec['timeout']

/** How the servers of a pool are looked after. */
export type Health = NonNullable<PoolSpec['health']>

/** A rule of a gateway. */
export type Route = NonNullable<GatewaySpec['routes']>[number]

/** The scenario, the one of its balancers whose config is written, and how comments are made. */
export interface Ground {
  readonly scenario: Scenario
  readonly gateway: GatewaySpec
  readonly say: Say
  readonly title: string // of the scenario, as a reader knows it
}

/** Lines one level further in. */
export const indented = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => (line === '' ? '' : `    ${line}`))

/** Comment out a line of config. */
export const off = (line: string): string => `# ${line}`

/** What a server holds at most: what its balancer is told, else what has room there. */
export const limitOf = ({ maxConnections, slots, queue }: ServerSpec): number =>
  maxConnections > 0 ? maxConnections : slots + queue

/** Servers take what their slots hold, and everybody else waits at the balancer. */
export const waitsHere = ({ policy }: GatewaySpec): boolean => policy.kind === 'central-queue'

const usual = /^(\d{1,3}(?:\.\d{1,3}){3}|\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9][A-Za-z0-9._-]*)(:\d{1,5})?$/
const numeric = /^(\d|\[)/

/** The address with its port; `name`: a host that has to be looked up; null: none of the form. */
export function addressOf({ address }: ServerSpec): { text: string; isName: boolean } | null {
  const [, host, port] = usual.exec(address) ?? []
  if (host === undefined) return null
  return { text: `${host}${port ?? ':80'}`, isName: !numeric.test(host) }
}

/** Where requests go that no rule sends elsewhere. */
export function firstPool({ pools, release }: Scenario): PoolSpec {
  if (!release) return pools[0]
  return pools[release.kind === 'canary' ? release.stable : release.from] ?? pools[0]
}

/** Connections of the first traffic that says anything of them. */
export const connectionsOf = ({ scenario }: Ground) =>
  scenario.traffic.find(({ clients }) => clients.connections !== null)?.clients.connections ?? null

/** How long a server may take: its own time, or as long as the client waits. */
export const serverTime = ({ timeout, serverTimeout = timeout }: Ground['gateway']) =>
  serverTimeout < timeout ? serverTimeout : timeout
