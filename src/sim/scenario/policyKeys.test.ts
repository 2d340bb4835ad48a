// The keys of policies, one by one: what their bounds allow, and what they refuse.
import { describe, expect, test } from 'vitest'
import { parseScenario } from './parse'

const notNumbers = ['1', true, null, [], {}]
const notTexts = [1, true, null, [], {}]

const problemsOf = (policy: object) => {
  const parsed = parseScenario({
    version: 1,
    duration: '60s',
    traffic: [
      {
        name: 'web',
        arrivals: { kind: 'poisson', rate: 3 },
        work: { kind: 'fixed', value: '1s' },
      },
    ],
    gateway: { policy },
    pools: [{ name: 'web', servers: [{ name: 's1' }] }],
  })
  return parsed.ok ? [] : parsed.problems
}

interface Row {
  readonly kind: string
  readonly key: string
  readonly good: readonly unknown[]
  readonly bad: readonly unknown[]
}

const keyForms = ['body', 'header:', 'cookie:a b', 'Path', '', ...notTexts]

const rows: readonly Row[] = [
  {
    kind: 'hash',
    key: 'key',
    good: ['client', 'path', 'uri', 'header:X-User', 'cookie:sid'],
    bad: keyForms,
  },
  { kind: 'random', key: 'dialect', good: [], bad: ['traefik', 'NGINX', '', ...notTexts] },
  { kind: 'ring-hash', key: 'points', good: [1, 1_000], bad: [0, 1_001, 1.5, ...notNumbers] },
  {
    kind: 'bounded-ring-hash',
    key: 'factor',
    good: [100, 65_535],
    bad: [99, 65_536, 110.5, ...notNumbers],
  },
  {
    kind: 'maglev',
    key: 'tableSize',
    good: [2, 65_537, 5_000_011],
    bad: [1, 65_536, 5_000_012, 2.5, ...notNumbers],
  },
  { kind: 'peak-ewma', key: 'decay', good: ['1ms', '168h'], bad: ['999us', '169h', 10, '10'] },
  { kind: 'peak-ewma', key: 'choices', good: [1, 1_024], bad: [0, 1_025, 1.5, ...notNumbers] },
]

describe('the keys of policies', () => {
  test.each(rows)('$key of $kind', ({ kind, key, good, bad }) => {
    for (const value of good) expect(problemsOf({ kind, [key]: value })).toEqual([])
    for (const value of bad) {
      const [problem] = problemsOf({ kind, [key]: value })
      expect(problem?.path, JSON.stringify(value)).toBe(`$.gateway.policy.${key}`)
    }
  })

  test('say what a product cannot do, and what it has in its place', () => {
    expect(problemsOf({ kind: 'maglev', dialect: 'haproxy' })).toMatchObject([
      {
        path: '$.gateway.policy.dialect',
        found: '"haproxy"',
        allowed: expect.stringContaining(
          'HAProxy has no Maglev; ring hash is `hash-type consistent`',
        ),
        params: { reason: 'haproxy-maglev' },
      },
    ])
  })

  test('name the primes beside a table size that is none', () => {
    expect(problemsOf({ kind: 'maglev', tableSize: 65_536 })).toMatchObject([
      { allowed: 'a prime number, such as 65521 or 65537' },
    ])
  })
})
