import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyDocument } from './arbitrary'
import { bounds } from './bounds'
import { parseScenario } from './parse'
import { formatProblem, isProblemCode } from './problem'

const problemsOf = (input: unknown) => {
  const parsed = parseScenario(input)
  return parsed.ok ? [] : parsed.problems
}

// Data that a problem must be: a renderer of any language needs no more.
const expectProblems = (input: unknown) => {
  const parsed = parseScenario(input)
  if (parsed.ok) return
  expect(parsed.problems.length).toBeGreaterThan(0)
  expect(parsed.problems.length).toBeLessThanOrEqual(bounds.problems)
  for (const problem of parsed.problems) {
    expect(problem.path).toMatch(/^\$/)
    expect(problem.found.length).toBeLessThan(500)
    expect(isProblemCode(problem.code)).toBe(true)
    expect(problem.allowed).not.toMatch(/undefined|NaN|\[object/)
    expect(formatProblem(problem)).not.toContain('\n')
  }
}

describe('reading a document', () => {
  test('never throws, whatever JSON comes in', () => {
    fc.assert(fc.property(fc.jsonValue(), expectProblems), { numRuns: 100 })
    fc.assert(fc.property(fc.json(), expectProblems), { numRuns: 100 })
    fc.assert(fc.property(fc.string(), expectProblems))
  })

  test('never throws, whatever value another program hands over', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withObjectString: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
    })
    fc.assert(fc.property(anything, expectProblems), { numRuns: 100 })
  })

  test('accepts every valid document, as text and as a value, and reads it alike', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const parsed = parseScenario(document)
        expect(parsed).toMatchObject({ ok: true })
        expect(parseScenario(JSON.stringify(document))).toEqual(parsed)
      }),
    )
  })

  test('says where a valid document was damaged, or accepts what is still one', () => {
    const damage = fc.constantFrom<unknown>(
      null,
      -1,
      0.5,
      1e300,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      '',
      's1',
      '99h',
      'x'.repeat(5_000),
      true,
      [],
      [[]],
      {},
      { kind: 'poisson' },
      { __proto__: null },
      [null, 1, {}],
    )
    fc.assert(
      fc.property(anyDocument, fc.nat(), damage, (document, place, value) => {
        const copy: unknown = structuredClone(document)
        const spots = spotsOf(copy)
        spots[place % spots.length]?.(value)
        expectProblems(copy)
        expectProblems(JSON.stringify(copy))
      }),
      { numRuns: 150 },
    )
  })

  test('refuses an unknown key wherever it stands', () => {
    fc.assert(
      fc.property(anyDocument, fc.nat(), (document, place) => {
        const copy: unknown = structuredClone(document)
        const objects = objectsOf(copy)
        const target = objects[place % objects.length]
        if (target === undefined) return
        Reflect.set(target, 'surprise', 1)
        const codes = problemsOf(copy).map(({ code, path }) => ({ code, last: path.slice(-9) }))
        expect(codes).toContainEqual({ code: 'unknown-key', last: '.surprise' })
      }),
    )
  })

  test('keeps what the document says of every kind of thing', () => {
    const parsed = parseScenario({
      version: 1,
      duration: '10s',
      traffic: [
        {
          name: 'web',
          arrivals: { kind: 'ramp', from: -0, to: 2, over: '5s' },
          work: { kind: 'pareto', mean: '20ms', shape: 2.5 },
          clients: { behindNat: 0.4 },
        },
      ],
      gateway: { policy: { kind: 'power-of-two' }, network: '1.5ms' },
      pools: [{ name: 'web', servers: [{ name: 's1', memory: { limit: 64, perRequest: 2 } }] }],
      interventions: [
        { at: '2s', do: 'gateway.timeout', timeout: '5s' },
        { at: '1s', do: 'policy.set', policy: { kind: 'random' } },
      ],
    })
    const scenario = parsed.ok ? parsed.scenario : undefined
    expect(scenario).toMatchObject({
      seed: 1,
      traffic: [{ until: 10_000_000, clients: { count: 50, behindNat: 0.4, cookies: 1 } }],
      gateways: [{ policy: { kind: 'power-of-two', choices: 2 }, network: 1_500, retries: 0 }],
      pools: [
        { servers: [{ memory: { limit: 64, base: 0, perRequest: 2, restart: 30_000_000 } }] },
      ],
      interventions: [
        { at: 1_000_000, do: 'policy.set' },
        { at: 2_000_000, timeout: 5_000_000 },
      ],
    })
    // Zero has one form, or equal scenarios would differ.
    expect(scenario?.traffic[0].arrivals).toStrictEqual({
      kind: 'ramp',
      from: 0,
      to: 2,
      over: 5_000_000,
      hold: 0,
    })
  })

  test('tells one thing of one place once', () => {
    const servers = [{ name: 's1', slots: -1.5 }]
    const problems = problemsOf({ version: 1, duration: '1s', traffic: [], pools: [{ servers }] })
    const slots = problems.filter(({ path }) => path.endsWith('.slots'))
    expect(slots).toHaveLength(1)
  })

  test('leaves its input alone', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const before = structuredClone(document)
        parseScenario(deepFrozen(document))
        expect(document).toEqual(before)
      }),
    )
  })
})

describe('a value of another program', () => {
  test('is read once: a getter cannot answer twice', () => {
    let asked = 0
    const document = {
      get version() {
        asked += 1
        return asked
      },
    }
    problemsOf(document)
    expect(asked).toBe(1)
  })

  test('that throws when it is read is a problem and not an exception', () => {
    const hostile = new Proxy(
      {},
      {
        ownKeys() {
          throw new Error('no')
        },
      },
    )
    expect(problemsOf(hostile)).toMatchObject([{ code: 'data' }])
    expect(problemsOf({ version: 1n })).toMatchObject([{ path: '$.version', code: 'data' }])
    expect(problemsOf({ traffic: () => 1 })).toMatchObject([{ path: '$.traffic' }])
    expect(problemsOf({ duration: Number.NaN })).toMatchObject([{ found: 'NaN', code: 'data' }])
    expect(problemsOf(new Date(0))).toMatchObject([{ path: '$', code: 'data' }])
  })

  test('may not reach a prototype, however its keys came about', () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const value = { version: 1, gateway: {} }
      Object.defineProperty(value.gateway, key, { value: { layer: 4 }, enumerable: true })
      expect(problemsOf(value)).toMatchObject([{ path: `$.gateway.${key}`, code: 'forbidden-key' }])
    }
  })

  test('that contains itself is too deep', () => {
    const ring: Record<string, unknown> = { version: 1 }
    ring.gateway = ring
    expect(problemsOf(ring)).toMatchObject([{ code: 'depth' }])
  })
})

/** A function for each value in the document that puts another in its place. */
function spotsOf(value: unknown): ((other: unknown) => void)[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.keys(value).flatMap((key) => [
    (other: unknown) => void Reflect.set(value, key, other),
    ...spotsOf(Reflect.get(value, key)),
  ])
}

/** Every object whose keys the format knows; headers, cookies and forms have keys of their own. */
function objectsOf(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.entries(value)
    .filter(([key]) => !['headers', 'cookies', 'fields'].includes(key))
    .flatMap(([, item]) => objectsOf(item))
  return Array.isArray(value) ? inner : [value, ...inner]
}

function deepFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value)
    for (const key of Object.keys(value)) deepFrozen(Reflect.get(value, key))
  }
  return value
}
