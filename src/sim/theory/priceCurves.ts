// One large machine or many small ones: what either costs for the same demand. Within a family,
// public lists of cloud providers are in proportion to the size (Amazon EC2 on demand, m5: 0.096 an
// hour for 2 virtual CPUs, 4.608 for 96); what bends upwards beyond it is ASSUMED here, as a power.
// Times in seconds.
import { fewestServers, type Goal } from './planning'

/** A market of machines whose sizes are powers of two. */
export interface Market {
  readonly unitPrice: number // an hour of a machine with one slot
  readonly exponent: number // price of size s: unitPrice · s^exponent; 1: in proportion
  readonly sizeMax: number // slots of the largest machine
  readonly own?: number // an hour of what each machine costs besides, whatever its size
}

/** Price of an hour of a machine of so many slots; Infinity where there is none so large. */
export const priceOf = (
  { unitPrice, exponent, sizeMax, own = 0 }: Market,
  slots: number,
): number => (slots > sizeMax ? Number.POSITIVE_INFINITY : unitPrice * slots ** exponent + own)

/** One way to meet a demand. */
export interface Way {
  readonly slots: number // of each machine
  readonly machines: number // with the spare ones
  readonly price: number // of an hour
  readonly lossJump: number // load of those left over that before, once one fails
}

/** The ways to meet a demand with machines of each size, `spare` of which may fail at once. */
export const waysFor = (
  demand: { readonly arrivalRate: number; readonly serviceRate: number },
  goal: Goal,
  { market, spare = 1 }: { market: Market; spare?: number },
): readonly Way[] => {
  const needed = fewestServers(demand, goal)
  if (needed === null) return []
  const sizes: number[] = []
  for (let slots = 1; slots <= market.sizeMax; slots *= 2) sizes.push(slots)
  return sizes.map((slots) => {
    const machines = Math.ceil(needed / slots) + spare
    return {
      slots,
      machines,
      price: machines * priceOf(market, slots),
      lossJump: machines > 1 ? machines / (machines - 1) : Number.POSITIVE_INFINITY,
    }
  })
}

/** The cheapest way; null where there is none. */
export const cheapestWay = (ways: readonly Way[]): Way | null =>
  ways.reduce<Way | null>(
    (best, way) => (best !== null && best.price <= way.price ? best : way),
    null,
  )
