// M/M/c: Poisson arrivals, exponential work, c equal servers with one queue, first come first
// served. A central queue before c servers, or one server with c slots. Source: Erlang 1917;
// Kleinrock 1, section 3.5. Rates per second, times in seconds; means are Infinity from ρ = 1 on.
import { erlangB } from './erlangB'
import { whereReaches } from './roots'

/** What an M/M/c queue is given: λ over all servers, μ of one, and c. */
export interface Mmc {
  readonly arrivalRate: number // λ, above 0
  readonly serviceRate: number // μ of one server, above 0
  readonly servers: number // c, whole, 1 or more
}

/** a = λ / μ, in erlangs: servers that would be busy if there were enough of them. */
export const offeredLoad = ({ arrivalRate, serviceRate }: Mmc): number => arrivalRate / serviceRate

/** ρ = λ / (c μ): the busy share of the servers where it is below 1. */
export const utilization = (queue: Mmc): number => offeredLoad(queue) / queue.servers

/** Erlang's C: share of requests that wait, 0 to 1. C = c B / (c - a (1 - B)); 1 from a = c on. */
export function erlangC(servers: number, load: number): number {
  if (load >= servers) return 1
  const blocking = erlangB(servers, load)
  return (servers * blocking) / (servers - load * (1 - blocking))
}

/** c μ - λ: the rate at which the wait of those who wait ends; 0 where the queue only grows. */
const spareRate = ({ arrivalRate, serviceRate, servers }: Mmc): number =>
  Math.max(0, servers * serviceRate - arrivalRate)

/** P(wait > 0) by Erlang's C, 0 to 1. */
export const waitingProbability = (queue: Mmc): number => erlangC(queue.servers, offeredLoad(queue))

/** Wq = C / (c μ - λ): mean time from arrival to the start of service. */
export const waitingTimeMean = (queue: Mmc): number => waitingProbability(queue) / spareRate(queue)

/** W = Wq + 1 / μ: mean time from arrival to completion. */
export const responseTimeMean = (queue: Mmc): number =>
  waitingTimeMean(queue) + 1 / queue.serviceRate

/** Lq = λ Wq: mean number waiting. */
export const queueLengthMean = (queue: Mmc): number => queue.arrivalRate * waitingTimeMean(queue)

/** L = Lq + a: mean number waiting or in service. */
export const inSystemMean = (queue: Mmc): number => queue.arrivalRate * responseTimeMean(queue)

/** Waiting time that a share p of requests stays within: ln(C / (1 - p)) / (c μ - λ), and 0 for the
 * share 1 - C that does not wait; p in [0, 1). */
export const waitingTimeQuantile = (queue: Mmc, p: number): number =>
  Math.max(0, Math.log(waitingProbability(queue)) - Math.log1p(-p)) / spareRate(queue)

/** P(response > t) = e^(-μt) (1 + C (1 - e^(-μt (c-1-a))) / (c-1-a)), where the fraction is C μ t
 * at a = c - 1; t in seconds, 0 or more. */
export function responseTimeTail(queue: Mmc, t: number): number {
  if (spareRate(queue) === 0) return 1
  const x = queue.serviceRate * t
  const gap = queue.servers - 1 - offeredLoad(queue)
  // (1 - e^(-x gap)) / gap, times e^-x: near 0 by expm1, elsewhere so that nothing overflows.
  const near = gap === 0 ? x : -Math.expm1(-x * gap) / gap
  const both =
    Math.abs(x * gap) < 1 ? near * Math.exp(-x) : (Math.exp(-x) - Math.exp(-x * (1 + gap))) / gap
  return Math.exp(-x) + waitingProbability(queue) * both
}

/** Response time that a share p of requests stays within; p in [0, 1). */
export const responseTimeQuantile = (queue: Mmc, p: number): number =>
  spareRate(queue) === 0 ? Infinity : whereReaches(p, (t) => 1 - responseTimeTail(queue, t))
