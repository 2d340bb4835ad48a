// How long to simulate: successive waits are correlated, so a mean over n requests of a busy queue
// is far less certain than n suggests. M/M/1 with mean work 1. Source: Daley 1968; Whitt, "Planning
// queueing simulations" (1989).

/** lim n Var(mean of n waits) = ρ (2 + 5ρ - 4ρ² + ρ³) / (1 - ρ)^4, in squared mean works; ρ < 1. */
export const waitingTimeMeanVariance = (utilization: number): number =>
  (utilization * (2 + utilization * (5 + utilization * (utilization - 4)))) / (1 - utilization) ** 4

/** Requests needed for a 95 % interval of the mean wait of plus or minus `share` of itself. */
export function requestsFor(utilization: number, share: number): number {
  const waitingTimeMean = utilization / (1 - utilization)
  const halfWidth = share * waitingTimeMean
  return Math.ceil((1.96 * 1.96 * waitingTimeMeanVariance(utilization)) / (halfWidth * halfWidth))
}
