// What chapter 3 adds to the engine: keys, latencies, reports, several balancers, errors that take
// their own time, caches, one line at the gateway; with instants worked out by hand.
import { describe, expect, it } from 'vitest'
import { parseRun } from './scenario/run'
import { Simulation } from './simulation'
import { fates, runOf, tell } from './story'
import { MILLISECOND, simTime } from './time'
import { pathNamed } from './traffic/paths'

const servers = [{}, {}]

describe('errors that take their own time', () => {
  const requests = [
    [0, 50],
    [10, 50],
  ] as const

  it('free the slot after that time, whatever the request brought', () => {
    const broken = [{ errors: 1, errorTime: '5ms' }]
    expect(fates({ requests, servers: broken })).toEqual([
      '5 r0 failed s1 500 error',
      '15 r1 failed s1 500 error',
    ])
  })

  it('can begin by an intervention and end with the recovery', () => {
    const deeds = [
      [5, { do: 'server.errors', server: 's1', share: 1, errorTime: '2ms' }],
      [40, { do: 'server.recover', server: 's1' }],
    ] as const
    const plot = { requests: [...requests, [60, 50] as const], servers: [{ slots: 2 }], deeds }
    expect(fates(plot)).toEqual([
      '12 r1 failed s1 500 error',
      '50 r0 completed s1',
      '110 r2 completed s1',
    ])
  })
})

describe('reports', () => {
  const gateway = { policy: { kind: 'least-connections' }, reports: { every: '20ms' } }
  const requests = [
    [1, 50],
    [2, 50],
    [3, 50],
    [21, 50],
    [22, 50],
  ] as const

  it('are all that is known: who looked idle then gets everybody until the next one', () => {
    expect(tell({ requests, servers, gateway }, 'assigned')).toEqual([
      '1 r0 assigned s1',
      '2 r1 assigned s1',
      '3 r2 assigned s1',
      '21 r3 assigned s2',
      '22 r4 assigned s2',
    ])
  })

  it('are told with their age', () => {
    const simulation = new Simulation(runOf({ requests, servers, gateway }))
    const ages: (number | undefined)[] = []
    simulation.world.watch = {
      request: 4,
      seen: ({ explanation }) => ages.push(explanation.age.outstanding, explanation.age.weight),
      rode: () => {},
      read: () => {},
    }
    simulation.advance(simTime(50 * MILLISECOND))
    expect(ages).toEqual([2 * MILLISECOND, 0])
  })

  it('do not come from a server that has crashed: its last one stands', () => {
    const deeds = [[15, { do: 'server.crash', server: 's1' }]] as const
    const late = [[1, 5] as const, [21, 5] as const, [41, 5] as const]
    expect(tell({ requests: late, servers, gateway, deeds }, 'assigned').slice(1)).toEqual([
      '21 r1 assigned s1',
      '41 r2 assigned s1',
    ])
  })

  it('go on after a checkpoint as they would have without', () => {
    const run = runOf({ requests, servers, gateway })
    const straight = new Simulation(run)
    straight.advance(simTime(200 * MILLISECOND))
    const other = new Simulation(run)
    other.advance(simTime(10 * MILLISECOND))
    const back = new Simulation(run)
    back.restore(other.checkpoint())
    back.advance(simTime(200 * MILLISECOND))
    expect(back.world.log.digest()).toBe(straight.world.log.digest())
  })
})

describe('one line at the gateway', () => {
  const requests = [
    [0, 30],
    [1, 20],
    [2, 5],
    [3, 5],
  ] as const

  it('sends whoever is at its head to the first slot that is freed', () => {
    const gateway = { policy: { kind: 'central-queue' } }
    expect(tell({ requests, servers, gateway }, 'held', 'assigned')).toEqual([
      '0 r0 assigned s1',
      '1 r1 assigned s2',
      '2 r2 held',
      '3 r3 held',
      '21 r2 assigned s2',
      '26 r3 assigned s2',
    ])
  })

  it('has as many places as the gateway says', () => {
    const gateway = { policy: { kind: 'central-queue' }, queue: 1 }
    expect(tell({ requests, servers, gateway }, 'rejected')).toEqual([
      '3 r3 rejected 503 gateway-full',
    ])
  })

  it('turns away at once when all servers are down', () => {
    const gateway = { policy: { kind: 'central-queue' } }
    const down = [{ state: 'down' }, { state: 'down' }]
    expect(fates({ requests: [[0, 5]], servers: down, gateway })).toEqual([
      '0 r0 rejected 503 no-server',
    ])
  })
})

interface Shop {
  readonly traffic?: object
  readonly gateway?: object
  readonly server?: object
}

