// The law of the switch: where everything may end, nothing fails; where it is cut off, exactly what
// is in flight fails. Five hundred requests a second, and two hundred connections that last.
import { describe, expect, it } from 'vitest'
import { parseScenario } from '../scenario/parse'
import { Simulation } from '../simulation'
import { seconds, simTime } from '../time'

// The long form (npm run unit:whole) takes all fifty.
const SEEDS = Array.from({ length: import.meta.env.MODE === 'whole' ? 50 : 4 }, (_, n) => n + 1)

const fleet = (name: string, version: string) => ({
  name,
  servers: [1, 2, 3].map((n) => ({ name: `${name}-${n}`, slots: 60, version })),
})

const played = (drain: string, seed: number, until: number): Simulation => {
  const parsed = parseScenario({
    version: 1,
    duration: '60s',
    traffic: [
      {
        name: 'pages',
        until: '40s',
        arrivals: { kind: 'poisson', rate: 450 },
        work: { kind: 'exponential', mean: '50ms' },
        clients: { connections: { protocol: 'tcp', keep: 'request' } },
      },
      {
        name: 'boards',
        until: '40s',
        arrivals: { kind: 'poisson', rate: 50 },
        work: { kind: 'uniform', low: '100ms', high: '2s' },
        clients: {
          count: 440, // of whom more than 200 have a connection at any time
          connections: { protocol: 'tcp', maxAge: '8s' },
        },
      },
    ],
    gateway: { layer: 4, policy: { kind: 'least-connections' }, timeout: '1h' },
    pools: [fleet('blue', 'v1'), fleet('green', 'v2')],
    release: { kind: 'blue-green', switch: '20s', drain },
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const simulation = new Simulation({ scenario: parsed.scenario, seed, interventions: [] })
  simulation.advance(simTime(seconds(until)))
  return simulation
}

const lostIn = ({ world }: Simulation): number =>
  world.state.counters.failed + world.state.counters.rejected

const inFlightIn = ({ world }: Simulation): number => {
  const picture = world.release?.picture(world)
  if (picture?.kind !== 'blue-green') return -1
  expect(picture.fleets[0].connections).toBeGreaterThanOrEqual(200)
  return picture.fleets[0].inFlight
}

describe('a switch at five hundred requests a second', () => {
  it.each(SEEDS)('fails nothing where the drain is longer than the longest (seed %i)', (seed) => {
    expect(lostIn(played('20s', seed, 60))).toBe(0)
  })

  it.each(SEEDS)('fails exactly what is in flight where it is cut (seed %i)', (seed) => {
    const inFlight = inFlightIn(played('0s', seed, 19.999_999))
    expect(inFlight).toBeGreaterThan(10)
    expect(lostIn(played('0s', seed, 60))).toBe(inFlight)
  })
})
