import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatProblem, foundText, pathText, problemAt } from './problem'

describe('a problem', () => {
  test('is told in one line: the place, what was found, what is allowed', () => {
    const rule = { code: 'whole', params: { min: 0, max: 1_000_000, unit: 'places' } } as const
    const path = ['pools', 0, 'servers', 1, 'queue']
    expect(formatProblem(problemAt(path, -1, rule))).toBe(
      '$.pools[0].servers[1].queue: found -1, ' +
        'allowed: a whole number from 0 to 1,000,000 places',
    )
    expect(formatProblem(problemAt(['seed'], undefined, { code: 'missing', params: {} }))).toBe(
      '$.seed: found nothing, allowed: a value: this key is required',
    )
  })

  test('carries its figures beside the sentence, for other languages', () => {
    const rule = { code: 'above', params: { over: 0, max: 5_000, unit: 'MiB' } } as const
    expect(problemAt([], 0, rule)).toEqual({
      path: '$',
      found: '0',
      allowed: 'a number greater than 0, at most 5,000 MiB',
      ...rule,
    })
  })
})

describe('what was found', () => {
  test('is short, and shows what kind of thing it is', () => {
    const found = [null, true, 1.5, Number.NaN, 12n, 's1', '1', {}, [], undefined].map(foundText)
    expect(found).toEqual(['null', 'true', '1.5', 'NaN', '12', '"s1"', '"1"', '{…}', '[…]', ''])
    expect(foundText('x'.repeat(10_000)).length).toBeLessThan(70)
  })

  test('never contains a character that is not seen', () => {
    const unseen = fc.constantFrom('\u0000', '\u001b', '\u0085', '\u202e', '\u200b', '\ufeff', 'a')
    fc.assert(
      fc.property(fc.string({ unit: unseen }), (text) => {
        expect(foundText(text)).toMatch(/^[\x20-\x7e…]*$/)
        expect(pathText([text, 0])).toMatch(/^[\x20-\x7e…]*$/)
      }),
    )
  })
})

describe('a path', () => {
  test('is written as JSON tools write it', () => {
    expect(pathText([])).toBe('$')
    expect(pathText(['pools', 12, 'name'])).toBe('$.pools[12].name')
    expect(pathText(['$schema'])).toBe('$.$schema')
    expect(pathText(['headers', 'x-team', ''])).toBe('$.headers["x-team"][""]')
  })
})
