// A plan for the busiest hour: what is wished, what follows from it by Little's law, what a farm
// under one line then does, and the run at just that.
import { capacity, milliseconds, planning, seconds, simTime } from '../../sim'
import type { Run, Scenario } from '../../sim/scenario'

/** What the reader sets. */
export interface Wishes {
  readonly users: number // a day
  readonly each: number // requests of a user in a day
  readonly peak: number // busiest hour over the mean
  readonly work: number // milliseconds of a request
  readonly places: number // of a server: requests that it works on at once
  readonly target: number // share of busy places without the spare servers, 0 to 1
  readonly spare: number // servers that may fail at once
}

/** As the figure opens: what the scenarios `planned-all` and `planned-fewer` hold. */
const opening: Wishes = {
  users: 200_000,
  each: 20,
  peak: 5,
  work: 120,
  places: 8,
  target: 0.7,
  spare: 1,
}

/** The wishes in a view; what it says nothing of is as the figure opens. */
export function wishesIn(view: Readonly<Record<string, unknown>>): Wishes {
  const said = (key: keyof Wishes): number => {
    const value = view[key]
    return typeof value === 'number' && value >= 0 ? value : opening[key]
  }
  return {
    users: said('users'),
    each: said('each'),
    peak: said('peak'),
    work: said('work'),
    places: said('places'),
    target: said('target'),
    spare: said('spare'),
  }
}

/** What follows. */
export interface Plan {
  readonly rate: number // requests a second in the busiest hour
  readonly atWork: number // requests at work at once, by Little's law
  readonly needed: number // servers that keep to the target
  readonly servers: number // with those to spare
}

export function planOf({ users, each, peak, work, places, target, spare }: Wishes): Plan {
  const demand = { usersPerDay: users, requestsPerUser: each, peakFactor: peak }
  const rate = capacity.requestRatePeak(demand)
  const serviceRate = (places * 1_000) / work
  const needed = capacity.serversFor({
    arrivalRate: rate,
    serviceRate,
    utilizationMax: target,
    lost: 0,
  })
  const atWork = capacity.concurrencyPeak(demand, work / 1_000)
  return { rate, atWork, needed, servers: needed + spare }
}

/** What theory says of so many servers; null of none. Endless from a busy share of 1 on. */
export const predictedOf = ({ work, places }: Wishes, rate: number, servers: number) =>
  servers < 1
    ? null
    : planning.outcomeOf({
        arrivalRate: rate,
        serviceRate: 1_000 / work,
        servers: servers * places,
      })

/** Servers that a run may have here: more are no picture, and take long. */
export const SERVERS_MAX = 60

const LONG = 200 // so many requests one after another, so that the empty start weighs little
const REQUESTS = 14_000
const REQUESTS_MAX = 60_000
const SPAN_MAX = 3_600 // seconds

/** How long the busiest hour is watched, seconds. */
export function spanOf({ work }: Wishes, rate: number): number {
  const wanted = Math.max((LONG * work) / 1_000, REQUESTS / rate)
  return Math.ceil(Math.min(SPAN_MAX, REQUESTS_MAX / rate, wanted))
}

/** The scenario with so many servers; of none, one that is not there. */
function scenarioOf(base: Scenario, wishes: Wishes, servers: number): Scenario {
  const { rate } = planOf(wishes)
  const [traffic] = base.traffic
  const [pool] = base.pools
  const [server] = pool.servers
  const duration = seconds(spanOf(wishes, rate))
  return {
    ...base,
    duration,
    traffic: [
      {
        ...traffic,
        until: duration,
        arrivals: { kind: 'poisson', rate },
        work: { kind: 'exponential', mean: milliseconds(wishes.work) },
      },
    ],
    pools: [
      {
        ...pool,
        servers: Array.from({ length: Math.max(1, servers) }, (_, place) => ({
          ...server,
          name: `web-${place + 1}`,
          slots: wishes.places,
        })),
      },
    ],
    interventions: servers < 1 ? [{ at: simTime(0), do: 'server.down', server: 'web-1' }] : [],
  }
}

/** The scenarios of a plan: all its servers, and one fewer. */
export const scenariosOf = (base: Scenario, wishes: Wishes): readonly [Scenario, Scenario] => {
  const { servers } = planOf(wishes)
  return [scenarioOf(base, wishes, servers), scenarioOf(base, wishes, servers - 1)]
}

/** Whether the lanes run this plan. */
export function isRunOf(lanes: readonly Run[], wishes: Wishes): boolean {
  const same = (run: Run, wanted: Scenario): boolean => {
    const told = ({ traffic, pools }: Scenario) =>
      JSON.stringify([traffic[0].arrivals, traffic[0].work, pools[0].servers.map(slotsOf)])
    return told(run.scenario) === told(wanted)
  }
  return scenariosOf(lanes[0].scenario, wishes).every((wanted, lane) => same(lanes[lane], wanted))
}

const slotsOf = ({ slots }: { readonly slots: number }) => slots
