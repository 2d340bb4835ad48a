// The desk in the simulation, with instants worked out by hand: rules, the price of a body, the
// firewall, compression, and where bytes come from.
import { describe, expect, it } from 'vitest'
import { Simulation } from '../simulation'
import { type Plot, runOf, tell } from '../story'
import { MILLISECOND, simTime } from '../time'

type Told = Readonly<Record<string, unknown>>

const play = (plot: Plot) => {
  const simulation = new Simulation(runOf(plot))
  simulation.advance(simTime(1_000 * MILLISECOND))
  return simulation.world
}
const bytesOf = (plot: Plot) => play(plot).state.opened?.bytes

const routes = (...list: Told[]) => ({ routes: list })
const text = { bytes: 10_240, compressible: true }

describe('a rule', () => {
  it('answers by itself, or in the name of another address', () => {
    const requests = [
      [0, 10, { path: '/old' }],
      [1, 10, { path: '/down' }],
      [2, 10, { path: '/none' }],
      [3, 10, { path: '/../x' }],
    ] as const
    const gateway = routes(
      { when: { path: { exact: '/old' } }, action: { redirect: { status: 301, to: '/new' } } },
      { when: { path: { exact: '/down' } }, action: { status: 503 } },
    )
    expect(tell({ requests, gateway }, 'completed', 'rejected')).toEqual([
      '0 r0 completed 301',
      '1 r1 rejected 503 blocked',
      '2 r2 completed 404',
      '3 r3 completed 400',
    ])
    expect(bytesOf({ requests, gateway })).toMatchObject({ made: 600, clients: 600, servers: 0 })
  })

  it('is found among a thousand, and there are never more', () => {
    const many = Array.from({ length: 999 }, (_, i) => ({
      when: { path: { prefix: `/service-${i}/` } },
      action: { status: 403 },
    }))
    const all = { action: { pool: 'web' } } // it takes whatever comes to it
    const requests = [
      [0, 1, { path: '/service-998/../shop' }],
      [10, 1, { path: '/x/%2e%2e/service-998/a' }],
    ] as const
    const told = tell(
      { requests, gateway: routes(...many, all) },
      'routed',
      'rejected',
      'completed',
    )
    expect(told).toEqual([
      '0 r0 routed',
      '1 r0 completed s1',
      '10 r1 routed',
      '10 r1 rejected 403 blocked',
    ])
    const more = { requests, gateway: routes(...many, all, all) }
    expect(() => runOf(more)).toThrow(/1000/)
  })

  it('gives its servers a time, and the client a 504 when it is over', () => {
    const gateway = {
      network: '5ms',
      ...routes({ action: { pool: 'web', timeout: '20ms' } }),
    }
    const requests = [
      [0, 9],
      [50, 90],
    ] as const
    expect(tell({ requests, gateway }, 'completed', 'failed')).toEqual([
      '29 r0 completed s1',
      '80 r1 failed s1 504 timeout',
    ])
  })

  it('has to await the whole body where it asks for a field of it', () => {
    const body = { bytes: 50_000, fields: { amount: '7' } }
    const requests = [[0, 10, { method: 'POST', body }]] as const
    const ask = { when: { body: { name: 'amount', exact: '7' } }, action: { pool: 'web' } }
    const slow = { bodyRate: 1_000_000, ...routes(ask) }
    expect(tell({ requests, gateway: slow }, 'buffered', 'routed', 'completed')).toEqual([
      '0 r0 buffered',
      '50 r0 routed',
      '60 r0 completed s1',
    ])
    expect(play({ requests, gateway: slow }).state.opened?.bodies).toEqual({
      requests: 1,
      waiting: 50 * MILLISECOND,
      held: 0,
      most: 50_000,
    })
    const plain = routes({ when: { method: 'POST' }, action: { pool: 'web' } }, ask)
    expect(tell({ requests, gateway: plain }, 'buffered', 'completed')).toEqual([
      '10 r0 completed s1',
    ])
  })
})

