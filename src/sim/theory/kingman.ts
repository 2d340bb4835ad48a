// Kingman's approximation of waiting before one server with any arrivals and any work: the load,
// times the variability, times the work. Exact for M/G/1. Source: Kingman 1961.

/** What the approximation is given. */
export interface Gg1 {
  readonly utilization: number // ρ, 0 to 1
  readonly arrivalScv: number // variance / mean² of the gaps; 1 for Poisson arrivals
  readonly serviceTimeScv: number // variance / mean² of the work; 1 if exponential
  readonly serviceTimeMean: number // E[S] in seconds
}

/** Wq ~ ρ / (1 - ρ) · (ca² + cs²) / 2 · E[S], in seconds. */
export const waitingTimeMean = (queue: Gg1): number =>
  queue.utilization < 1
    ? (queue.utilization / (1 - queue.utilization)) *
      ((queue.arrivalScv + queue.serviceTimeScv) / 2) *
      queue.serviceTimeMean
    : Infinity
