// What queueing theory says of a lane, where its scenario meets the assumptions of a closed form.
import { m } from '../../i18n'
import { meanOf, SECOND, varianceOf } from '../../sim'
import type { Intervention, Run } from '../../sim/scenario'
import { type Farm, type Law, lawOf } from './queueLaws'

/** A closed form at work: lines for a chart of latency, microseconds. */
export interface ClosedForm extends Omit<Law, 'seconds'> {
  readonly values: readonly number[]
  readonly from: number // holds from here on, once the start is forgotten
  readonly to: number // arrivals stop
}

const alike = <T, V>(list: readonly T[], read: (one: T) => V): boolean =>
  list.every((one) => read(one) === read(list[0]))

type Traffic = Run['scenario']['traffic'][number]
type Gateway = Run['scenario']['gateways'][number]

/** A gateway that opens nothing, answers nothing itself and has all the time it needs. */
const isBare = (gateway: Gateway, duration: number): boolean =>
  gateway.timeout >= duration &&
  gateway.costs === null &&
  gateway.routes === undefined &&
  gateway.cache === undefined &&
  gateway.firewall === undefined &&
  gateway.compression === undefined

/** Nobody looks after servers, adds any, shows clients the way, or keeps them where they were. */
const isLeftAlone = ({ scenario: { pools, scaling, entry, affinity } }: Run): boolean =>
  pools.every(({ health }) => health === null) &&
  scaling === undefined &&
  entry === undefined &&
  affinity === undefined

/** Requests are alike, and each is sorted by itself: none is bound to a connection. */
const isUniform = ({ clients, requests }: Traffic): boolean =>
  requests === undefined && clients.connections === null

/** Servers that work, wait and fail alike, with nothing that a closed form leaves out. */
function isPlain(run: Run): boolean {
  const { traffic, pools, gateways, duration } = run.scenario
  const { servers } = pools[0]
  return (
    traffic.length === 1 &&
    isUniform(traffic[0]) &&
    isLeftAlone(run) &&
    pools.length === 1 &&
    gateways.every((gateway) => isBare(gateway, duration)) &&
    alike(servers, ({ speed }) => speed) &&
    alike(servers, ({ slots }) => slots) &&
    alike(servers, ({ weight }) => weight) &&
    servers.every((one) => one.errors === 0 && one.memory === null && one.cache === null) &&
    servers.every((one) => one.state === 'up' && one.maxConnections === 0)
  )
}

/** The farm at an instant; null where something has happened that no closed form knows. */
function farmOf(run: Run, acts: readonly Intervention[]): Farm | null {
  const { scenario } = run
  const [{ arrivals, work }] = scenario.traffic
  if (!isPlain(run) || arrivals.kind !== 'poisson') return null
  const { servers } = scenario.pools[0]
  const [gateway] = scenario.gateways
  let arrivalRate = arrivals.rate
  let { policy } = gateway
  let law = work
  for (const act of acts) {
    if (act.do === 'traffic.rate') arrivalRate = act.rate
    else if (act.do === 'policy.set') policy = act.policy
    else if (act.do === 'traffic.work') law = act.work
    else return null
  }
  return {
    arrivalRate,
    serviceRate: (servers[0].speed * SECOND) / meanOf(law),
    work: { kind: law.kind, scv: varianceOf(law) / meanOf(law) ** 2 },
    servers: servers.length,
    slots: servers[0].slots,
    queue: Math.min(...servers.map(({ queue }) => queue)),
    held: gateway.queue,
    isRetried: gateway.retries > 0,
    gateways: scenario.gateways.length,
    policy,
    isLive: gateway.reports === null,
    network: (gateway.network + gateway.backNetwork) / SECOND,
  }
}

/** The closed form of a run at an instant; null where it meets no assumptions of ours. */
export function closedFormOf(run: Run, at: number): ClosedForm | null {
  const acts = [...run.scenario.interventions, ...run.interventions]
    .filter((act) => act.at <= at)
    .sort((one, other) => one.at - other.at)
  const farm = farmOf(run, acts)
  const law = farm && lawOf(farm)
  if (!law) return null
  // Two hops there and two back, whatever the queue.
  const { network, backNetwork } = run.scenario.gateways[0]
  const hops = 2 * (network + backNetwork)
  const values = law.seconds.map((seconds) => seconds * SECOND + hops)
  const { traffic, duration } = run.scenario
  const to = Math.min(duration, traffic[0].until)
  return { ...law, values, from: acts.at(-1)?.at ?? 0, to }
}

/** The formula and what is drawn of it, in words. */
export function closedFormWords(form: ClosedForm | null): string {
  if (!form) return m.reference_none()
  const { formula } = form
  if (form.says === 'bounds') return m.reference_bounds({ formula, other: form.other })
  return form.says === 'mean' ? m.reference_mean({ formula }) : m.reference_quantiles({ formula })
}