describe('bodies that are awaited', () => {
  const body = { bytes: 50_000, fields: { amount: '7' } }
  const ask = { when: { body: { name: 'amount' } }, action: { pool: 'web' } }
  const gateway = { bodyRate: 1_000_000, timeout: '30ms', ...routes(ask) }

  it('take memory side by side, and none once their clients have given up', () => {
    const requests = [
      [0, 10, { body }],
      [20, 10, { body }],
    ] as const
    expect(tell({ requests, gateway }, 'failed')).toEqual([
      '30 r0 failed 504 timeout',
      '50 r1 failed 504 timeout',
    ])
    const counts = { requests: 2, waiting: 100 * MILLISECOND, held: 0, most: 100_000 }
    expect(play({ requests, gateway }).state.opened?.bodies).toEqual(counts)
  })
})

describe('a firewall', () => {
  const rules = [
    { name: 'sql', where: 'query', regex: "(?:'|union) +select" },
    { name: 'agent', where: 'header:User-Agent', regex: '^sqlmap' },
    { name: 'form', where: 'body:note', regex: '<script' },
  ]
  const requests = [
    [0, 5, { path: '/q?s=%27+select' }],
    [10, 5, { headers: { 'user-agent': 'sqlmap/1' } }],
    [20, 5, { body: { fields: { note: 'x<script>' } } }],
    [30, 5, { path: '/q?s=union' }],
  ] as const

  it('answers 403 to what it finds, whatever the escapes, and names the rule', () => {
    expect(tell({ requests, gateway: { firewall: { rules } } }, 'blocked', 'rejected')).toEqual([
      '0 r0 blocked',
      '0 r0 rejected 403 blocked',
      '10 r1 blocked',
      '10 r1 rejected 403 blocked',
      '20 r2 blocked',
      '20 r2 rejected 403 blocked',
    ])
    const world = play({ requests, gateway: { firewall: { rules } } })
    expect([...(world.state.opened?.found[0] ?? [])]).toEqual([1, 1, 1])
  })

  it('only tells what it finds where it is told to detect', () => {
    const gateway = { firewall: { rules, detect: true } }
    expect(tell({ requests, gateway }, 'rejected')).toEqual([])
    expect(tell({ requests, gateway }, 'blocked').length).toBe(3)
  })
})

describe('compression', () => {
  const gateway = { compression: { ratio: 0.25, perKib: '100us' } }
  const asking = (field: string) =>
    [[0, 10, { headers: { 'accept-encoding': field }, response: text }]] as const

  it('saves bytes and takes time', () => {
    const plot = { requests: asking('br, gzip'), gateway }
    expect(tell(plot, 'completed')).toEqual(['11 r0 completed s1'])
    expect(bytesOf(plot)).toEqual({
      servers: 10_240,
      cache: 0,
      made: 0,
      removed: 7_680,
      direct: 0,
      clients: 2_560,
    })
  })

  it('leaves alone what the client does not take, what is small, and what is no text', () => {
    expect(bytesOf({ requests: asking('br, gzip;q=0'), gateway })?.removed).toBe(0)
    const small = { compression: { minBytes: 20_000 } }
    expect(bytesOf({ requests: asking('gzip'), gateway: small })?.removed).toBe(0)
    const image = [
      [0, 9, { headers: { 'accept-encoding': '*' }, response: { bytes: 5_000 } }],
    ] as const
    expect(bytesOf({ requests: image, gateway })).toMatchObject({ removed: 0, clients: 5_000 })
  })

  it('counts what the cache answers apart from what the servers do', () => {
    const requests = [
      [0, 10, { response: text }],
      [20, 10, { response: text }],
      [40, 10, { response: text }],
    ] as const
    expect(bytesOf({ requests, gateway: { cache: { ttl: '1s' } } })).toEqual({
      servers: 10_240,
      cache: 20_480,
      made: 0,
      removed: 0,
      direct: 0,
      clients: 30_720,
    })
  })
})
