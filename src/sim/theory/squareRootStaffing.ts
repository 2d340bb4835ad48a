// Square-root staffing: with β √c servers to spare, the share of requests that wait depends on β
// almost alone, so large farms may run hotter. Source: Halfin and Whitt 1981.

/** β = (1 - ρ) √c: spare capacity in units of the natural fluctuation; load in erlangs, below c. */
export const spareCapacity = (servers: number, offeredLoad: number): number =>
  (1 - offeredLoad / servers) * Math.sqrt(servers)

/** Share of the standard normal below x, for x of 0 or more, by its power series. */
function normalShare(x: number): number {
  if (x > 9) return 1
  let term = x
  let sum = x
  for (let k = 1; sum + term !== sum; k++) {
    term *= (x * x) / (2 * k + 1)
    sum += term
  }
  return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI)
}

/** P(wait > 0) ~ 1 / (1 + β Φ(β) / φ(β)), for β of 0 or more: approximates Erlang's C. */
export function waitingProbability(servers: number, offeredLoad: number): number {
  const beta = Math.max(0, spareCapacity(servers, offeredLoad))
  const density = Math.exp((-beta * beta) / 2) / Math.sqrt(2 * Math.PI)
  return density / (density + beta * normalShare(beta))
}
