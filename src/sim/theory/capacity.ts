// From daily users to machines: requests a second, how many are open at once by Little's law, and
// the headroom that lets a farm lose a server.
import { insideMean } from './littlesLaw'

const SECONDS_A_DAY = 86_400

/** What is known of the demand. */
export interface Demand {
  readonly usersPerDay: number
  readonly requestsPerUser: number // in a day
  readonly peakFactor: number // busiest hour over the mean, 1 or more
}

/** Requests a second over the whole day. */
export const requestRateMean = ({ usersPerDay, requestsPerUser }: Demand): number =>
  (usersPerDay * requestsPerUser) / SECONDS_A_DAY

/** Requests a second in the busiest hour. */
export const requestRatePeak = (demand: Demand): number =>
  requestRateMean(demand) * demand.peakFactor

/** Requests open at once in the busiest hour: peak rate times mean response time in seconds. */
export const concurrencyPeak = (demand: Demand, responseTimeMean: number): number =>
  insideMean(requestRatePeak(demand), responseTimeMean)

/** ρ n / (n - lost): utilization of those left after `lost` of n equal servers are gone; from 1 on
 * the queue only grows. Infinity when none is left. */
export const utilizationAfterLoss = (
  utilization: number,
  servers: number,
  lost: number = 1,
): number => (servers > lost ? (utilization * servers) / (servers - lost) : Infinity)

/** (n - lost) / n · limit: highest utilization from which a loss leads to no more than `limit`. */
export const utilizationBeforeLoss = (limit: number, servers: number, lost: number = 1): number =>
  servers > lost ? (limit * (servers - lost)) / servers : 0

/** What servers are chosen for. */
export interface Sizing {
  readonly arrivalRate: number // requests a second at the peak
  readonly serviceRate: number // of one server, a second
  readonly utilizationMax: number // in (0, 1], also after the loss
  readonly lost?: number // servers that may fail at once; default 1
}

/** Fewest equal servers that stay within `utilizationMax` after the loss. */
export const serversFor = ({
  arrivalRate,
  serviceRate,
  utilizationMax,
  lost = 1,
}: Sizing): number => {
  const needed = arrivalRate / (serviceRate * utilizationMax)
  // A hair of rounding must not buy a machine.
  return Math.ceil(needed - 1e-9) + lost
}
