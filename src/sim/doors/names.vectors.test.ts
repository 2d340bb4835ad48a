// What Route 53 answers and how long a failover takes, as its guide has it, in the simulation. The
// rows about its panel of checkers (18 %), copies of data and regions have no part in it yet.
import { describe, expect, it } from 'vitest'
import { parseScenario } from '../scenario'
import { Simulation } from '../simulation'
import { simTime } from '../time'
import { cellsOf } from '../vectors/cells'
import file from '../vectors/dns-multiregion.json'
import { nextNamed, weightsInForce } from './names'

const cellOf = cellsOf(file)
const named = (prefix: string) =>
  file.vectors.map(({ id }) => id).filter((id) => id.startsWith(prefix))

/** How often each is named in so many answers. */
const sharesOf = (weights: readonly number[], listed: readonly number[]) => {
  const turns = new Float64Array(weights.length)
  const counts = weights.map(() => 0)
  for (let turn = 0; turn < 120; turn++) counts[nextNamed(weightsInForce(weights, listed), turns)]++
  return counts.map((count) => count / 120)
}

describe('a name server', () => {
  it.each(named('r53-weighted'))('names each by its weight, or whoever is left: %s', (id) => {
    const { input, wanted } = cellOf(id)
    expect(sharesOf(input('weights'), input('healthy'))).toEqual(
      Object.values(wanted('answer_share')),
    )
  })

  it.each(named('r53-failover-records'))('names the second where the first is down: %s', (id) => {
    const { input, wanted } = cellOf(id)
    const listed = [input('primary_healthy'), input('secondary_healthy')].map(Number)
    const shares = sharesOf([1, 0], listed)
    expect(shares.indexOf(1)).toBe(wanted('answer') === 'primary' ? 0 : 1)
  })

  it('names the second where only that is up', () => {
    expect(sharesOf([1, 0], [0, 1])).toEqual([0, 1])
  })
})

const DOWN = 400 // seconds

/** Seconds from the end of a gateway until the name server knows, and until each of the resolvers
 * that remembered it lets go. */
const failover = (seed: number, check: object, ttl: number) => {
  const parsed = parseScenario({
    version: 1,
    duration: '1200s',
    traffic: [
      {
        name: 'web',
        arrivals: { kind: 'constant', rate: 40 },
        work: { kind: 'fixed', value: '0ms' },
        clients: { count: 40 },
      },
    ],
    gateways: [{ balancers: 2 }],
    entry: { by: 'dns', ttl: `${ttl}s`, resolvers: 40, check },
    pools: [{ name: 'web', servers: [{ name: 's1' }] }],
    interventions: [{ at: `${DOWN}s`, do: 'gateway.down', gateway: 1 }],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const simulation = new Simulation({ scenario: parsed.scenario, seed, interventions: [] })
  const { log } = simulation.world
  let [known, last] = [0, 0]
  log.listener = (from, to) => {
    for (let index = from; index < to; index++) {
      const { kind, at } = log.read(index)
      if (kind === 'names.changed') known = at / 1_000_000 - DOWN
      if (kind === 'request.failed') last = at / 1_000_000 - DOWN
    }
  }
  simulation.advance(simTime(parsed.scenario.duration))
  log.absorb()
  return { known, last }
}

describe('a failover by name', () => {
  const rows = named('r53-failover').filter((id) => !id.includes('records'))

  it.each(rows)('takes as long as the checks and the memory of resolvers: %s', (id) => {
    const { input, wanted } = cellOf(id)
    const [least, most] = wanted('detection_s_per_checker')
    const ttl = input('ttl_s')
    const check = { interval: `${input('interval_s')}s`, fall: input('failure_threshold') }
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const { known, last } = failover(seed, check, ttl)
      expect(known).toBeGreaterThanOrEqual(least)
      expect(known).toBeLessThanOrEqual(most)
      // Forty resolvers: the last one lets go near the end of a whole life of its answer.
      expect(last - known).toBeGreaterThan(0.7 * wanted('client_switch_max_extra_s'))
      expect(last - known).toBeLessThanOrEqual(wanted('client_switch_max_extra_s'))
      expect(last).toBeLessThanOrEqual(wanted('worst_case_total_s'))
    }
  })
})
