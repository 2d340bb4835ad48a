// What Route 53 answers and how long a failover takes, as its guide has it, in the simulation. What
// the file says of copies of data and of room for a lost region is tested with `theory/failover`.
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
const RATE = 40 // requests a second, of as many resolvers

/** Seconds from the end of a gateway until the name server knows and until the last of the
 * resolvers that remembered it lets go; `mean`: how long, from the one to the other, a client was
 * lost of the half who had been led there. */
const failover = (seed: number, check: object, ttl: number) => {
  const parsed = parseScenario({
    version: 1,
    duration: '1200s',
    traffic: [
      {
        name: 'web',
        arrivals: { kind: 'constant', rate: RATE },
        work: { kind: 'fixed', value: '0ms' },
        clients: { count: RATE },
      },
    ],
    gateways: [{ balancers: 2 }],
    entry: { by: 'dns', ttl: `${ttl}s`, resolvers: RATE, check },
    pools: [{ name: 'web', servers: [{ name: 's1' }] }],
    interventions: [{ at: `${DOWN}s`, do: 'gateway.down', gateway: 1 }],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const simulation = new Simulation({ scenario: parsed.scenario, seed, interventions: [] })
  const { log } = simulation.world
  let [known, last, lost] = [0, 0, 0]
  log.listener = (from, to) => {
    for (let index = from; index < to; index++) {
      const { kind, at } = log.read(index)
      if (kind === 'names.changed') known = at / 1_000_000 - DOWN
      if (kind !== 'request.failed') continue
      last = at / 1_000_000 - DOWN
      if (known > 0) lost += 1
    }
  }
  simulation.advance(simTime(parsed.scenario.duration))
  log.absorb()
  return { known, last, mean: lost / (RATE / 2) }
}

describe('a failover by name', () => {
  const rows = named('r53-failover').filter((id) => !id.includes('records'))

  it.each(rows)('takes as long as the checks and the memory of resolvers: %s', (id) => {
    const { input, wanted } = cellOf(id)
    const [least, most] = wanted('detection_s_per_checker')
    const ttl = input('ttl_s')
    const check = { interval: `${input('interval_s')}s`, fall: input('failure_threshold') }
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const { known, last, mean } = failover(seed, check, ttl)
      expect(known).toBeGreaterThanOrEqual(least)
      expect(known).toBeLessThanOrEqual(most)
      // Forty resolvers: the last one lets go near the end of a whole life of its answer.
      expect(last - known).toBeGreaterThan(0.7 * wanted('client_switch_max_extra_s'))
      expect(last - known).toBeLessThanOrEqual(wanted('client_switch_max_extra_s'))
      expect(last).toBeLessThanOrEqual(wanted('worst_case_total_s'))
      // Twenty uniform times: their mean deviates by 1 / sqrt(12 * 20) of a life; three times that.
      expect(Math.abs(mean - wanted('client_switch_mean_extra_s'))).toBeLessThan(0.19 * ttl)
    }
  })
})

// A name server of ours has one checker that is always right: there is nobody to outvote.
const NOT_MODELED: Readonly<Record<string, string>> = {
  'r53-18pct-16-2': 'a share of several checkers',
  'r53-18pct-16-3': 'a share of several checkers',
  'r53-18pct-100-18': 'a share of several checkers',
  'r53-18pct-100-19': 'a share of several checkers',
}

it('leaves no other row about names without a test', () => {
  const tested = /^r53-(weighted-|failover-)/
  const left = named('r53-').filter((id) => !tested.test(id))
  expect(left).toEqual(Object.keys(NOT_MODELED))
  expect(file.vectors.filter(({ id }) => !/^(r53|rpo|active-active)-/.test(id))).toEqual([])
})
