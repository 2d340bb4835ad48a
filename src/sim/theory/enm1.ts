// E_n/M/1: what each of n servers sees when Poisson arrivals are dealt out round robin: its gaps
// are sums of n exponentials, more even than Poisson. Exponential work, first come first served.
// Source: Kleinrock 1, section 6.4 (G/M/1). Rates per second, times in seconds.

/** What round robin over n servers is given: λ over all servers, μ of one, and n. */
export interface RoundRobinFarm {
  readonly arrivalRate: number // λ over all servers, above 0
  readonly serviceRate: number // μ of one server, above 0
  readonly servers: number // n, whole, 1 or more
}

/** ρ = λ / (n μ): the busy share of the servers where it is below 1. */
export const utilization = ({ arrivalRate, serviceRate, servers }: RoundRobinFarm): number =>
  arrivalRate / (servers * serviceRate)

/** 1 - σ, the root x in (0, 1) of 1 - x = (1 + x μ/λ)^-n; 0 at utilization 1 and above. */
function idleChance(farm: RoundRobinFarm): number {
  if (utilization(farm) >= 1) return 0
  const ratio = farm.serviceRate / farm.arrivalRate
  // Sought as x, not as σ, so that it keeps its digits when σ is close to 1.
  const excess = (x: number) => -Math.expm1(-farm.servers * Math.log1p(x * ratio)) - x
  let [low, high] = [0, 1]
  for (;;) {
    const middle = (low + high) / 2
    if (!(middle > low && middle < high)) return high
    if (excess(middle) > 0) low = middle
    else high = middle
  }
}

/** σ: share of requests that find their server busy; the root of σ = (λ / (λ + μ (1 - σ)))^n. */
export const waitingProbability = (farm: RoundRobinFarm): number => 1 - idleChance(farm)

/** W = 1 / (μ (1 - σ)): mean time from arrival to completion. */
export const responseTimeMean = (farm: RoundRobinFarm): number =>
  1 / (farm.serviceRate * idleChance(farm))

/** Wq = σ W: mean time from arrival to the start of service. */
export const waitingTimeMean = (farm: RoundRobinFarm): number =>
  waitingProbability(farm) * responseTimeMean(farm)

/** Response time that a share p of requests stays within: -ln(1 - p) W; p in [0, 1). */
export const responseTimeQuantile = (farm: RoundRobinFarm, p: number): number =>
  -Math.log1p(-p) * responseTimeMean(farm)

/** Waiting time that a share p of requests stays within: W ln(σ / (1 - p)), and 0 for the share
 * 1 - σ that does not wait; p in [0, 1). */
export const waitingTimeQuantile = (farm: RoundRobinFarm, p: number): number =>
  Math.max(0, Math.log(waitingProbability(farm)) - Math.log1p(-p)) * responseTimeMean(farm)
