// M/M/c/K: c servers and one queue, with room for K requests in all; who finds it full is turned
// away. Source: Kleinrock 1, chapter 3 (birth and death). Stable at any load. Rates per second.

/** What an M/M/c/K queue is given: λ, μ of one server, c and K. */
export interface Mmck {
  readonly arrivalRate: number // λ offered, above 0
  readonly serviceRate: number // μ of one server, above 0
  readonly servers: number // c, whole, 1 or more
  readonly places: number // K, whole, c or more: those in service included
}

/** p_0 to p_K: share of time with n in the system; p_n = p_(n-1) λ / (μ min(n, c)). */
export function inSystemProbabilities(queue: Mmck): readonly number[] {
  const { arrivalRate, serviceRate, servers, places } = queue
  const weights = [1]
  for (let n = 1; n <= places; n++) {
    weights.push((weights[n - 1] * arrivalRate) / (serviceRate * Math.min(n, servers)))
    // Scaled down on the way, so that no load overflows.
    if (weights[n] > 1e200) for (let k = 0; k <= n; k++) weights[k] *= 1e-200
  }
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => weight / sum)
}

const mean = (queue: Mmck, amount: (n: number) => number): number =>
  inSystemProbabilities(queue).reduce((sum, p, n) => sum + p * amount(n), 0)

/** p_K: share of requests that are turned away. */
export const lossProbability = (queue: Mmck): number => inSystemProbabilities(queue)[queue.places]

/** λ (1 - p_K): requests served per second. */
export const throughput = (queue: Mmck): number => queue.arrivalRate * (1 - lossProbability(queue))

/** L: mean number waiting or in service. */
export const inSystemMean = (queue: Mmck): number => mean(queue, (n) => n)

/** Lq: mean number waiting. */
export const queueLengthMean = (queue: Mmck): number =>
  mean(queue, (n) => Math.max(0, n - queue.servers))

/** W = L / throughput: mean response time of those that are let in. */
export const responseTimeMean = (queue: Mmck): number => inSystemMean(queue) / throughput(queue)

/** Wq = Lq / throughput: mean waiting time of those that are let in. */
export const waitingTimeMean = (queue: Mmck): number => queueLengthMean(queue) / throughput(queue)
