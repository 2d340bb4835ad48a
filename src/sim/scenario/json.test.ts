import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bounds } from './bounds'
import { bytesOf, readJson } from './json'

const problemOf = (text: string) => {
  const read = readJson(text)
  return 'problem' in read ? read.problem : null
}

const spaced = (value: unknown) => JSON.stringify(value, null, 2)

const safe = fc
  .jsonValue({ maxDepth: 6 })
  .filter((value) => !/__proto__|prototype|constructor/.test(JSON.stringify(value)))

describe('JSON text', () => {
  test('reads as JSON.parse reads it', () => {
    fc.assert(
      fc.property(safe, fc.boolean(), (value, pretty) => {
        const text = pretty ? spaced(value) : JSON.stringify(value)
        expect(readJson(text)).toMatchObject({ value: JSON.parse(text) })
      }),
    )
  })

  test('is refused exactly where JSON.parse refuses it', () => {
    const mutated = fc
      .tuple(safe, fc.nat(), fc.constantFrom('', '"', ',', '{', ']', '\\', '0', 'e', ' ', '\n'))
      .map(([value, at, char]) => {
        const text = JSON.stringify(value)
        const place = at % (text.length + 1)
        return text.slice(0, place) + char + text.slice(place + 1)
      })
    fc.assert(
      fc.property(fc.oneof(fc.string(), mutated), (text) => {
        const problem = problemOf(text)
        if (problem !== null && problem.code !== 'syntax') return // our own, stricter rules
        let accepted = true
        try {
          JSON.parse(text.replace(/^\ufeff/, ''))
        } catch {
          accepted = false
        }
        expect(problem === null).toBe(accepted)
      }),
      { numRuns: 500 },
    )
  })

  test('that breaks off says in which line and column', () => {
    expect(problemOf('{\n  "a": 1,\n  "b" 2\n}')).toMatchObject({
      path: '$',
      code: 'syntax',
      params: { line: 3, column: 7 },
    })
    expect(problemOf('{"a": tru}')).toMatchObject({ params: { line: 1, column: 7 } })
    expect(problemOf('[1, 2')).toMatchObject({ found: '', params: { line: 1, column: 6 } })
    expect(problemOf('')).toMatchObject({ found: '', params: { line: 1, column: 1 } })
  })

  test('with a key twice in one object is refused at the second', () => {
    expect(problemOf('{"a": {"b": 1, "c": 2, "b": 3}}')).toMatchObject({
      path: '$.a.b',
      code: 'twin-key',
    })
    // Written differently, it is the same key all the same.
    expect(problemOf('{"a": 1, "\\u0061": 2}')).toMatchObject({ code: 'twin-key' })
    expect(problemOf('[{"a": 1}, {"a": 1}]')).toBeNull()
  })

  test('with a key that reaches a prototype is refused before an object is made of it', () => {
    for (const key of ['__proto__', 'constructor', 'prototype'])
      expect(problemOf(`{"pools": [{"${key}": {"polluted": true}}]}`)).toMatchObject({
        path: `$.pools[0].${key}`,
        code: 'forbidden-key',
      })
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  test('nested too deep is refused without recursion, however deep', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
    expect(problemOf(nested(bounds.depth))).toBeNull()
    expect(problemOf(nested(bounds.depth + 1))).toMatchObject({ code: 'depth' })
    expect(problemOf('{"a":'.repeat(1_000_000))).toMatchObject({ code: 'depth' })
  })

  test('longer than 8 MiB is refused by its bytes, not by its characters', () => {
    expect(problemOf(`"${'x'.repeat(bounds.bytesWithTrace)}"`)).toMatchObject({ code: 'bytes' })
    // Three bytes a character.
    expect(problemOf(`"${'水'.repeat(bounds.bytesWithTrace / 3 + 1)}"`)).toMatchObject({
      code: 'bytes',
    })
    expect(problemOf(`"${'x'.repeat(bounds.bytesWithTrace - 2)}"`)).toBeNull()
  })

  test('may begin with a byte order mark', () => {
    expect(readJson('\ufeff{"a": 1}')).toEqual({ value: { a: 1 }, bytes: 8 })
  })

  test('is measured in bytes of UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(bytesOf(text)).toBe(new TextEncoder().encode(text).length)
      }),
    )
  })
})
