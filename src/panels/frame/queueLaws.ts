// Which closed form fits a farm of equal servers, and what it gives.
import { formatPercent, m } from '../../i18n'
import {
  enm1,
  joinShortestQueue,
  md1,
  mg1,
  mm1,
  mmc,
  mmck,
  type PolicySpec,
  powerOfChoices,
} from '../../sim'

const FORGIVEN = 1e-3 // share of requests that finite lines may turn away
const NEAR = 0.1 // of the work: a way so short that what was sent is what stands there

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉'

/** E₃/M/1: each of n servers meets every n-th arrival. */
const erlangName = (n: number): string =>
  `E${[...String(n)].map((digit) => SUBSCRIPTS[Number(digit)]).join('')}/M/1`

const markovName = (servers: number): string => `M/M/${servers}`

/** Equal servers with nothing about them that a closed form leaves out. */
export interface Farm {
  readonly arrivalRate: number // requests a second, Poisson
  readonly serviceRate: number // of one slot
  readonly work: { readonly kind: string; readonly scv: number } // variance / mean²
  readonly servers: number
  readonly slots: number
  readonly queue: number
  readonly held: number // places at the gateway
  readonly isRetried: boolean // whoever is turned away tries once more
  readonly gateways: number
  readonly policy: PolicySpec
  readonly isLive: boolean // load is known without delay
  readonly network: number // seconds of one hop
}

/** What a closed form says of response times. */
export interface Law {
  readonly formula: string
  /** p50 and p95 where the law of the response time is known, else its mean, or two forms between
   * which the mean lies. */
  readonly says: 'quantiles' | 'mean' | 'bounds'
  readonly other: string // of bounds: the upper one's form; else empty
  readonly seconds: readonly number[]
}

const quantiles = (formula: string, at: (p: number) => number): Law => ({
  formula,
  says: 'quantiles',
  other: '',
  seconds: [at(0.5), at(0.95)],
})

const meanOnly = (formula: string, seconds: number): Law => ({
  formula,
  says: 'mean',
  other: '',
  seconds: [seconds],
})

const loadOf = ({ arrivalRate, serviceRate, servers, slots }: Farm): number =>
  arrivalRate / (serviceRate * servers * slots)

/** Whether so many places are as good as endlessly many. */
const isRoomy = (farm: Farm, places: number): boolean => loadOf(farm) ** places < FORGIVEN

function behindOne({ arrivalRate, serviceRate }: Farm, servers: number): Law {
  const queue = { arrivalRate, serviceRate, servers }
  return quantiles(markovName(servers), (p) => mmc.responseTimeQuantile(queue, p))
}

/** Whether each server meets Poisson arrivals of its own. */
const isSplit = ({ servers, policy }: Farm): boolean =>
  servers === 1 || (policy.kind === 'random' && policy.dialect === undefined)

/** Servers with arrivals of their own and so little room that some are turned away. */
function shortLine(farm: Farm): Law | null {
  const { arrivalRate, serviceRate, servers, slots, queue, held, isRetried } = farm
  if (!isSplit(farm) || isRetried || held > 0 || farm.work.kind !== 'exponential') return null
  const places = slots + queue
  const line = { arrivalRate: arrivalRate / servers, serviceRate, servers: slots, places }
  const share = formatPercent(mmck.lossProbability(line), 1)
  const name = queue === 0 ? `Erlang B, M/M/${slots}/${slots}` : `M/M/${slots}/${places}`
  return meanOnly(m.reference_turned_away({ formula: name, share }), mmck.responseTimeMean(line))
}

/** Servers with arrivals of their own, whose work has another law than the exponential. */
function ofAnyWork(farm: Farm): Law | null {
  const { arrivalRate, serviceRate, servers, slots, work } = farm
  if (!isSplit(farm) || slots > 1 || !Number.isFinite(work.scv)) return null
  const share = arrivalRate / servers
  const fixed = { arrivalRate: share, serviceTime: 1 / serviceRate }
  if (work.kind === 'fixed') return quantiles('M/D/1', (p) => md1.responseTimeQuantile(fixed, p))
  const queue = {
    arrivalRate: share,
    serviceTimeMean: 1 / serviceRate,
    serviceTimeScv: work.scv,
  }
  return meanOnly('M/G/1', mg1.responseTimeMean(queue))
}

const SHORTEST = [
  'least-connections',
  'join-shortest-queue',
  'shortest-expected-delay',
  'never-queue',
]

/** Rules that look at the load of servers, as it is. */
function looking(farm: Farm): Law | null {
  const { arrivalRate, serviceRate, servers, policy, network } = farm
  if (policy.dialect !== undefined || !farm.isLive) return null
  if (2 * network * serviceRate > NEAR) return null
  if (policy.kind === 'power-of-two') {
    const choices = policy.choices ?? 2
    const mean = powerOfChoices.responseTimeMean({ utilization: loadOf(farm), choices })
    return meanOnly(m.reference_mean_field({ choices }), mean / serviceRate)
  }
  if (!SHORTEST.includes(policy.kind)) return null
  const queue = { arrivalRate, serviceRate, servers }
  return {
    formula: markovName(servers),
    says: 'bounds',
    other: markovName(1),
    seconds: [
      joinShortestQueue.responseTimeMeanLower(queue),
      joinShortestQueue.responseTimeMeanUpper(queue),
    ],
  }
}

/** The closed form of a farm; null where it meets no assumptions of ours. */
export function lawOf(farm: Farm): Law | null {
  const { arrivalRate, serviceRate, servers, slots, policy } = farm
  const load = loadOf(farm)
  if (!(load > 0)) return null
  if (policy.kind !== 'central-queue' && !isRoomy(farm, farm.queue)) return shortLine(farm)
  if (load >= 1) return null
  if (farm.work.kind !== 'exponential') return ofAnyWork(farm)
  if (policy.kind === 'central-queue') {
    // A slot stands idle while its answer and the next request travel.
    const isOneLine = farm.network === 0 && farm.gateways === 1 && isRoomy(farm, farm.held)
    return isOneLine ? behindOne(farm, servers * slots) : null
  }
  if (servers === 1) return behindOne(farm, slots)
  if (slots > 1) return null
  if (isSplit(farm)) {
    const share = { arrivalRate: arrivalRate / servers, serviceRate }
    return quantiles(markovName(1), (p) => mm1.responseTimeQuantile(share, p))
  }
  if (farm.gateways > 1) return null
  if (policy.kind !== 'round-robin') return looking(farm)
  const turns = { arrivalRate, serviceRate, servers }
  return quantiles(erlangName(servers), (p) => enm1.responseTimeQuantile(turns, p))
}
