// M/M/1: Poisson arrivals, exponential work, one server, first come first served, endless queue.
// Source: Erlang 1917; Kleinrock, Queueing Systems 1 (1975), section 3.2. Rates are per second and
// times in seconds, or in any other unit throughout. Means are Infinity at utilization 1 and above.

/** What an M/M/1 queue is given: λ and μ. */
export interface Mm1 {
  readonly arrivalRate: number // λ, above 0
  readonly serviceRate: number // μ, above 0
}

/** ρ = λ / μ: the busy share of the server where it is below 1. */
export const utilization = ({ arrivalRate, serviceRate }: Mm1): number => arrivalRate / serviceRate

/** W = 1 / (μ - λ): mean time from arrival to completion. */
export const responseTimeMean = ({ arrivalRate, serviceRate }: Mm1): number =>
  arrivalRate < serviceRate ? 1 / (serviceRate - arrivalRate) : Infinity

/** Wq = ρ / (μ - λ): mean time from arrival to the start of service. */
export const waitingTimeMean = (queue: Mm1): number => utilization(queue) * responseTimeMean(queue)

/** L = ρ / (1 - ρ): mean number waiting or in service. */
export const inSystemMean = (queue: Mm1): number => queue.arrivalRate * responseTimeMean(queue)

/** Lq = ρ² / (1 - ρ): mean number waiting. */
export const queueLengthMean = (queue: Mm1): number => queue.arrivalRate * waitingTimeMean(queue)

/** P(N = 0) = 1 - ρ: share of time in which the server is idle, 0 to 1. */
export const idleProbability = (queue: Mm1): number => Math.max(0, 1 - utilization(queue))

/** P(wait > 0) = ρ: share of requests that find the server busy, 0 to 1. */
export const waitingProbability = (queue: Mm1): number => Math.min(1, utilization(queue))

/** P(N >= n) = ρ^n: share of time with n or more waiting or in service; n whole, 0 or more. */
export const atLeastInSystem = (queue: Mm1, n: number): number => waitingProbability(queue) ** n

/** Response time that a share p of requests stays within: -ln(1 - p) / (μ - λ); p in [0, 1). */
export const responseTimeQuantile = (queue: Mm1, p: number): number =>
  -Math.log1p(-p) * responseTimeMean(queue)

/** Waiting time that a share p of requests stays within: ln(ρ / (1 - p)) / (μ - λ), and 0 for the
 * share 1 - ρ that does not wait; p in [0, 1). */
export const waitingTimeQuantile = (queue: Mm1, p: number): number =>
  Math.max(0, Math.log(utilization(queue)) - Math.log1p(-p)) * responseTimeMean(queue)
