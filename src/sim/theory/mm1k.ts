// M/M/1/K: an M/M/1 queue with room for K requests, the one in service included; who finds it full
// is turned away. Source: Kleinrock 1, section 3.6. Stable at any load. Rates per second.

/** What an M/M/1/K queue is given: λ, μ and K. */
export interface Mm1k {
  readonly arrivalRate: number // λ offered, above 0
  readonly serviceRate: number // μ, above 0
  readonly places: number // K, whole, 1 or more
}

/** p_n = ρ^n (1 - ρ) / (1 - ρ^(K+1)), and 1 / (K+1) at ρ = 1: share of time with n inside. */
export function inSystemProbability(queue: Mm1k, n: number): number {
  const { arrivalRate, serviceRate, places } = queue
  if (n < 0 || n > places) return 0
  const ratio = arrivalRate / serviceRate
  // The sum of the powers, largest term taken out, so that no load overflows or cancels.
  let sum = 0
  for (let k = 0; k <= places; k++) sum += ratio < 1 ? ratio ** k : ratio ** (k - places)
  return (ratio < 1 ? ratio ** n : ratio ** (n - places)) / sum
}

/** p_K: share of requests that are turned away. */
export const lossProbability = (queue: Mm1k): number => inSystemProbability(queue, queue.places)

/** λ (1 - p_K): requests served per second. */
export const throughput = (queue: Mm1k): number => queue.arrivalRate * (1 - lossProbability(queue))

/** 1 - p_0: busy share of the server, below 1 at any load. */
export const utilization = (queue: Mm1k): number => 1 - inSystemProbability(queue, 0)

/** L: mean number waiting or in service. */
export function inSystemMean(queue: Mm1k): number {
  let sum = 0
  for (let n = 1; n <= queue.places; n++) sum += n * inSystemProbability(queue, n)
  return sum
}

/** W = L / throughput: mean response time of those that are let in. */
export const responseTimeMean = (queue: Mm1k): number => inSystemMean(queue) / throughput(queue)
