// The power of d choices: each request looks at d servers drawn at random and joins the shortest,
// counting those in service. Mean-field limit of endlessly many servers, Poisson arrivals,
// exponential work. Source: Vvedenskaya, Dobrushin and Karpelevich 1996; Mitzenmacher 2001.

/** What the limit is given: ρ per server and d. */
export interface Choices {
  readonly utilization: number // ρ, 0 to 1
  readonly choices: number // d, whole, 1 or more; 1 is random assignment
}

/** (d^i - d^k) / (d - 1) for k <= i: d^k + ... + d^(i-1). */
const powersFrom = (d: number, k: number, i: number): number =>
  d === 1 ? i - k : (d ** i - d ** k) / (d - 1)

/** s_i = ρ^((d^i - 1) / (d - 1)): share of servers with i or more requests; i whole, 0 and up.
 * From d = 2 on it falls doubly exponentially. */
export const atLeastInSystem = ({ utilization, choices }: Choices, i: number): number =>
  utilization ** powersFrom(choices, 0, i)

/** T = Σ_(i>=1) ρ^((d^i - d) / (d - 1)): mean response time in units of the mean work. */
export function responseTimeMean({ utilization, choices }: Choices): number {
  if (utilization >= 1) return Infinity
  if (choices === 1) return 1 / (1 - utilization)
  let sum = 0
  for (let i = 1; ; i++) {
    const term = utilization ** powersFrom(choices, 1, i)
    if (sum + term === sum) return sum
    sum += term
  }
}

/** ρ T: mean number of requests at a server, waiting or in service. */
export const inSystemMean = (farm: Choices): number => farm.utilization * responseTimeMean(farm)
