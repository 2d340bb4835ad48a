// Golden logs of scenarios so small that they can be worked out by hand.
import { describe, expect, it } from 'vitest'
import { parseScenario } from './scenario/parse'
import { Simulation } from './simulation'
import { fates, runOf, tell } from './story'
import { MILLISECOND, simTime } from './time'

describe('one server, first come, first served', () => {
  it('serves three requests 10 ms apart with 15 ms of work each, one after the other', () => {
    const requests = [
      [0, 15],
      [10, 15],
      [20, 15],
    ] as const
    expect(tell({ requests })).toEqual([
      '0 r0 sent',
      '0 r0 assigned s1',
      '0 r0 started s1',
      '10 r1 sent',
      '10 r1 assigned s1',
      '10 r1 queued s1',
      '15 r0 finished s1',
      '15 r0 completed s1',
      '15 r1 started s1',
      '20 r2 sent',
      '20 r2 assigned s1',
      '20 r2 queued s1',
      '30 r1 finished s1',
      '30 r1 completed s1',
      '30 r2 started s1',
      '45 r2 finished s1',
      '45 r2 completed s1',
    ])
  })

  it('does the same with a metronome of 100 a second and fixed work', () => {
    const parsed = parseScenario({
      version: 1,
      duration: '100ms',
      traffic: [
        {
          name: 'web',
          until: '30ms',
          arrivals: { kind: 'constant', rate: 100 },
          work: { kind: 'fixed', value: '15ms' },
        },
      ],
      pools: [{ name: 'web', servers: [{ name: 's1' }] }],
    })
    if (!parsed.ok) throw new Error('no scenario')
    const simulation = new Simulation({ scenario: parsed.scenario, seed: 0, interventions: [] })
    simulation.advance(simTime(100 * MILLISECOND))
    const { log } = simulation.world
    const done = Array.from({ length: log.count }, (_, index) => log.read(index))
      .filter(({ kind }) => kind === 'request.completed')
      .map(({ at, since }) => [at / MILLISECOND, since / MILLISECOND])
    expect(done).toEqual([
      [15, 0],
      [30, 10],
      [45, 20],
    ])
  })

  it('serves as many at once as it has slots, and at its speed', () => {
    const servers = [{ slots: 2, speed: 2 }]
    const requests = [
      [0, 40],
      [0, 60],
      [1, 10],
    ] as const
    expect(fates({ requests, servers })).toEqual([
      '20 r0 completed s1',
      '25 r2 completed s1',
      '30 r1 completed s1',
    ])
  })

  it('turns away who finds all four waiting places taken', () => {
    const requests = [0, 1, 2, 3, 4, 5].map((at) => [at, 100] as const)
    expect(fates({ requests, servers: [{ queue: 4 }] })).toEqual([
      '5 r5 rejected s1 503 queue-full',
      '100 r0 completed s1',
      '200 r1 completed s1',
      '300 r2 completed s1',
      '400 r3 completed s1',
      '500 r4 completed s1',
    ])
  })
})

describe('the network', () => {
  it('adds four hops to the life of a request', () => {
    expect(tell({ requests: [[0, 10]], gateway: { network: '5ms' } })).toEqual([
      '0 r0 sent',
      '5 r0 assigned s1',
      '10 r0 started s1',
      '20 r0 finished s1',
      '30 r0 completed s1',
    ])
  })

  it('adds two more for each attempt that was refused', () => {
    const deeds = [[0, { do: 'server.crash', server: 's1' }]] as const
    const gateway = { network: '5ms', retries: 1 }
    expect(tell({ requests: [[1, 10]], servers: [{}, {}], gateway, deeds }).slice(1)).toEqual([
      '1 r0 sent',
      '6 r0 assigned s1',
      '11 r0 refused s1 refused',
      '16 r0 assigned s2 attempt 2',
      '21 r0 started s2',
      '31 r0 finished s2',
      '41 r0 completed s2',
    ])
  })
})

