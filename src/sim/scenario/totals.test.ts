import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseScenario } from './parse'
import type { ProblemCode } from './problem'

const fixed = { kind: 'fixed', value: '1ms' }

const document = (arrivals: object, duration: string, more: object = {}) => ({
  version: 1,
  duration,
  traffic: [{ name: 'web', arrivals, work: fixed }],
  pools: [{ name: 'web', servers: [{ name: 's1' }] }],
  ...more,
})

const sumOf = (value: object, code: ProblemCode = 'requests-total') => {
  const parsed = parseScenario(value)
  const problem = parsed.ok ? undefined : parsed.problems[0]
  return problem?.code === code ? problem.params.sum : undefined
}

describe('the requests that a scenario asks for', () => {
  test('are rate times duration, up to 200 million', () => {
    const poisson = (rate: number) => document({ kind: 'poisson', rate }, '1000s')
    expect(parseScenario(poisson(200_000)).ok).toBe(true)
    expect(sumOf(document({ kind: 'poisson', rate: 200_000 }, '1001s'))).toBe(200_200_000)
    expect(sumOf(document({ kind: 'constant', rate: 331 }, '168h'))).toBe(200_188_800)
    expect(parseScenario(document({ kind: 'constant', rate: 330 }, '168h')).ok).toBe(true)
  })

  test('end with the arrivals, not with the run', () => {
    const traffic = { name: 'web', arrivals: { kind: 'poisson', rate: 400 }, work: fixed }
    const week = (until: string) => ({
      ...document({}, '168h'),
      traffic: [{ ...traffic, until }],
    })
    expect(parseScenario(week('100h')).ok).toBe(true)
    expect(sumOf(week('150h'))).toBe(216_000_000)
  })

  test('are summed over all traffic', () => {
    const one = { arrivals: { kind: 'poisson', rate: 60_000 }, work: fixed }
    const traffic = ['a', 'b'].map((name) => ({ name, ...one }))
    expect(sumOf({ ...document({}, '2000s'), traffic })).toBe(240_000_000)
  })

  test('follow a ramp, a burst and a day by their means', () => {
    const ramp = { kind: 'ramp', from: 0, to: 1_000, over: '100h', hold: '10h' }
    expect(sumOf(document(ramp, '168h'))).toBe(180_000_000 + 58 * 3_600_000)
    const half = { kind: 'ramp', from: 0, to: 2_000, over: '160h' } // ends half-way up
    expect(sumOf(document(half, '80h'))).toBeUndefined()
    expect(sumOf(document({ ...half, to: 6_000 }, '80h'))).toBe(432_000_000)
    const burst = { kind: 'burst', rate: 100, burstRate: 1_100, calm: '9s', burst: '1s' }
    expect(sumOf(document(burst, '168h'))).toBeUndefined()
    expect(sumOf(document({ ...burst, burst: '9s' }, '168h'))).toBe(362_880_000)
    const day = { kind: 'day', mean: 400, peak: 3, trough: 0.1 }
    expect(sumOf(document(day, '168h'))).toBe(241_920_000)
  })

  test('change with the rate', () => {
    const change = (at: string, rate: number) => ({ at, do: 'traffic.rate', traffic: 'web', rate })
    const base = { kind: 'poisson', rate: 1 }
    const late = { interventions: [change('100h', 1_000)] }
    expect(sumOf(document(base, '168h', late))).toBe(68 * 3_600_000 + 360_000)
    const short = { interventions: [change('100h', 1_000), change('110h', 0)] }
    expect(parseScenario(document(base, '168h', short)).ok).toBe(true)
    const burst = { kind: 'burst', rate: 1, burstRate: 10, calm: '1s', burst: '1s' }
    // The rate is that of the calm; bursts stay ten times as high.
    expect(sumOf(document(burst, '168h', { interventions: [change('0s', 100)] }))).toBe(332_640_000)
    expect(
      sumOf(document(burst, '10s', { interventions: [change('1s', 30_000)] }), 'rate-total'),
    ).toBe(300_000)
  })

  test('of closed clients are bounded by their pause', () => {
    const closed = (clients: number, think: unknown) =>
      document({ kind: 'closed', clients, think }, '60s')
    expect(parseScenario(closed(100_000, '500ms')).ok).toBe(true)
    expect(sumOf(closed(100_000, '400ms'), 'rate-total')).toBe(250_000)
    expect(sumOf(closed(1, { kind: 'fixed', value: '0ms' }), 'rate-total')).toBe(2_000_000)
    const uniform = { kind: 'uniform', low: '0ms', high: '1s' }
    expect(parseScenario(closed(100_000, uniform)).ok).toBe(true)
    expect(sumOf(closed(100_000, { ...uniform, high: '1ms' }), 'rate-total')).toBe(200_000_000)
  })

  test('are never refused below the bounds', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000 }),
        fc.integer({ min: 1, max: 604_800 }),
        (a, b) => {
          const parsed = parseScenario(document({ kind: 'poisson', rate: a }, `${b}s`))
          expect(parsed.ok).toBe(a * b <= 200_000_000)
        },
      ),
    )
  })
})
