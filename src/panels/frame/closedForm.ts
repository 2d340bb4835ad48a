// What queueing theory says of a lane, where its scenario meets the assumptions of a closed form.
import { m } from '../../i18n'
import { enm1, mm1, mmc, powerOfChoices, SECOND } from '../../sim'
import type { Intervention, Run } from '../../sim/scenario'

/** A closed form at work: lines for a chart of latency, microseconds. */
export interface ClosedForm {
  readonly formula: string
  /** p50 and p95 where the law of the response time is known, else its mean. */
  readonly values: readonly number[]
  readonly isMean: boolean
  readonly from: number // holds from here on, once the start is forgotten
  readonly to: number // arrivals stop
}

const FORGIVEN = 1e-3 // share of requests that finite lines may turn away

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉'

/** E₃/M/1: each of n servers meets every n-th arrival. */
const erlangName = (n: number): string =>
  `E${[...String(n)].map((digit) => SUBSCRIPTS[Number(digit)]).join('')}/M/1`

interface Farm {
  readonly arrivalRate: number // requests a second
  readonly serviceRate: number // of one slot
  readonly servers: number
  readonly slots: number
  readonly queue: number
  readonly held: number // places at the gateway
  readonly gateways: number
  readonly policy: Run['scenario']['gateways'][number]['policy']
  readonly isLive: boolean // load is known without delay
  readonly network: number // microseconds of one hop
}

const alike = <T, V>(list: readonly T[], read: (one: T) => V): boolean =>
  list.every((one) => read(one) === read(list[0]))

type Traffic = Run['scenario']['traffic'][number]
type Gateway = Run['scenario']['gateways'][number]

/** Requests are sorted one by one, and none waits for its connection. */
const isSortedAlone = ({ clients, requests }: Traffic, gateways: readonly Gateway[]): boolean => {
  if (requests !== undefined) return false
  const { connections } = clients
  if (connections === null) return true
  if (connections.keep === 'request') return gateways.every(({ network }) => network === 0)
  return connections.protocol === 'http/2' && gateways.every(({ layer }) => layer === 7)
}

/** Servers that work, wait and fail alike, with nothing that a closed form leaves out. */
function isPlain({ scenario }: Run): boolean {
  const { traffic, pools, gateways, duration } = scenario
  const { servers } = pools[0]
  return (
    traffic.length === 1 &&
    isSortedAlone(traffic[0], gateways) &&
    pools.length === 1 &&
    gateways.every(({ timeout, costs }) => timeout >= duration && costs === null) &&
    traffic[0].clients.connections === null &&
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
  if (!isPlain(run) || arrivals.kind !== 'poisson' || work.kind !== 'exponential') return null
  const { servers } = scenario.pools[0]
  const [gateway] = scenario.gateways
  let arrivalRate = arrivals.rate
  let { policy } = gateway
  let mean: number = work.mean
  for (const act of acts) {
    if (act.do === 'traffic.rate') arrivalRate = act.rate
    else if (act.do === 'policy.set') policy = act.policy
    else if (act.do === 'traffic.work' && act.work.kind === 'exponential') mean = act.work.mean
    else return null
  }
  return {
    arrivalRate,
    serviceRate: (servers[0].speed * SECOND) / mean,
    servers: servers.length,
    slots: servers[0].slots,
    queue: Math.min(...servers.map(({ queue }) => queue)),
    held: gateway.queue,
    gateways: scenario.gateways.length,
    policy,
    isLive: gateway.reports === null,
    network: gateway.network + gateway.backNetwork,
  }
}

type Law = Pick<ClosedForm, 'formula' | 'isMean'> & { readonly seconds: readonly number[] }

const quantiles = (formula: string, at: (p: number) => number): Law => ({
  formula,
  isMean: false,
  seconds: [at(0.5), at(0.95)],
})

function lawOf(farm: Farm): Law | null {
  const { arrivalRate, serviceRate, servers, slots, policy } = farm
  const load = arrivalRate / (serviceRate * servers * slots)
  const isRoomy = (places: number) => load ** places < FORGIVEN
  const behindOne = (count: number) => {
    const queue = { arrivalRate, serviceRate, servers: count }
    return quantiles(count === 1 ? 'M/M/1' : `M/M/${count}`, (p) =>
      mmc.responseTimeQuantile(queue, p),
    )
  }
  if (!(load > 0 && load < 1)) return null
  if (policy.kind === 'central-queue') {
    // A slot stands idle while its answer and the next request travel.
    const isOneLine = farm.network === 0 && farm.gateways === 1 && isRoomy(farm.held)
    return isOneLine ? behindOne(servers * slots) : null
  }
  if (!isRoomy(farm.queue)) return null
  if (servers === 1) return behindOne(slots)
  if (slots > 1) return null
  const share = { arrivalRate: arrivalRate / servers, serviceRate }
  if (policy.kind === 'random' && policy.dialect === undefined)
    return quantiles('M/M/1', (p) => mm1.responseTimeQuantile(share, p))
  if (farm.gateways > 1) return null
  if (policy.kind === 'round-robin') {
    const turns = { arrivalRate, serviceRate, servers }
    return quantiles(erlangName(servers), (p) => enm1.responseTimeQuantile(turns, p))
  }
  if (policy.kind !== 'power-of-two' || policy.dialect !== undefined || !farm.isLive) return null
  const choices = policy.choices ?? 2
  const mean = powerOfChoices.responseTimeMean({ utilization: load, choices })
  const formula = m.reference_mean_field({ choices })
  return { formula, isMean: true, seconds: [mean / serviceRate] }
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
  return form.isMean ? m.reference_mean({ formula }) : m.reference_quantiles({ formula })
}
