import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { simulateRun } from '../sim'
import { parseScenario } from '../sim/scenario'
import { anyDocument } from '../sim/scenario/arbitrary'
import type { Figures } from './figures'
import { BadInput, type Options, optionsOf } from './options'
import type { Replications } from './replications'
import { simulate } from './simulate'

const asked: Options = {
  file: '-',
  until: null,
  seed: null,
  seeds: null,
  requests: false,
  events: false,
}

const figures = (document: object, more: Partial<Options> = {}): Figures => {
  const answer = simulate(JSON.stringify(document), { ...asked, ...more })
  if ('seeds' in answer) throw new Error('several seeds')
  return answer
}

const over = (document: object, seeds: number, seed = 7): Replications => {
  const answer = simulate(JSON.stringify(document), { ...asked, seeds, seed })
  if (!('seeds' in answer)) throw new Error('one seed')
  return answer
}

const complaint = (run: () => unknown): string => {
  try {
    run()
  } catch (error) {
    if (error instanceof BadInput) return error.message
    throw error
  }
  return ''
}

const shop = (more: object = {}) => ({
  version: 1,
  seed: 7,
  duration: '60s',
  traffic: [
    {
      name: 'web',
      arrivals: { kind: 'constant', rate: 1 },
      work: { kind: 'fixed', value: '500ms' },
    },
  ],
  gateway: { timeout: '1h' },
  pools: [{ name: 'web', servers: [{ name: 's1' }] }],
  ...more,
})

const poisson = (rate: number, work: object = { kind: 'fixed', value: '500ms' }) => [
  { name: 'web', arrivals: { kind: 'poisson', rate }, work },
]

const two = [{ name: 'web', servers: [{ name: 's1' }, { name: 's2' }] }]

const crash = [
  { at: '20s', do: 'server.crash', server: 's1' },
  { at: '40s', do: 'server.recover', server: 's1' },
]

describe('the figures of a run', () => {
  test('are those of a counter that serves a cup every second in half a second', () => {
    expect(figures(shop())).toEqual({
      version: 1,
      seed: 7,
      until: '60000.000ms',
      digest: expect.stringMatching(/^[0-9a-f]{16}$/),
      requests: { arrived: 60, completed: 60, failed: 0, rejected: 0, inFlight: 0 },
      latencyMs: { mean: 500, p50: 500, p95: 500, p99: 500, max: 500 },
      waitMs: { mean: 0, p99: 0 },
      servers: { s1: { requests: 60, failed: 0, utilization: 0.5 } },
    })
  })

  test('are null where nothing completed', () => {
    const none = figures(shop({ traffic: poisson(0) }))
    expect(none.requests.arrived).toBe(0)
    expect(none.latencyMs).toEqual({ mean: null, p50: null, p95: null, p99: null, max: null })
    expect(none.waitMs).toEqual({ mean: null, p99: null })
    expect(none.servers.s1.utilization).toBe(0)
  })

  test('hold the law of clients, and agree with the engine', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const { requests, latencyMs, digest, ...rest } = figures(document)
        const { arrived, completed, failed, rejected, inFlight } = requests
        expect(arrived).toBe(completed + failed + rejected + inFlight)
        const parsed = parseScenario(document)
        if (!parsed.ok) throw new Error('not valid')
        const { scenario } = parsed
        const summary = simulateRun({ scenario, seed: scenario.seed, interventions: [] })
        expect({ arrived, completed, failed, rejected, inFlight, digest }).toEqual({
          arrived: summary.arrived,
          completed: summary.completed,
          failed: summary.failed,
          rejected: summary.rejected,
          inFlight: summary.inFlight,
          digest: summary.digest,
        })
        const { p50 = null, p99 = null } = summary.latency ?? {}
        expect(latencyMs).toMatchObject({
          p50: p50 === null ? null : p50 / 1_000,
          p99: p99 === null ? null : p99 / 1_000,
        })
        for (const { requests: attempts, failed: lost, utilization } of Object.values(
          rest.servers,
        )) {
          expect(lost).toBeLessThanOrEqual(attempts)
          expect(utilization).toBeGreaterThanOrEqual(0)
          expect(utilization).toBeLessThanOrEqual(1.000001)
        }
      }),
      { numRuns: 30 },
    )
  })

  test('stop at --until as a run that ends there', () => {
    const document = shop({ traffic: poisson(3), pools: two, interventions: crash })
    const cut = figures(document, { until: optionsOf(['-', '--until', '30s']).until })
    const short = figures({ ...document, duration: '30s' })
    expect(cut.until).toBe('30000.000ms')
    expect(cut).toEqual(short)
  })

  test('change with the seed, and come back with it', () => {
    const document = shop({ traffic: poisson(3) })
    expect(figures(document, { seed: 8 }).digest).not.toBe(figures(document).digest)
    expect(figures(document, { seed: 7 })).toEqual(figures(document))
    expect(figures({ ...document, seed: 8 })).toEqual(figures(document, { seed: 8 }))
  })

  test('count a refused attempt against its server even where a second one succeeded', () => {
    const document = shop({
      traffic: poisson(3),
      pools: two,
      interventions: crash,
      gateway: { retries: 1, timeout: '1h' },
    })
    const { requests, servers } = figures(document)
    expect(servers.s1.failed).toBeGreaterThan(20)
    expect(requests.failed).toBeLessThan(3) // only who was being served in the crash
    expect(servers.s1.requests + servers.s2.requests).toBeGreaterThan(requests.arrived + 20)
    const once = figures({ ...document, gateway: { timeout: '1h' } })
    expect(once.servers.s1.failed).toBe(once.requests.failed)
  })

  test('measure the utilization of an added server over its own time', () => {
    const add = { at: '30s', do: 'server.add', server: { name: 's2' } }
    const { servers } = figures(shop({ traffic: poisson(30), interventions: [add] }))
    expect(servers.s2.utilization).toBeGreaterThan(0.98)
  })

  test('say when percentiles are approximate', () => {
    const busy = shop({
      duration: '10.6s',
      traffic: poisson(10_000, { kind: 'exponential', mean: '1ms' }),
      pools: [{ name: 'web', servers: [{ name: 's1', slots: 20 }] }],
    })
    const { approximate, requests, latencyMs } = figures(busy)
    expect(requests.completed).toBeGreaterThan(100_000)
    expect(approximate).toBe(true)
    expect(latencyMs.p50).toBeCloseTo(Math.log(2), 1)
    expect(figures(busy, { until: optionsOf(['-', '--until', '2s']).until })).not.toHaveProperty(
      'approximate',
    )
  })
})

