import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { faultOf, Pattern, startOf } from './pattern'
import { type Fault, faults } from './syntax'

const letters = fc.constantFrom('a', 'b', 'c', '/', '-', '7', '.', 'é', '\n')
const texts = fc.string({ unit: letters, maxLength: 14 })

// Patterns of the subset, as text.
const { pattern } = fc.letrec<{ pattern: string; part: string; piece: string }>((tie) => ({
  pattern: fc.array(tie('part'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('|')),
  part: fc.array(tie('piece'), { maxLength: 4 }).map((pieces) => pieces.join('')),
  piece: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('a', 'b', '/', '\\.', '.', 'é', '-'),
    fc.constantFrom('[ab]', '[^a]', '[a-c7]', '[^\\w/]', '\\d', '\\W', '\\s', '[-a]', '[]', '[^]'),
    fc.constantFrom('^', '$'),
    fc
      .tuple(tie('pattern'), fc.constantFrom('', '?:'), fc.constantFrom('', '*', '+', '?', '{2}'))
      .map(([inner, kind, times]) => `(${kind}${inner})${times}`),
    fc
      .tuple(fc.constantFrom('a', '.', '[bc]'), fc.constantFrom('*', '+', '{1,3}', '{2,}', '*?'))
      .map(([one, times]) => one + times),
  ),
}))

const refused: readonly (readonly [string, Fault, number])[] = [
  ['(a)\\1', 'back-reference', 4],
  ['(?<x>a)\\k<x>', 'group-kind', 1],
  ['a(?=b)', 'look-around', 2],
  ['(?<!a)b', 'look-around', 1],
  ['\\bapi', 'boundary', 1],
  ['/api/(v1|v2', 'group-open', 6],
  ['/api)', 'group-closed', 5],
  ['[a-z', 'set-open', 1],
  ['[z-a]', 'set-order', 2],
  ['[\\d-z]', 'set-order', 2],
  ['*', 'repeat-nothing', 1],
  ['^*', 'repeat-nothing', 1],
  ['a**', 'repeat-twice', 3],
  ['a{3,2}', 'repeat-bounds', 2],
  ['\\q', 'escape', 1],
  ['a\\', 'escape', 2],
  ['(((a{99}){99}){99})', 'too-large', 1],
]

describe('a pattern', () => {
  it('matches what the regular expressions of the language match', () => {
    fc.assert(
      fc.property(pattern, fc.array(texts, { minLength: 1, maxLength: 5 }), (source, list) => {
        fc.pre(faultOf(source) === null)
        const ours = new Pattern(source)
        const theirs = new RegExp(source)
        for (const text of list)
          expect(ours.matches(text), `${source} on ${JSON.stringify(text)}`).toBe(theirs.test(text))
      }),
      { numRuns: 3_000, seed: 5 },
    )
  })

  it('says of a beginning that it matches whatever follows only where that is so', () => {
    fc.assert(
      fc.property(pattern, texts, texts, (source, start, rest) => {
        fc.pre(faultOf(source) === null)
        const whatever = new Pattern(source).matchesWhatever(start)
        expect(!whatever || new RegExp(source).test(start + rest)).toBe(true)
      }),
      { numRuns: 1_000, seed: 7 },
    )
    expect(new Pattern('^/api').matchesWhatever('/api/v1')).toBe(true)
    expect(new Pattern('^/api$').matchesWhatever('/api')).toBe(false)
  })

  it('says how all texts begin that it matches', () => {
    fc.assert(
      fc.property(pattern, texts, (source, text) => {
        fc.pre(faultOf(source) === null)
        expect(!new RegExp(source).test(text) || text.startsWith(startOf(source))).toBe(true)
      }),
      { numRuns: 1_000, seed: 9 },
    )
    expect(['^/api/v[0-9]', '^/a|b', '/api', '^', '^\\.x'].map(startOf)).toEqual([
      '/api/v',
      '',
      '',
      '',
      '.x',
    ])
  })

  it('matches any part of the text unless it is held by ^ and $', () => {
    expect(new Pattern('/v[0-9]+/').matches('/api/v12/users')).toBe(true)
    expect(new Pattern('^/v[0-9]+/').matches('/api/v12/users')).toBe(false)
    expect(new Pattern('\\.(png|css)$').matches('/a.css')).toBe(true)
    expect(new Pattern('\\.(png|css)$').matches('/a.css?x')).toBe(false)
  })

  it('takes time in proportion to the text where a backtracking one would take for ever', () => {
    const text = 'a'.repeat(50_000)
    expect(new Pattern('^(a+)+$').matches(`${text}b`)).toBe(false)
    expect(new Pattern('(a|a)*b').matches(text)).toBe(false)
  })

  it('forgets its states when they become too many, and goes on matching', () => {
    const wide = new Pattern('a.{12}b')
    const theirs = /a.{12}b/
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 60 }), (text) => {
        expect(wide.matches(text)).toBe(theirs.test(text))
      }),
      { numRuns: 300, seed: 6 },
    )
  })
})

describe('what is no pattern', () => {
  test.each(refused)('%s is refused as %s at character %i', (text, fault, at) => {
    expect(faultOf(text)).toEqual({ fault, at })
  })

  it('is shown for every kind of fault', () => {
    expect(new Set(refused.map(([, fault]) => fault))).toEqual(new Set(faults))
  })
})
