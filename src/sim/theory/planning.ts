// What-if for capacity: the fewest servers for a demand and a goal, and what a fleet costs that
// follows the demand. Servers share one line (M/M/c), as a pool under a policy that sees all lines
// nearly does. Rates per second, times in seconds. Sources: Erlang 1917; Little 1961.
import { insideMean } from './littlesLaw'
import { type Mmc, responseTimeMean, responseTimeQuantile, utilization } from './mmc'

/** What is asked of a fleet; a goal that is not given is not asked for. */
export interface Goal {
  readonly utilizationMax?: number // in (0, 1]
  readonly responseTimeMax?: number // seconds, for a share of the requests
  readonly share?: number // that stays within it, in (0, 1); 0.99 unless given
}

/** What a fleet of so many servers does. */
export interface Outcome {
  readonly servers: number
  readonly utilization: number // from 1 on the line only grows
  readonly responseTime: number // mean; Infinity where the line only grows
  readonly responseTimeTail: number // of the share of the goal
  readonly inSystem: number // Little: requests there on average
}

/** What so many servers do for a demand. */
export const outcomeOf = (queue: Mmc, { share = 0.99 }: Goal = {}): Outcome => ({
  servers: queue.servers,
  utilization: utilization(queue),
  responseTime: responseTimeMean(queue),
  responseTimeTail: responseTimeQuantile(queue, share),
  inSystem: insideMean(queue.arrivalRate, responseTimeMean(queue)),
})

const meets = (queue: Mmc, goal: Goal): boolean => {
  const { utilizationMax = 1, responseTimeMax = Number.POSITIVE_INFINITY } = goal
  const found = outcomeOf(queue, goal)
  if (found.utilization > utilizationMax || found.utilization >= 1) return false
  return found.responseTimeTail <= responseTimeMax
}

const SERVERS_MAX = 100_000

/** Fewest servers that reach the goal; null where none do: a request alone takes too long. */
export const fewestServers = (
  { arrivalRate, serviceRate }: Omit<Mmc, 'servers'>,
  goal: Goal,
): number | null => {
  const queue = (servers: number): Mmc => ({ arrivalRate, serviceRate, servers })
  // More servers never do worse: double until enough, then halve the doubt.
  let most = 1
  while (!meets(queue(most), goal)) {
    most *= 2
    if (most > SERVERS_MAX) return null
  }
  let least = Math.floor(most / 2)
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2)
    if (meets(queue(middle), goal)) most = middle
    else least = middle
  }
  return most
}

/** n / (n - lost): how much more each of those left has to do; Infinity where none is left. */
export const jump = (servers: number, lost: number = 1): number =>
  servers > lost ? servers / (servers - lost) : Number.POSITIVE_INFINITY

/** Share of a fleet that stands by so that a loss overloads nobody: what the jump costs. */
export const spareShare = (servers: number, lost: number = 1): number =>
  servers > lost ? lost / servers : 1

/** Servers that a demand needs instant by instant, and those that its peak needs all the time. */
export interface Bill {
  readonly elastic: number // server-seconds that follow the demand without any delay
  readonly fixed: number // server-seconds of the peak's fleet
}

/** The bills of a demand, given as rates at equal steps of so many seconds. */
export const billsOf = (
  rates: readonly number[],
  { step, serviceRate, goal }: { step: number; serviceRate: number; goal: Goal },
): Bill => {
  const needed = rates.map((arrivalRate) =>
    arrivalRate > 0 ? (fewestServers({ arrivalRate, serviceRate }, goal) ?? Number.NaN) : 0,
  )
  return {
    elastic: needed.reduce((sum, servers) => sum + servers * step, 0),
    fixed: Math.max(...needed) * step * needed.length,
  }
}