describe('the list of requests', () => {
  const document = shop({
    traffic: poisson(3),
    pools: two,
    interventions: crash,
    gateway: { retries: 1, timeout: '2s' },
  })

  test('agrees with the figures, in the order of ids', () => {
    const { list = [], requests, latencyMs } = figures(document, { requests: true })
    expect(list.map(({ id }) => id)).toEqual(list.map((_, index) => index))
    expect(list).toHaveLength(requests.arrived)
    const good = list.filter(({ status }) => status !== null && status < 500)
    expect(good).toHaveLength(requests.completed)
    expect(list.filter(({ status }) => status === null)).toHaveLength(requests.inFlight)
    const latencies = good.map((row) => row.latencyMs ?? 0).sort((a, b) => a - b)
    expect(latencies[Math.ceil(latencies.length * 0.95) - 1]).toBe(latencyMs.p95)
    for (const row of list) expect(row.server).toBe(row.attempts[row.attempts.length - 1] ?? null)
    expect(list.some(({ attempts }) => attempts.join() === 's1,s2')).toBe(true)
  })

  test('names clients and paths as a trace gives them', () => {
    const requests = [
      { at: '0ms', client: '203.0.113.7', path: '/cart', work: '50ms' },
      { at: '10ms', client: '203.0.113.8', work: '5ms' },
      { at: '20ms', client: '203.0.113.7', path: '/pay', work: '50ms' },
    ]
    const traffic = [
      { name: 'log', arrivals: { kind: 'trace', requests } },
      ...poisson(1).map((one) => ({ ...one, name: 'web' })),
    ]
    const { list = [] } = figures(shop({ traffic, pools: two }), { requests: true })
    expect(list[0]).toEqual({
      id: 0,
      at: '0.000ms',
      client: '203.0.113.7',
      path: '/cart',
      server: 's1',
      status: 200,
      latencyMs: 50,
      attempts: ['s1'],
      setCookies: {},
    })
    expect(list.slice(1, 3).map(({ client, path }) => [client, path])).toEqual([
      ['203.0.113.8', '/'],
      ['203.0.113.7', '/pay'],
    ])
    expect(list[3].client).toMatch(/^198\.18\./)
  })

  test('has null for what never reached a server', () => {
    const down = shop({ pools: [{ name: 'web', servers: [{ name: 's1', state: 'down' }] }] })
    const { list = [], requests } = figures(down, { requests: true })
    expect(requests.rejected).toBe(60)
    expect(list[0]).toMatchObject({ server: null, status: 503, attempts: [] })
  })

  test('of more than 200,000 rows is refused by a sentence that names the bound', () => {
    const many = shop({ duration: '21s', traffic: poisson(10_000) })
    expect(complaint(() => figures(many, { requests: true }))).toContain('200,000 rows')
    expect(complaint(() => figures(many, { events: true }))).toContain('200,000 rows')
  }, 120_000)
})

