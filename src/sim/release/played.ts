// For tests: two fleets of three servers, a switch after a minute, and one request in ten that
// takes eight seconds.
import { parseScenario } from '../scenario/parse'
import type { Intervention, Run } from '../scenario/scenario'
import { Simulation } from '../simulation'
import { SECOND, seconds, simTime } from '../time'
import type { BlueGreenMoment } from './blueGreenState'

/** What one release has that another has not. */
export interface Told {
  readonly release?: object
  readonly version?: object
  readonly interventions?: readonly object[]
  readonly live?: readonly Intervention[] // given while it runs
  readonly seed?: number
  readonly until?: number // s
  readonly slots?: number // of each server
  readonly sizes?: readonly [number, number] // servers of either fleet
  readonly gateways?: object
}

const fleet = (
  name: string,
  version: string,
  { slots, size }: Record<'slots' | 'size', number>,
) => ({
  name,
  servers: Array.from({ length: size }, (_, n) => ({ name: `${name}-${n + 1}`, slots, version })),
})

/** Such a run. */
export const fleetsRun = ({ release, version, interventions = [], ...told }: Told): Run => {
  const {
    slots = 4,
    sizes = [3, 3],
    gateways = { gateway: { policy: { kind: 'least-connections' } } },
  } = told
  const parsed = parseScenario({
    version: 1,
    duration: '160s',
    traffic: [
      {
        name: 'pages',
        until: '120s',
        arrivals: { kind: 'poisson', rate: 5.4 },
        work: { kind: 'exponential', mean: '300ms' },
      },
      {
        name: 'downloads',
        until: '120s',
        arrivals: { kind: 'poisson', rate: 0.6 },
        work: { kind: 'fixed', value: '8s' },
      },
    ],
    ...gateways,
    pools: [
      fleet('blue', 'v1', { slots, size: sizes[0] }),
      fleet('green', 'v2', { slots, size: sizes[1] }),
    ],
    versions: [{ name: 'v1' }, { name: 'v2', ...version }],
    release: { kind: 'blue-green', switch: '60s', ...release },
    interventions,
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return { scenario: parsed.scenario, seed: told.seed ?? 1, interventions: told.live ?? [] }
}

/** Such a run, played. */
export const played = (told: Told): Simulation => {
  const simulation = new Simulation(fleetsRun(told))
  simulation.advance(simTime(seconds(told.until ?? 160)))
  return simulation
}

/** The release at the end of a simulation. */
export const pictured = ({ world }: Simulation): BlueGreenMoment => {
  const picture = world.release?.picture(world)
  if (picture?.kind !== 'blue-green') throw new Error('no release')
  return picture
}

/** Its steps: "60 switched". */
export const stepsOf = (simulation: Simulation): readonly string[] =>
  pictured(simulation).steps.map(({ at, step }) => `${at / SECOND} ${step}`)

/** Requests that came to nothing. */
export const lostIn = ({ world }: Simulation): number =>
  world.state.counters.failed + world.state.counters.rejected

/** An order by hand. */
export const order = (second: number, act: string) => ({ at: `${second}s`, do: `release.${act}` })
