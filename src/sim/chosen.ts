// For tests: which servers a run of a scenario chose, read from its log.
import { Streams } from './random/stream'
import { parseScenario } from './scenario/parse'
import { Simulation } from './simulation'
import { simTime } from './time'

/** A run of constant traffic, ten requests a second, each answered before the next. */
export interface Trial {
  readonly policy: unknown
  readonly weights: readonly number[]
  readonly seed: number
  readonly seconds?: number // 10 where nothing is said
  readonly interventions?: readonly unknown[]
  readonly addresses?: readonly string[]
  readonly paths?: readonly string[] // what is asked for, one request each
}

/** Ids of the servers that it chose, with the instants in microseconds. */
export const chosenBy = ({ policy, weights, seed, ...more }: Trial) => {
  const { seconds = 10, interventions = [], addresses, paths } = more
  const requests = paths?.map((path, index) => ({
    at: `${100 * index}ms`,
    client: '198.18.0.1',
    path,
  }))
  const parsed = parseScenario({
    version: 1,
    duration: `${seconds}s`,
    traffic: [
      {
        name: 'web',
        arrivals: requests ? { kind: 'trace', requests } : { kind: 'constant', rate: 10 },
        work: { kind: 'fixed', value: '1ms' },
      },
    ],
    gateway: { policy },
    pools: [
      {
        name: 'web',
        servers: weights.map((weight, place) => ({
          name: `s${place}`,
          weight,
          ...(addresses ? { address: addresses[place] } : {}),
        })),
      },
    ],
    interventions,
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const simulation = new Simulation({ scenario: parsed.scenario, seed, interventions: [] })
  simulation.advance(simTime(parsed.scenario.duration))
  const { log } = simulation.world
  return Array.from({ length: log.count }, (_, index) => log.read(index))
    .filter(({ kind }) => kind === 'request.assigned')
    .map(({ at, server }) => ({ at, server }))
}

/** What Envoy's balancer draws first in a run with that seed: where it begins. */
export const firstDraw = (seed: number): number => new Streams().open(seed, 'policy:0').nextUint32()

/** The first seed from 0 with whose draw the turns begin at `offset` of every `period`. */
export const seedThatBegins = (offset: number, period: number): number => {
  let seed = 0
  while ((firstDraw(seed) % 429_496_729) % period !== offset) seed++
  return seed
}
