// M/D/1: Poisson arrivals, every request the same work, one server, first come first served.
// Source: Erlang 1909, Crommelin 1932; computed as in Franx, "A simple solution for the M/D/c
// waiting time distribution" (2001). Rates per second, times in seconds.
import { waitingTimeMean as pollaczekKhinchine } from './mg1'
import { whereReaches } from './roots'

/** What an M/D/1 queue is given: λ and D. */
export interface Md1 {
  readonly arrivalRate: number // λ, above 0
  readonly serviceTime: number // D, above 0
}

/** ρ = λ D: the busy share of the server where it is below 1. */
export const utilization = ({ arrivalRate, serviceTime }: Md1): number => arrivalRate * serviceTime

/** Wq = ρ D / (2 (1 - ρ)): half of what exponential work of the same mean would wait. */
export const waitingTimeMean = ({ arrivalRate, serviceTime }: Md1): number =>
  pollaczekKhinchine({ arrivalRate, serviceTimeMean: serviceTime, serviceTimeScv: 0 })

/** W = Wq + D: mean time from arrival to completion. */
export const responseTimeMean = (queue: Md1): number => waitingTimeMean(queue) + queue.serviceTime

/** P(wait = 0) = 1 - ρ: share of requests that find the server idle, 0 to 1. */
export const noWaitProbability = (queue: Md1): number => Math.max(0, 1 - utilization(queue))

/** P(at most n waiting) for n = 0 to count - 1, at utilization below 1. */
function queueLengthShares(load: number, count: number): number[] {
  // more[j] = P(j or more arrivals in one service), arrivals Poisson with mean `load`.
  const more: number[] = [1]
  let chance = Math.exp(-load)
  for (let j = 1; j <= count + 1; j++) {
    more.push(Math.max(0, more[j - 1] - chance))
    chance *= load / j
  }
  // Up and down crossings of each level balance: p_j e^-load = sum of p_i P(jump from i past j).
  const inSystem = [1 - load]
  for (let j = 1; j <= count; j++) {
    let up = inSystem[0] * more[j]
    for (let i = 1; i < j; i++) up += inSystem[i] * more[j - i + 1]
    inSystem.push(up * Math.exp(load))
  }
  const shares = [inSystem[0] + inSystem[1]]
  for (let n = 1; n < count; n++) shares.push(shares[n - 1] + inSystem[n + 1])
  return shares
}

/** P(wait <= t): share of requests that wait at most t seconds. The usual alternating sum
 * (1 - ρ) Σ e^(λ(t-kD)) (-λ(t-kD))^k / k! cancels badly; this equal one has positive terms only. */
export function waitingTimeShare(queue: Md1, t: number): number {
  const load = utilization(queue)
  if (t < 0 || load >= 1) return 0
  const k = Math.floor(t / queue.serviceTime) + 1
  const shares = queueLengthShares(load, k)
  const mean = load * (k - t / queue.serviceTime) // arrivals in what is left of the k-th service
  let chance = Math.exp(-mean)
  let sum = 0
  for (let j = 0; j < k; j++) {
    sum += shares[k - 1 - j] * chance
    chance *= mean / (j + 1)
  }
  return sum
}

/** Waiting time that a share p of requests stays within, 0 up to p = 1 - ρ; p in [0, 1). */
export function waitingTimeQuantile(queue: Md1, p: number): number {
  if (p <= noWaitProbability(queue)) return 0
  if (utilization(queue) >= 1) return Infinity
  return whereReaches(p, (t) => waitingTimeShare(queue, t), { high: queue.serviceTime })
}

/** Response time that a share p of requests stays within: the wait and then D; p in [0, 1). */
export const responseTimeQuantile = (queue: Md1, p: number): number =>
  waitingTimeQuantile(queue, p) + queue.serviceTime
