// What a gateway's own work takes of its cores, with instants worked out by hand, and what the
// connections to its servers cost. Lengths in milliseconds.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { phases } from '../moment'
import { observe } from '../observe'
import { scenarioNamed } from '../scenario/named'
import type { Clients, ConnectionSpec, CostSpec, GatewaySpec } from '../scenario/scenario'
import { simulateRun } from '../simulateRun'
import { Simulation } from '../simulation'
import { fates, type Plot, runOf, tell } from '../story'
import { duration, simTime } from '../time'
import { createCores, handIn, recentShare, spentBy } from './cpu'

const both = [
  [0, 5],
  [1, 5],
] as const // prettier-ignore
const on = (gateway: Plot['gateway'], more: Partial<Plot> = {}): Plot => ({
  requests: both,
  servers: [{ slots: 9 }],
  ...(gateway ? { gateway } : {}),
  ...more,
})

describe('core time', () => {
  it('is taken first in, first out, and a request waits for its turn', () => {
    expect(fates(on({ costs: { request: '10ms' } }))).toEqual([
      '15 r0 completed s1',
      '25 r1 completed s1',
    ])
    expect(fates(on({ costs: { request: '10ms', cores: 2 } }))).toEqual([
      '15 r0 completed s1',
      '16 r1 completed s1',
    ])
  })

  it('goes to reading at layer 7 and to passing on at layer 4', () => {
    const costs = { request: '10ms', forward: '1ms', connection: '2ms' }
    expect(fates(on({ costs }))).toEqual(['17 r0 completed s1', '29 r1 completed s1'])
    expect(fates(on({ costs, layer: 4 }))).toEqual(['8 r0 completed s1', '11 r1 completed s1'])
  })

  it('goes to a connection once, and to its handshake where TLS ends at the gateway', () => {
    const costs = { connection: '2ms', handshake: '20ms', resumption: '3ms', request: '1ms' }
    const first = (layer: 4 | 7, connections: object) =>
      fates(on({ costs, layer }, { clients: { connections } }))
    expect(first(7, { protocol: 'http/2' })).toEqual(['8 r0 completed s1', '9 r1 completed s1'])
    expect(first(7, { protocol: 'http/2', tls: '1.3' })[0]).toBe('28 r0 completed s1')
    expect(first(4, { protocol: 'http/2', tls: '1.3' })[0]).toBe('7 r0 completed s1')
    const requests = [
      [0, 5],
      [100, 5],
    ] as const // prettier-ignore
    const connections = { keep: 'request', tls: '1.2', resumption: 1 }
    expect(fates(on({ costs }, { requests, clients: { connections } }))).toEqual([
      '28 r0 completed s1',
      '111 r1 completed s1',
    ])
  })

  it('is waited for at the gateway by a client that shakes hands, and seen there', () => {
    const costs = { handshake: '20ms' }
    const clients = { connections: { keep: 'request', tls: '1.3' } }
    const simulation = new Simulation(runOf(on({ costs }, { clients })))
    const phasesAt = (at: number) => {
      simulation.advance(simTime(at * 1_000))
      const { requests, gateways } = observe(simulation.world)
      return [...Array.from(requests.phase, (code) => phases[code]), gateways[0].reading]
    }
    expect(phasesAt(5)).toEqual(['reading', 'reading', 2])
    // The first one's request comes behind the other's handshake.
    expect(phasesAt(22)).toEqual(['reading', 'reading', 2])
    expect(phasesAt(42)).toEqual(['inService', 'inService', 0])
  })

  it('is told in the log with the instant at which it was asked for', () => {
    expect(tell(on({ costs: { request: '10ms' } }), 'worked', 'assigned')).toEqual([
      '10 r0 worked',
      '10 r0 assigned s1',
      '20 r1 worked',
      '20 r1 assigned s1',
    ])
  })

  it('is spent to the microsecond, whenever one looks', () => {
    const jobs = fc.array(fc.record({ wait: fc.nat(20), cost: fc.nat(30) }), { maxLength: 30 })
    fc.assert(
      fc.property(jobs, fc.integer({ min: 1, max: 3 }), fc.nat(400), (list, count, look) => {
        const costs = scenarioNamed('desk-keeps').gateways[0].costs
        if (costs === null) return
        const cores = createCores({ ...costs, cores: count })
        let now = 0
        const done = list.map(({ wait, cost }) => {
          now += wait
          const end = handIn(cores, cost, now)
          expect(end - cost).toBeGreaterThanOrEqual(now)
          return { begun: end - cost, end }
        })
        const at = now + look
        const spent = done.reduce(
          (sum, { begun, end }) => sum + Math.max(0, Math.min(at, end) - begun),
          0,
        )
        expect(spentBy(cores, at)).toBe(spent)
        for (const { begun } of done) {
          const atOnce = done.filter((other) => other.begun <= begun && begun < other.end)
          expect(atOnce.length).toBeLessThanOrEqual(count)
        }
      }),
      { numRuns: 100, seed: 31 },
    )
  })
})

describe('the share of core time of the last seconds', () => {
  it('is what was spent between two quarters of a second, four seconds apart', () => {
    const [quarter, window] = [250_000, 4_000_000]
    const jobs = fc.array(fc.record({ wait: fc.nat(900_000), cost: fc.nat(700_000) }), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(jobs, fc.nat(9_000_000), (list, later) => {
        const cores = createCores({ cores: 2 })
        const done: { begun: number; end: number }[] = []
        let now = 0
        for (const { wait, cost } of list) {
          now += wait
          const end = handIn(cores, cost, now)
          done.push({ begun: end - cost, end })
        }
        const at = now + later
        const to = at - (at % quarter)
        fc.pre(to > 0)
        const from = Math.max(0, to - window)
        const spent = done.reduce(
          (sum, { begun, end }) => sum + Math.max(0, Math.min(to, end) - Math.max(from, begun)),
          0,
        )
        expect(recentShare(cores, at)).toBeCloseTo(spent / (2 * (to - from)), 9)
      }),
      { numRuns: 200, seed: 32 },
    )
  })
})

