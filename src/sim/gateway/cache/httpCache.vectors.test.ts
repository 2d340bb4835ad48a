// Freshness and age by RFC 9111, and the share of hits of a cache whose entries live for a time, in
// the simulation. The rows about TLS in the same file are run in sim/handshakes.vectors.test.ts.
import { describe, expect, it } from 'vitest'
import { parseScenario } from '../../scenario'
import { Simulation } from '../../simulation'
import { simTime } from '../../time'
import { cellsOf } from '../../vectors/cells'
import file from '../../vectors/http-cache-tls.json'
import { cacheAnswers } from '../answers'
import { type CacheControl, freshFor, initialAge } from './freshness'

const cellOf = cellsOf(file)
const named = (prefix: string) =>
  file.vectors.map(({ id }) => id).filter((id) => id.startsWith(prefix))

describe('an answer', () => {
  it.each(named('http-freshness'))('is fresh for as long as its fields say: %s', (id) => {
    const { input, wanted } = cellOf(id)
    const control: CacheControl = input('cache_control')
    const [date, expires, lastModified] = [input('date'), input('expires'), input('last_modified')]
    expect(freshFor({ control, date, expires, lastModified }) ?? 0).toBe(wanted('freshness_s'))
  })

  it.each(named('http-age'))('is as old as its fields and its way make it: %s', (id) => {
    const { input, wanted } = cellOf(id)
    const [requestedAt, receivedAt] = [input('request_time'), input('response_time')]
    const age = initialAge({
      ageField: input('age_header'),
      date: input('date'),
      requestedAt,
      receivedAt,
    })
    expect(age).toBe(wanted('corrected_initial_age'))
    expect(age + input('now') - receivedAt).toBe(wanted('current_age'))
  })
})

describe('the share of hits', () => {
  it.each(named('ttl-hitratio'))('is that of one miss in every lifetime and gap: %s', (id) => {
    const { input, wanted } = cellOf(id)
    const [rate, ttl] = [input('lambda_per_s'), input('ttl_s')]
    const parsed = parseScenario({
      version: 1,
      duration: `${3_000 * ttl}s`,
      traffic: [
        {
          name: 'web',
          arrivals: { kind: 'poisson', rate },
          work: { kind: 'fixed', value: '0ms' },
        },
      ],
      gateway: { cache: { ttl: `${ttl}s` } },
      pools: [{ name: 'web', servers: [{ name: 's1' }] }],
    })
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    const simulation = new Simulation({ scenario: parsed.scenario, seed: 3, interventions: [] })
    simulation.advance(simTime(parsed.scenario.duration))
    const { opened, counters } = simulation.world.state
    const hits = opened?.looks[0][cacheAnswers.indexOf('hit')] ?? 0
    const misses = counters.arrived - hits
    // Misses are a renewal process: 3,000 lifetimes hold their number to within a few percent.
    expect(misses / counters.arrived / (1 - wanted('hit_ratio'))).toBeCloseTo(1, 1)
    expect(misses / (3_000 * ttl) / wanted('origin_rps')).toBeCloseTo(1, 1)
  })
})
