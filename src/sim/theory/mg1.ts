// M/G/1: Poisson arrivals, work of any law, one server, first come first served: the Pollaczek and
// Khinchine formula. What counts of the law is its mean and its variability. Source: Kleinrock 1,
// section 5.6. Rates per second, times in seconds; means are Infinity at utilization 1 and above.

/** What an M/G/1 queue is given: λ, E[S] and the squared coefficient of variation of S. */
export interface Mg1 {
  readonly arrivalRate: number // λ, above 0
  readonly serviceTimeMean: number // E[S], above 0
  readonly serviceTimeScv: number // variance / mean²: 0 fixed, 1 exponential; may be Infinity
}

/** ρ = λ E[S]: the busy share of the server where it is below 1. */
export const utilization = ({ arrivalRate, serviceTimeMean }: Mg1): number =>
  arrivalRate * serviceTimeMean

/** E[S²] = E[S]² (1 + scv), in squared seconds. */
export const serviceTimeSecondMoment = ({ serviceTimeMean, serviceTimeScv }: Mg1): number =>
  serviceTimeMean * serviceTimeMean * (1 + serviceTimeScv)

/** Wq = λ E[S²] / (2 (1 - ρ)): mean time from arrival to the start of service. */
export function waitingTimeMean(queue: Mg1): number {
  const idle = 1 - utilization(queue)
  return idle > 0 ? (queue.arrivalRate * serviceTimeSecondMoment(queue)) / (2 * idle) : Infinity
}

/** W = Wq + E[S]: mean time from arrival to completion. */
export const responseTimeMean = (queue: Mg1): number =>
  waitingTimeMean(queue) + queue.serviceTimeMean

/** Lq = λ Wq: mean number waiting. */
export const queueLengthMean = (queue: Mg1): number => queue.arrivalRate * waitingTimeMean(queue)

/** L = λ W: mean number waiting or in service. */
export const inSystemMean = (queue: Mg1): number => queue.arrivalRate * responseTimeMean(queue)

/** W = E[S] / (1 - ρ) when all requests share the server equally instead of queueing: the law of
 * the work no longer matters. */
export function processorSharingResponseTimeMean(queue: Mg1): number {
  const idle = 1 - utilization(queue)
  return idle > 0 ? queue.serviceTimeMean / idle : Infinity
}
