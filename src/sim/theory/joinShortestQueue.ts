// Joining the shortest of n queues has no closed form. It lies between two that have: one queue for
// all servers is never worse, and an even random split never better. Poisson arrivals, exponential
// work. Source: Winston 1977, Weber 1978 (the shortest queue is the best assignment at arrival).
import { responseTimeMean as splitMean } from './mm1'
import { type Mmc, responseTimeMean as sharedMean } from './mmc'

/** Least mean response time that any assignment can reach: that of M/M/c, in seconds. */
export const responseTimeMeanLower = (farm: Mmc): number => sharedMean(farm)

/** Mean response time of a random split, n queues M/M/1, in seconds. */
export const responseTimeMeanUpper = ({ arrivalRate, serviceRate, servers }: Mmc): number =>
  splitMean({ arrivalRate: arrivalRate / servers, serviceRate })