describe('connections to servers', () => {
  const plot = (upstream: object, more: object = {}) =>
    on(
      { network: { server: '10ms' }, upstream, ...more },
      {
        requests: [
          [0, 5],
          [1, 5],
          [50, 5],
        ],
      },
    ) // prettier-ignore

  it('are opened where none is idle, and kept for the next request', () => {
    expect(tell(plot({}), 'opened', 'started')).toEqual([
      '0 r0 opened s1',
      '1 r1 opened s1',
      '30 r0 started s1',
      '31 r1 started s1',
      '60 r2 started s1',
    ])
  })

  it('are as many as are kept alive, and none after a crash', () => {
    expect(tell(plot({ keepalive: 0 }), 'opened')).toHaveLength(3)
    const deeds = [
      [46, { do: 'server.crash', server: 's1' }],
      [47, { do: 'server.recover', server: 's1' }],
    ] as const
    expect(tell({ ...plot({}), deeds }, 'opened').at(-1)).toBe('50 r2 opened s1')
  })

  it('take a round trip more where the gateway encrypts again', () => {
    expect(tell(plot({}, { tls: 'reencrypt' }), 'started')[0]).toBe('50 r0 started s1')
  })
})

describe('2.16, without work and 50 ms away', () => {
  const latencies = (id: Parameters<typeof scenarioNamed>[0]) => {
    const run = { scenario: scenarioNamed(id), seed: 1, interventions: [] }
    const { latency } = simulateRun(run)
    return latency && [latency.p50 / 1_000, latency.max / 1_000]
  }

  it('an answer takes 200 ms with TLS 1.2, 150 with 1.3 or resumed, 50 on a kept connection', () => {
    expect(latencies('handshakes-twelve')).toEqual([200, 200])
    expect(latencies('handshakes-thirteen')).toEqual([150, 150])
    expect(latencies('handshakes-resumed')).toEqual([150, 200])
    expect(latencies('handshakes-kept')).toEqual([50, 150])
  })
})

describe('the desk at work', () => {
  const seen = (id: Parameters<typeof scenarioNamed>[0], seed: number) => {
    const { gateways, latency } = simulateRun({
      scenario: scenarioNamed(id),
      seed,
      interventions: [],
    })
    return { utilization: gateways?.[0].utilization ?? -1, p95: latency?.p95 ?? 0 }
  }

  it('is saturated by handshakes, eased by resumption, and nearly idle where connections are kept', () => {
    for (const seed of [1, 2, 3]) {
      const shakes = seen('desk-shakes-hands', seed)
      const resumes = seen('desk-resumes', seed)
      const keeps = seen('desk-keeps', seed)
      const passes = seen('desk-passes', seed)
      expect(shakes.utilization).toBeGreaterThan(0.7)
      expect(resumes.utilization).toBeLessThan(0.3)
      expect(keeps.utilization).toBeLessThan(0.05)
      expect(passes.utilization).toBeLessThan(0.02)
      expect(shakes.p95).toBeGreaterThan(1.5 * resumes.p95)
    }
  })
})

describe('what a scenario says of connections and of work', () => {
  const run = (change: (gateway: GatewaySpec, clients: Clients) => object) => {
    const scenario = scenarioNamed('desk-resumes')
    const [gateway] = scenario.gateways
    const [traffic] = scenario.traffic
    const told = { ...gateway, backNetwork: duration(1_000), upstream: { keepalive: 1 } }
    const { clients = traffic.clients, ...rest } = {
      ...told,
      ...change(told, traffic.clients),
    } as {
      clients?: Clients
    } & GatewaySpec
    return simulateRun(
      {
        scenario: { ...scenario, traffic: [{ ...traffic, clients }], gateways: [rest] },
        seed: 1,
        interventions: [],
      },
      { until: simTime(2_000_000) },
    ).digest
  }

  it('shows in the log: switched off or changed, each gives another digest', () => {
    const none = duration(0)
    const without = (key: keyof CostSpec) =>
      run(({ costs }) => ({ costs: costs && { ...costs, [key]: none } }))
    const spoken = (one: Partial<ConnectionSpec>) =>
      run((_, clients) => ({
        clients: {
          ...clients,
          connections: clients.connections && { ...clients.connections, ...one },
        },
      }))
    const digests = [
      run(() => ({})),
      run(() => ({ costs: null })),
      run(({ costs }) => ({ costs: costs && { ...costs, cores: 2 } })),
      without('connection'),
      without('request'),
      without('handshake'),
      without('resumption'),
      run(() => ({ upstream: null })),
      run(() => ({ tls: 'reencrypt' })),
      run(() => ({ network: duration(500) })),
      run((_, clients) => ({ clients: { ...clients, connections: null } })),
      run((_, clients) => ({ clients: { ...clients, heaviest: 0.5 } })),
      spoken({ tls: 'none' }),
      spoken({ tls: '1.2' }),
      spoken({ resumption: 0.2 }),
      spoken({ earlyData: true }),
      spoken({ keep: 'kept' }),
      spoken({ keep: 'kept', protocol: 'http/2' }),
      spoken({ keep: 'kept', maxAge: duration(50_000) }),
      spoken({ keep: 'kept', maxRequests: 2 }),
      spoken({ keep: 'kept', perClient: 3 }),
      spoken({ keep: 'kept', idleTimeout: duration(20_000) }),
    ]
    expect(new Set(digests).size).toBe(digests.length)
  })
})