const shop = ({ traffic = {}, gateway = {}, server = {} }: Shop) => {
  const parsed = parseRun({
    scenario: {
      version: 1,
      duration: '200s',
      traffic: [
        {
          name: 'web',
          arrivals: { kind: 'poisson', rate: 10 },
          work: { kind: 'fixed', value: '60ms' },
          ...traffic,
        },
      ],
      gateway,
      pools: [{ name: 'web', servers: ['a', 'b', 'c'].map((name) => ({ name, ...server })) }],
    },
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const simulation = new Simulation(parsed.run)
  simulation.advance(simTime(200_000 * MILLISECOND))
  return simulation.world
}

describe('objects and caches', () => {
  const traffic = { objects: { count: 20, skew: 1 } }
  const cached = { traffic, server: { cache: { hit: '10ms' } } }

  it('are missed once by each server that is asked for them', () => {
    const turns = shop(cached)
    const hashed = shop({ ...cached, gateway: { policy: { kind: 'hash', key: 'path' } } })
    const misses = ({ state }: typeof turns) =>
      state.servers.begun.reduce((sum, one) => sum + one, 0) -
      state.servers.hits.reduce((sum, one) => sum + one, 0)
    // Requests for one path that are under way together may both miss.
    expect(misses(turns)).toBeGreaterThanOrEqual(50)
    expect(misses(turns)).toBeLessThanOrEqual(80)
    expect(misses(hashed)).toBeGreaterThanOrEqual(19)
    expect(misses(hashed)).toBeLessThanOrEqual(30)
  })

  it('are asked for by rank, the first twice as often as the second', () => {
    const { state, scenario } = shop({ traffic: { objects: { count: 2, skew: 1 } } })
    expect(scenario.traffic[0].objects).toEqual({ count: 2, skew: 1 })
    const drawn = shop({
      traffic: { objects: { count: 2, skew: 1 } },
      gateway: { policy: { kind: 'hash', key: 'path' } },
    })
    const shares = [...drawn.state.servers.begun].filter((one) => one > 0).sort((a, b) => b - a)
    expect(shares.reduce((sum, one) => sum + one, 0)).toBe(state.counters.arrived)
    expect(shares[0] / state.counters.arrived).toBeCloseTo(2 / 3, 1)
  })

  it('change neither when customers come nor what work they bring', () => {
    const sent = ({ log }: ReturnType<typeof shop>) =>
      Array.from({ length: log.count }, (_, index) => log.read(index))
        .filter(({ kind }) => kind === 'request.sent')
        .map(({ at, value }) => [at, value])
    expect(sent(shop({ traffic }))).toEqual(sent(shop({})))
  })

  it('have names that a document can repeat', () => {
    expect([0, 1, 20].map(pathNamed)).toEqual(['/', '/item/1', '/item/20'])
  })
})

describe('several balancers', () => {
  const gateway = { policy: { kind: 'least-connections' } }

  it('each count their own requests only', () => {
    const one = shop({ gateway })
    const many = shop({ gateway: { ...gateway, balancers: 40 } })
    expect(many.state.gateways).toHaveLength(40)
    const first = ({ state }: typeof one) => state.servers.begun[0] / state.counters.arrived
    // With own counts of 0 nearly always, nearly everybody goes to the first in the list.
    expect(first(one)).toBeLessThan(0.75)
    expect(first(many)).toBeGreaterThan(0.9)
  })

  it('with the whole truth choose as one', () => {
    const queue = { policy: { kind: 'join-shortest-queue' } }
    const digest = (balancers: number) => shop({ gateway: { ...queue, balancers } }).log.digest()
    expect(digest(40)).toBe(digest(1))
  })
})

describe('keys of requests', () => {
  const ask = (gateway: object, requests: readonly object[]) => {
    const parsed = parseRun({
      scenario: {
        version: 1,
        duration: '1s',
        traffic: [{ name: 'web', arrivals: { kind: 'trace', requests } }],
        gateway,
        pools: [{ name: 'web', servers: ['a', 'b', 'c'].map((name) => ({ name })) }],
      },
    })
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    const simulation = new Simulation(parsed.run)
    const { log } = simulation.world
    simulation.advance(simTime(1_000 * MILLISECOND))
    return Array.from({ length: log.count }, (_, index) => log.read(index))
      .filter(({ kind }) => kind === 'request.assigned')
      .map(({ server }) => server)
  }
  const request = (at: number, more: object) => ({
    at: `${at}ms`,
    client: '203.0.113.7',
    work: '1ms',
    ...more,
  })
  const distinct = (values: readonly number[]) => new Set(values).size

  it('are the same for equal headers, whatever their case, and cookies and paths', () => {
    const twenty = (more: (at: number) => object) =>
      Array.from({ length: 20 }, (_, at) => request(at * 5, more(at)))
    const policy = (key: string) => ({ policy: { kind: 'hash', key } })
    const user = (at: number) => ({ headers: { [at % 2 ? 'X-User' : 'x-user']: 'ada' } })
    expect(distinct(ask(policy('header:X-user'), twenty(user)))).toBe(1)
    const cookie = () => ({ cookies: { sid: 'a1' } })
    expect(distinct(ask(policy('cookie:sid'), twenty(cookie)))).toBe(1)
    const path = (at: number) => ({ path: `/cart?n=${at}` })
    expect(distinct(ask(policy('path'), twenty(path)))).toBe(1)
    expect(distinct(ask(policy('uri'), twenty(path)))).toBe(3)
    expect(distinct(ask(policy('client'), twenty(path)))).toBe(1)
  })

  it.each(['hash', 'ring-hash', 'bounded-ring-hash', 'maglev'])(
    'that are missing leave %s to take turns',
    (kind) => {
      const requests = Array.from({ length: 6 }, (_, at) => request(at * 5, {}))
      const gateway = { policy: { kind, key: 'cookie:sid' } }
      expect(ask(gateway, requests)).toEqual([0, 1, 2, 0, 1, 2])
    },
  )
})

describe('all servers down or without weight', () => {
  it('turn every request away, under every policy', () => {
    for (const server of [{ state: 'down' }, { weight: 0 }, { state: 'drain' }]) {
      const { counters } = shop({ server, gateway: { policy: { kind: 'maglev' } } }).state
      expect(counters.rejected).toBe(counters.arrived)
    }
  })
})
