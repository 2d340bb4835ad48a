// What machines of each size cost, how many a demand needs of them, and the run in which one fails.
import { planning, priceCurves, SECOND, simTime } from '../../sim'
import type { Run, Scenario } from '../../sim/scenario'

/** What the reader sets. */
export interface Wishes {
  readonly rate: number // requests a second
  readonly spare: number // machines that may fail
  readonly bend: number // price of a machine twice as large, over twice the price
  readonly own: number // euros an hour that each machine costs besides
  readonly first: number // places of the machines of the upper lane
  readonly second: number // and of the lower
}

/** As the figure opens: what the scenarios `machines-many` and `machines-one` hold. */
const opening: Wishes = { rate: 100, spare: 0, bend: 1.05, own: 0.02, first: 2, second: 16 }

/** The wishes in a view; what it says nothing of is as the figure opens. */
export function wishesIn(view: Readonly<Record<string, unknown>>): Wishes {
  const said = (key: keyof Wishes): number => {
    const value = view[key]
    return typeof value === 'number' && value >= 0 ? value : opening[key]
  }
  return {
    rate: said('rate'),
    spare: said('spare'),
    bend: said('bend'),
    own: said('own'),
    first: said('first'),
    second: said('second'),
  }
}

const UNIT_PRICE = 0.05 // euros an hour of a machine of one place
const WORK = 0.1 // seconds of a request
const TARGET = 0.7 // share of busy places

/** Places of the machines that are for sale. */
export const SIZES = [1, 2, 4, 8, 16, 32] as const

const marketOf = ({ bend, own }: Wishes): priceCurves.Market => ({
  unitPrice: UNIT_PRICE,
  exponent: 1 + Math.log2(bend),
  sizeMax: SIZES[SIZES.length - 1],
  own,
})

/** Euros an hour of one machine of so many places. */
export const priceOfOne = (wishes: Wishes, slots: number): number =>
  priceCurves.priceOf(marketOf(wishes), slots)

/** The same were the price in proportion to the size. */
export const proportionalPrice = ({ own }: Wishes, slots: number): number =>
  UNIT_PRICE * slots + own

/** A way to meet the demand, and how busy it leaves its machines. */
export interface Offer extends priceCurves.Way {
  readonly spare: number
  readonly busy: number // share of places
  readonly busyAfter: number // of those left once one has failed; Infinity where none is
}

/** The ways to meet the demand, by size. */
export function offersOf(wishes: Wishes): readonly Offer[] {
  const { rate, spare } = wishes
  const demand = { arrivalRate: rate, serviceRate: 1 / WORK }
  const market = marketOf(wishes)
  const ways = priceCurves.waysFor(demand, { utilizationMax: TARGET }, { market, spare })
  return ways.map((way) => {
    const busy = (rate * WORK) / (way.slots * way.machines)
    return { ...way, spare, busy, busyAfter: busy * planning.jump(way.machines) }
  })
}

const UNTIL = 100 // seconds for which requests come
const FAILS = UNTIL / 2

/** When the first machine fails, and when the last request comes. */
export const failure = { from: simTime(FAILS * SECOND), until: simTime(UNTIL * SECOND) }

/** The scenario at an offer's machines; one fails in the middle, and the balancer is told. */
export function scenarioOf(base: Scenario, { rate }: Wishes, offer: Offer): Scenario {
  const [traffic] = base.traffic
  const [pool] = base.pools
  const [server] = pool.servers
  return {
    ...base,
    traffic: [{ ...traffic, arrivals: { kind: 'poisson', rate } }],
    pools: [
      {
        ...pool,
        servers: Array.from({ length: offer.machines }, (_, place) => ({
          ...server,
          name: `web-${place + 1}`,
          slots: offer.slots,
        })),
      },
    ],
  }
}

/** The offers that the lanes are to run; the dearest where there is no such size. */
export const chosenOf = ({ first, second }: Wishes, offers: readonly Offer[]): readonly Offer[] =>
  [first, second].map((size) => offers.find(({ slots }) => slots === size) ?? offers[0])

/** Whether the lanes run what is chosen. */
export function isRunOf(lanes: readonly Run[], wishes: Wishes): boolean {
  const told = ({ traffic, pools }: Scenario) =>
    JSON.stringify([traffic[0].arrivals, pools[0].servers.map(({ slots }) => slots)])
  return chosenOf(wishes, offersOf(wishes)).every(
    (offer, lane) =>
      told(lanes[lane].scenario) === told(scenarioOf(lanes[lane].scenario, wishes, offer)),
  )
}
