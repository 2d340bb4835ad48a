// The keys that say what is known of load, what is asked for and what a server remembers, one by
// one: what their bounds allow, and what they refuse.
import { describe, expect, test } from 'vitest'
import { toDocument } from './document'
import { parseScenario } from './parse'

const notNumbers = ['1', true, null, [], {}]
const lengths = [60, '60', 's', '-1s', '0.5us', true, null, [], {}]

interface Parts {
  readonly traffic?: object
  readonly gateway?: object
  readonly server?: object
  readonly act?: object
}

const documentOf = ({ traffic, gateway, server, act }: Parts) => ({
  version: 1,
  duration: '60s',
  traffic: [
    {
      name: 'web',
      arrivals: { kind: 'poisson', rate: 3 },
      work: { kind: 'fixed', value: '1s' },
      ...traffic,
    },
  ],
  gateway: { ...gateway },
  pools: [{ name: 'web', servers: [{ name: 's1', ...server }] }],
  ...(act ? { interventions: [{ at: '1s', ...act }] } : {}),
})

const pathsOf = (parts: Parts): string[] => {
  const parsed = parseScenario(documentOf(parts))
  return parsed.ok ? [] : parsed.problems.map(({ path }) => path)
}

type Row = readonly [
  path: string,
  parts: (value: unknown) => Parts,
  good: readonly unknown[],
  bad: readonly unknown[],
]

const rows: readonly Row[] = [
  [
    '$.gateway.balancers',
    (balancers) => ({ gateway: { balancers } }),
    [1, 64],
    [0, 65, 1.5, ...notNumbers],
  ],
  [
    '$.gateway.reports.every',
    (every) => ({ gateway: { reports: { every } } }),
    ['1ms', '2s', '168h'],
    ['0ms', '999us', '169h', ...lengths],
  ],
  [
    '$.interventions[0].balancers',
    (balancers) => ({ act: { do: 'gateway.scale', balancers } }),
    [1, 64],
    [undefined, 0, 65, 1.5, ...notNumbers],
  ],
  [
    '$.interventions[0].every',
    (every) => ({ act: { do: 'gateway.reports', every } }),
    [undefined, '1ms', '2s', '168h'],
    ['0ms', '999us', '169h', ...lengths],
  ],
  [
    '$.traffic[0].objects.count',
    (count) => ({ traffic: { objects: { count } } }),
    [1, 10_000],
    [0, 10_001, 1.5, ...notNumbers],
  ],
  [
    '$.traffic[0].objects.skew',
    (skew) => ({ traffic: { objects: { count: 5, skew } } }),
    [0, 0.8, 10],
    [-1, 11, ...notNumbers],
  ],
  [
    '$.pools[0].servers[0].cache.hit',
    (hit) => ({ server: { cache: { hit } } }),
    ['0ms', '24h'],
    ['25h', ...lengths],
  ],
  [
    '$.pools[0].servers[0].cache.miss',
    (miss) => ({ server: { cache: { hit: '1ms', miss } } }),
    ['0ms', '24h'],
    ['25h', ...lengths],
  ],
  [
    '$.pools[0].servers[0].errorTime',
    (errorTime) => ({ server: { errorTime } }),
    ['0ms', '5ms', '24h'],
    ['25h', ...lengths],
  ],
]

describe('the keys of load, paths and caches', () => {
  test.each(rows.map((row) => [row[0], row] as const))('%s', (_, [path, parts, good, bad]) => {
    for (const value of good) expect(pathsOf(parts(value)), JSON.stringify(value)).toEqual([])
    for (const value of bad) expect(pathsOf(parts(value)), JSON.stringify(value)).toContain(path)
  })

  test('are written back as they were said', () => {
    const document = documentOf({
      traffic: { objects: { count: 5, skew: 2 } },
      gateway: {
        policy: { kind: 'peak-ewma', decay: '5s' },
        reports: { every: '2s' },
        balancers: 9,
      },
      server: { cache: { hit: '10ms' }, errorTime: '5ms' },
      act: { do: 'gateway.reports', every: '500ms' },
    })
    const parsed = parseScenario(document)
    expect(parsed.ok && toDocument(parsed.scenario)).toEqual(document)
  })
})
