// The keys that say how clients connect, one by one: what their bounds allow, what they refuse, and
// how they are written back.
import { describe, expect, test } from 'vitest'
import { toDocument } from './document'
import { parseScenario } from './parse'

const notNumbers = ['1', true, null, [], {}]
const lengths = [60, '60', '0ms', '999us', '169h', '0.5us', true, null, [], {}]

const documentOf = (clients: object) => ({
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
  gateway: { layer: 4 },
  pools: [{ name: 'web', servers: [{ name: 's1' }] }],
})

const pathsOf = (clients: object): string[] => {
  const parsed = parseScenario(documentOf(clients))
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
