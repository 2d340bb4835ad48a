// The keys that say who comes back and how a balancer finds the server that knows them: what their
// bounds allow, what they refuse, and how they are written back.
import { describe, expect, test } from 'vitest'
import { toDocument } from './document'
import { parseScenario } from './parse'

const users = { kind: 'sessions', start: 45, rate: 0.7, requests: 12, think: '6s' }

interface Parts {
  readonly arrivals?: object
  readonly sessions?: unknown
  readonly affinity?: unknown
  readonly gateway?: object
  readonly interventions?: readonly object[]
}

const documentOf = ({ arrivals = users, sessions, affinity, ...rest }: Parts) => ({
  version: 1,
  duration: '180s',
  traffic: [
    {
      name: 'shop',
      arrivals,
      work: { kind: 'fixed', value: '100ms' },
      ...(sessions === undefined ? {} : { sessions }),
    },
  ],
  pools: [{ name: 'web', servers: [{ name: 's1' }, { name: 's2' }] }],
  ...(affinity === undefined ? {} : { affinity }),
  ...rest,
})

const problemsOf = (parts: Parts): string[] => {
  const parsed = parseScenario(documentOf(parts))
  return parsed.ok ? [] : parsed.problems.map(({ path, code }) => `${path} ${code}`)
}

const writtenOf = (parts: Parts) => {
  const parsed = parseScenario(documentOf(parts))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  expect(parseScenario(toDocument(parsed.scenario))).toEqual(parsed)
  return toDocument(parsed.scenario)
}

const shares = [-0.1, 1.1, '1', null]
const lengths = [60, '60', '25h', true, null, {}]

type Row = readonly [key: string, good: readonly unknown[], bad: readonly unknown[]]

const sessionRows: readonly Row[] = [
  ['state', ['memory', 'replicated', 'store', 'token'], ['disk', '', null, 1]],
  ['login', ['0ms', '250ms', '24h'], lengths],
  ['expiry', ['1us', '30m', '168h'], ['0ms', '169h', 30, null]],
  ['bots', [0, 0.5, 1], shares],
  ['roaming', [0, 0.5, 1], shares],
  ['privateWindows', [0, 0.5, 1], shares],
]

const tableRows: readonly Row[] = [
  ['key', ['address', 'session'], ['cookie', null]],
  ['size', [1, 1_000_000], [0, -1, 1.5, 1_000_001, '10', null]],
  ['expiry', ['1ms', '168h'], ['0ms', 60, null]],
  ['whenFull', ['evict', 'refuse'], ['drop', null]],
  ['peer', [{}, { lag: '0ms' }, { lag: '60s' }], [{ lag: 1 }, { lag: '61s' }, true]],
]

describe('sessions', () => {
  test.each(sessionRows)('%s takes what its bounds allow and nothing else', (key, good, bad) => {
    for (const value of good) expect(problemsOf({ sessions: { [key]: value } })).toEqual([])
    for (const value of bad)
      expect(problemsOf({ sessions: { [key]: value } }), String(value)).toHaveLength(1)
  })

  test('go with users alone, and a delay with a state that takes time', () => {
    const poisson = { kind: 'poisson', rate: 1 }
    expect(problemsOf({ arrivals: poisson, sessions: {} })).toEqual([
      '$.traffic[0].sessions no-sessions',
    ])
    expect(problemsOf({ sessions: { delay: '5ms' } })).toEqual([
      '$.traffic[0].sessions.delay session-delay',
    ])
    expect(problemsOf({ sessions: { state: 'store', delay: '5ms' } })).toEqual([])
    const act = { at: '1s', do: 'clients.move', traffic: 'shop', share: 0.3 }
    expect(problemsOf({ arrivals: poisson, interventions: [act] })).toEqual([
      '$.interventions[0].traffic no-users',
    ])
    expect(problemsOf({ interventions: [act, { ...act, do: 'clients.forget' }] })).toEqual([])
  })

  test('of more users than a document may hold are refused', () => {
    const many = { ...users, start: 90_000, rate: 200 }
    expect(problemsOf({ arrivals: many })).toEqual([])
    expect(problemsOf({ arrivals: { ...users, rate: 20_000 } })).toEqual(['$.traffic rate-total'])
    expect(problemsOf({ arrivals: { ...users, requests: 0 } })).toHaveLength(1)
    expect(problemsOf({ arrivals: { ...users, think: '0ms' } })).toHaveLength(1)
  })

  test('are written back in short', () => {
    const [plain] = Object.values(writtenOf({ sessions: {} }).traffic ?? {})
    expect(plain).not.toHaveProperty('sessions')
    expect(plain).toMatchObject({ arrivals: users })
    expect(plain).not.toHaveProperty('clients')
    const kept = { state: 'replicated', delay: '5ms', login: '250ms', bots: 0.1, expiry: '10m' }
    expect(writtenOf({ sessions: kept }).traffic).toMatchObject([{ sessions: kept }])
  })
})

describe('affinity', () => {
  test.each(tableRows)('%s of a table takes what its bounds allow', (key, good, bad) => {
    const table = (value: unknown) => problemsOf({ affinity: { kind: 'table', [key]: value } })
    for (const value of good) expect(table(value)).toEqual([])
    for (const value of bad) expect(table(value), String(value)).toHaveLength(1)
  })

  test('may be none, and is nothing that a balancer of layer 4 cannot read', () => {
    expect(writtenOf({ affinity: {} })).not.toHaveProperty('affinity')
    expect(problemsOf({ affinity: { kind: 'magic' } })).toEqual(['$.affinity.kind one-of'])
    const four = { layer: 4 }
    const blind = ['$.affinity.kind layer-affinity']
    expect(problemsOf({ affinity: { kind: 'cookie' }, gateway: four })).toEqual(blind)
    expect(problemsOf({ affinity: { kind: 'token' }, gateway: four })).toEqual(blind)
    expect(problemsOf({ affinity: { kind: 'table' }, gateway: four })).toEqual(blind)
    const byAddress = { kind: 'table', key: 'address' }
    expect(problemsOf({ affinity: byAddress, gateway: four })).toEqual([])
  })

  test('has the defaults of its product, and is written back without them', () => {
    const back = (affinity: object) => writtenOf({ affinity }).affinity
    expect(back({ kind: 'cookie', dialect: 'haproxy', name: 'SRV', pause: '1s' })).toEqual({
      kind: 'cookie',
      dialect: 'haproxy',
    })
    expect(back({ kind: 'cookie', name: 'SRV', strict: true, redispatch: false })).toEqual({
      kind: 'cookie',
      name: 'SRV',
      strict: true,
      redispatch: false,
    })
    const table = { kind: 'table', key: 'address', size: 3, peer: { lag: '50ms' } }
    expect(back({ ...table, expiry: '30m' })).toEqual(table)
    expect(back({ kind: 'table', peer: {} })).toEqual({ kind: 'table', peer: {} })
  })
})
