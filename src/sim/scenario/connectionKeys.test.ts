// The keys that say how clients connect, one by one: what their bounds allow, what they refuse, and
// how they are written back.
import { describe, expect, test } from 'vitest'
import { toDocument } from './document'
import { parseScenario } from './parse'

const notNumbers = ['1', true, null, [], {}]
const lengths = [60, '60', '0ms', '999us', '169h', '0.5us', true, null, [], {}]

const documentOf = (clients: object, gateway: object = { layer: 4 }) => ({
  version: 1,
  duration: '60s',
  traffic: [
    {
      name: 'web',
      arrivals: { kind: 'poisson', rate: 3 },
      work: { kind: 'fixed', value: '1s' },
      clients,
    },
  ],
  gateway,
  pools: [{ name: 'web', servers: [{ name: 's1' }] }],
})

const pathsOf = (clients: object, gateway?: object): string[] => {
  const parsed = parseScenario(documentOf(clients, gateway))
  return parsed.ok ? [] : parsed.problems.map(({ path }) => path)
}

type Row = readonly [key: string, good: readonly unknown[], bad: readonly unknown[]]

const rows: readonly Row[] = [
  ['protocol', ['http/1.1', 'http/2', 'websocket', 'tcp', 'udp'], ['http/3', '', 1, null]],
  ['keep', ['kept', 'request'], ['never', true, null]],
  ['perClient', [1, 64], [0, 65, 1.5, ...notNumbers]],
  ['idleTimeout', ['1ms', '168h'], lengths],
  ['maxRequests', [1, 200_000_000], [0, 1.5, 200_000_001, ...notNumbers]],
  ['maxAge', ['1ms', '168h'], lengths],
  ['tls', ['none', '1.2', '1.3'], ['1.1', 1.2, null]],
  ['resumption', [0, 0.5, 1], [-0.001, 1.001, ...notNumbers]],
]

describe('connections', () => {
  test.each(rows)('%s takes what its bounds allow and nothing else', (key, good, bad) => {
    const tls = key === 'resumption' ? { tls: '1.2' } : {}
    for (const value of good) expect(pathsOf({ connections: { ...tls, [key]: value } })).toEqual([])
    for (const value of bad)
      expect(pathsOf({ connections: { ...tls, [key]: value } }), String(value)).toEqual([
        `$.traffic[0].clients.connections.${key}`,
      ])
  })

  test('are written back in short, and an empty object is not nothing', () => {
    const written = (clients: object) => {
      const parsed = parseScenario(documentOf(clients))
      return parsed.ok ? toDocument(parsed.scenario).traffic : []
    }
    const usual = { protocol: 'http/1.1', keep: 'kept', perClient: 1, idleTimeout: '60s' }
    expect(written({ connections: usual })).toMatchObject([{ clients: { connections: {} } }])
    expect(written({ heaviest: 0.5, connections: { tls: '1.3', maxAge: '15s' } })).toMatchObject([
      { clients: { heaviest: 0.5, connections: { tls: '1.3', maxAge: '15s' } } },
    ])
    expect(JSON.stringify(written({}))).not.toContain('clients')
  })
})

const cost = [
  ['0ms', '60s'],
  ['61s', 5, '1d', null],
] as const
const ways = [
  ['0ms', '60s'],
  ['61s', 5, null, {}],
] as const
const works: readonly (readonly [
  path: string,
  gateway: (value: unknown) => object,
  good: readonly unknown[],
  bad: readonly unknown[],
])[] = [
  ['costs.cores', (cores) => ({ costs: { cores } }), [1, 256], [0, 257, 1.5, ...notNumbers]],
  ['costs.connection', (connection) => ({ costs: { connection } }), ...cost],
  ['costs.request', (request) => ({ costs: { request } }), ...cost],
  ['costs.forward', (forward) => ({ costs: { forward } }), ...cost],
  ['costs.handshake', (handshake) => ({ costs: { handshake } }), ...cost],
  ['costs.resumption', (resumption) => ({ costs: { resumption } }), ...cost],
  ['network.client', (client) => ({ network: { client } }), ...ways],
  ['network.server', (server) => ({ network: { server } }), ...ways],
  ['tls', (tls) => ({ tls }), ['terminate', 'reencrypt'], ['passthrough', 'none', 7]],
  ['tls', (tls) => ({ tls, layer: 4 }), ['passthrough'], ['terminate', 'reencrypt']],
  [
    'upstream.keepalive',
    (keepalive) => ({ upstream: { keepalive } }),
    [0, 1_000_000],
    [-1, 1_000_001, 0.5, ...notNumbers],
  ],
]

describe("a gateway's own work", () => {
  test.each(works)('%s takes what its bounds allow and nothing else', (...row) => {
    const [path, one, good, bad] = row
    for (const value of good) expect(pathsOf({}, one(value))).toEqual([])
    for (const value of bad) {
      const [found = ''] = pathsOf({}, one(value))
      expect(`$.gateway.${path}`, String(value)).toContain(found)
      expect(found).not.toBe('')
    }
  })

  test('is written back in short', () => {
    const written = (gateway: object) => {
      const parsed = parseScenario(documentOf({}, gateway))
      return parsed.ok ? toDocument(parsed.scenario).gateway : 'refused'
    }
    const said = {
      network: { client: '25ms' },
      costs: { cores: 2, request: '40us' },
      tls: 'reencrypt',
      upstream: { keepalive: 8 },
    }
    expect(written(said)).toEqual(said)
    expect(written({ network: { client: '5ms', server: '5ms' } })).toEqual({ network: '5ms' })
    expect(written({ network: '0ms', tls: 'terminate' })).toBeUndefined()
    expect(written({ layer: 4, tls: 'passthrough' })).toEqual({ layer: 4 })
  })
})