describe('the list of events', () => {
  test('is the log: in the order of time, with what breaks and what is done', () => {
    const document = shop({ traffic: poisson(3), pools: two, interventions: crash })
    const { events = [], requests } = figures(document, { events: true })
    const times = events.map(({ at }) => Number.parseFloat(at))
    expect(times).toEqual([...times].sort((a, b) => a - b))
    expect(events.filter(({ kind }) => kind === 'request.sent')).toHaveLength(requests.arrived)
    expect(events).toContainEqual({ at: '20000.000ms', kind: 'server.crashed', server: 's1' })
    expect(events).toContainEqual({ at: '40000.000ms', kind: 'server.recovered', server: 's1' })
    expect(events.find(({ kind }) => kind === 'attempt.refused')).toMatchObject({
      server: 's1',
      cause: 'refused',
    })
    expect(events.find(({ kind }) => kind === 'request.failed')).toMatchObject({ status: 502 })
  })
})

describe('several seeds', () => {
  const document = shop({ traffic: poisson(1.8), duration: '120s' })

  test('give the mean and interval of what each seed gives alone', () => {
    const together = over(document, 5)
    const alone = [7, 8, 9, 10, 11].map((seed) => figures(document, { seed }))
    expect(together.digest).toEqual(alone.map(({ digest }) => digest))
    expect(together.seeds).toBe(5)
    const means = alone.map(({ latencyMs }) => latencyMs.mean ?? 0)
    const mean = means.reduce((sum, value) => sum + value, 0) / 5
    expect(together.latencyMs.mean?.mean).toBeCloseTo(mean, 4)
    const squares = means.reduce((sum, value) => sum + (value - mean) ** 2, 0)
    const reach = 2.776445 * Math.sqrt(squares / 4 / 5)
    expect(together.latencyMs.mean?.low).toBeCloseTo(mean - reach, 3)
    expect(together.latencyMs.mean?.high).toBeCloseTo(mean + reach, 3)
    expect(together.servers.s1.utilization?.mean).toBeGreaterThan(0.7)
  })

  test('leave no interval where there is one, and null where no seed has a value', () => {
    const one = over(document, 1)
    expect(one.requests.arrived).toMatchObject({ low: null, high: null })
    const none = over(shop({ traffic: poisson(0) }), 3)
    expect(none.latencyMs.p99).toBeNull()
    expect(none.requests.arrived).toEqual({ mean: 0, low: 0, high: 0 })
  })
})

describe('bad input', () => {
  test('is one line for each problem, with the file, the place and what is allowed', () => {
    const bad = JSON.stringify(shop({ duration: '1d', pools: [] }))
    const lines = complaint(() => simulate(bad, { ...asked, file: 'shop.json' })).split('\n')
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/^shop\.json: \$\.duration: found "1d", allowed: a duration/)
    expect(lines[1]).toBe('shop.json: $.pools: found […], allowed: a list of 1 to 64 pools')
  })

  test('is an end beyond the end of the run, or a seed beyond the last', () => {
    const { until } = optionsOf(['-', '--until', '61s'])
    expect(complaint(() => figures(shop(), { until }))).toContain('at most the duration, 60s')
    expect(complaint(() => over(shop(), 2, Number.MAX_SAFE_INTEGER))).toContain('--seeds')
  })
})
