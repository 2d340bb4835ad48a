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

/** Every object whose keys the format knows; headers and cookies have keys of their own. */
function objectsOf(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.entries(value)
    .filter(([key]) => key !== 'headers' && key !== 'cookies')
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