describe('another attempt', () => {
  const crashed = [[0, { do: 'server.crash', server: 's1' }]] as const

  it('follows a refusal, on another server, as often as the gateway may', () => {
    const plot = { requests: [[1, 10]] as const, servers: [{}, {}], deeds: crashed }
    expect(fates({ ...plot, gateway: { retries: 0 } })).toEqual(['1 r0 failed s1 502 refused'])
    expect(fates({ ...plot, gateway: { retries: 1 } })).toEqual(['11 r0 completed s2'])
  })

  it('never goes to a server that refused before: then the refusal stands', () => {
    const plot = { requests: [[1, 10]] as const, deeds: crashed, gateway: { retries: 5 } }
    expect(tell(plot).slice(1)).toEqual([
      '1 r0 sent',
      '1 r0 assigned s1',
      '1 r0 refused s1 refused',
      '1 r0 failed s1 502 refused',
    ])
  })

  it('follows a full line too', () => {
    const servers = [{ queue: 0 }, { queue: 0 }]
    const requests = [
      [0, 20],
      [1, 5],
      [2, 5],
      [7, 5],
    ] as const
    expect(tell({ requests, servers, gateway: { retries: 1 } }, 'refused', 'rejected')).toEqual([
      '2 r2 refused s1 queue-full',
      '2 r2 refused s2 queue-full',
      '2 r2 rejected s2 503 queue-full',
      '7 r3 refused s1 queue-full',
    ])
  })

  it('does not follow the end of patience', () => {
    const gateway = { retries: 3, timeout: '10ms' }
    expect(tell({ requests: [[0, 30]], servers: [{}, {}], gateway })).toEqual([
      '0 r0 sent',
      '0 r0 assigned s1',
      '0 r0 started s1',
      '10 r0 failed s1 504 timeout',
      '30 r0 finished s1',
    ])
  })

  it('does not follow a crash: nobody knows how much was done', () => {
    const deeds = [[5, { do: 'server.crash', server: 's1' }]] as const
    const plot = { requests: [[0, 30]] as const, servers: [{}, {}], deeds }
    expect(fates({ ...plot, gateway: { retries: 3 } })).toEqual(['5 r0 failed s1 502 reset'])
  })
})

describe('patience', () => {
  const requests = [
    [0, 30],
    [5, 30],
    [12, 30],
    [24, 30],
    [26, 30],
  ] as const
  const plot = { requests, gateway: { timeout: '20ms' }, servers: [{ queue: 2 }] }

  it('frees a waiting place at once, but work that has begun is finished for nobody', () => {
    expect(tell(plot, 'started', 'left', 'finished', 'failed', 'rejected')).toEqual([
      '0 r0 started s1',
      '20 r0 failed s1 504 timeout',
      '24 r3 rejected s1 503 queue-full',
      '25 r1 left s1',
      '25 r1 failed s1 504 timeout',
      '30 r0 finished s1',
      '30 r2 started s1',
      '32 r2 failed s1 504 timeout',
      '46 r4 left s1',
      '46 r4 failed s1 504 timeout',
      '60 r2 finished s1',
    ])
  })

  it('counts that work as abandoned', () => {
    const simulation = new Simulation(runOf(plot))
    simulation.advance(simTime(1_000 * MILLISECOND))
    const { servers } = simulation.world.state
    expect([servers.begun[0], servers.finished[0], servers.finishedAbandoned[0]]).toEqual([2, 0, 2])
  })

  it('begins when the request is sent, network and all', () => {
    const gateway = { timeout: '20ms', network: '6ms' }
    expect(fates({ requests: [[0, 1]], gateway })).toEqual(['20 r0 failed s1 504 timeout'])
  })
})

describe('a request that nobody may take yet', () => {
  const servers = [{ maxConnections: 1 }]
  const requests = [
    [0, 10],
    [1, 10],
    [2, 10],
  ] as const

  it('is held at the gateway while it has places, and is sent on in order', () => {
    expect(tell({ requests, servers, gateway: { queue: 1 } }).slice(3)).toEqual([
      '1 r1 sent',
      '1 r1 held',
      '2 r2 sent',
      '2 r2 rejected 503 gateway-full',
      '10 r0 finished s1',
      '10 r0 completed s1',
      '10 r1 assigned s1',
      '10 r1 started s1',
      '20 r1 finished s1',
      '20 r1 completed s1',
    ])
  })

  it('is turned away by a gateway without places', () => {
    expect(fates({ requests, servers }).slice(0, 2)).toEqual([
      '1 r1 rejected 503 gateway-full',
      '2 r2 rejected 503 gateway-full',
    ])
  })

  it('gives up there when its patience is over', () => {
    const deeds = [[2, { do: 'gateway.timeout', timeout: '5ms' }]] as const
    const plot = {
      requests: [
        [0, 20],
        [3, 8],
      ] as const,
      servers,
      gateway: { queue: 1 },
      deeds,
    }
    expect(fates(plot)).toEqual(['8 r1 failed 504 timeout', '20 r0 completed s1'])
  })

  it('is sent on when another one gave up: the balancer waits for that answer no more', () => {
    const plot = {
      requests: [
        [0, 8],
        [1, 8],
        [2, 8],
      ] as const,
      servers,
    }
    expect(tell({ ...plot, gateway: { queue: 2, timeout: '9ms' } }).slice(7)).toEqual([
      '8 r0 finished s1',
      '8 r0 completed s1',
      '8 r1 assigned s1',
      '8 r1 started s1',
      '10 r1 failed s1 504 timeout',
      '10 r2 assigned s1',
      '10 r2 queued s1',
      '11 r2 left s1',
      '11 r2 failed s1 504 timeout',
      '16 r1 finished s1',
    ])
  })
})
