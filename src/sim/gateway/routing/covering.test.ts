import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { RouteCondition } from '../../scenario/layerSeven'
import { unreachableRules } from './covering'
import { normalizedPath } from './paths'
import { match, matched, type Readable, readyRules, refusalOf } from './rules'

const path = fc.constantFrom('/', '/a', '/a/', '/a/b', '/api', '/api/v1', '/apiary', '/s/x.css')
const value = fc.constantFrom('', '1', '12', 'beta')
const paths = fc.oneof(
  path.map((exact) => ({ exact })),
  path.map((prefix) => ({ prefix })),
  fc
    .constantFrom('^/a', '^/api', '^/api/v[0-9]$', '\\.css$', '.', '', '^api', '^/a|b')
    .map((regex) => ({
      regex,
    })),
  fc.constantFrom('/a/../b', '/a//b', '/.', '/a/.').map((exact) => ({ exact })),
)
const field = fc.tuple(
  fc.constantFrom('x', 'y'),
  fc.oneof(
    fc.constant({}),
    value.map((exact) => ({ exact })),
    value.map((prefix) => ({ prefix })),
    fc.constantFrom('^1', '2', '^beta$', '').map((regex) => ({ regex })),
  ),
)
const named = field.map(([name, rule]) => ({ name, ...rule }))
const host = fc.constantFrom('a.ex', '*.ex', '*.a.ex', 'ex')
const condition: fc.Arbitrary<RouteCondition> = fc.record(
  {
    host,
    path: paths,
    method: fc.constantFrom('GET', 'POST'),
    header: named,
    cookie: named,
    body: named,
  },
  { requiredKeys: [] },
)
// Most rules of most gateways ask for a path alone: there coverage is common.
const rules = fc.array(
  fc.oneof(condition, fc.record({ path: paths }), fc.record({ path: paths, host })),
  {
    minLength: 2,
    maxLength: 8,
  },
)
const targets = fc.oneof(
  path,
  fc.constantFrom('/a/../b', '/%61pi/v1', '/a//b', '/a/./b', '/api/v2', '/b', '/x.css?y', '/a%2Fb'),
)
const fields = fc.dictionary(fc.constantFrom('x', 'y'), value)
const request: fc.Arbitrary<Readable> = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PUT'),
  host: fc.constantFrom('a.ex', 'b.a.ex', 'ex', 'b.ex', ''),
  path: targets.map((target) => normalizedPath(target, 'nginx') ?? '/'),
  headers: fields,
  cookies: fields,
  fields,
})

const flagged = (...conditions: RouteCondition[]) =>
  unreachableRules(conditions).map(({ rule, by }) => `${rule} by ${by}`)

describe('a rule that is called unreachable', () => {
  it('never takes a request', () => {
    let flags = 0
    fc.assert(
      fc.property(rules, fc.array(request, { minLength: 8, maxLength: 8 }), (conditions, all) => {
        const dead = unreachableRules(conditions)
        flags += dead.length
        const ready = readyRules(conditions)
        const taking = all.map((one) => {
          match(ready, one)
          return matched.rule + 1
        })
        expect(dead.filter(({ rule }) => taking.includes(rule))).toEqual([])
      }),
      { numRuns: 1_500, seed: 12 },
    )
    expect(flags).toBeGreaterThan(1_000)
  })

  it('takes nothing that the rule would not have taken which is said to cover it', () => {
    fc.assert(
      fc.property(rules, fc.array(request, { minLength: 8, maxLength: 8 }), (conditions, all) => {
        const { rules: ready } = readyRules(conditions)
        for (const { rule, by } of unreachableRules(conditions))
          for (const one of all) {
            if (refusalOf(ready[rule - 1], one) !== null) continue
            expect(by).toBeGreaterThan(0)
            expect(refusalOf(ready[by - 1], one)).toBeNull()
          }
      }),
      { numRuns: 1_000, seed: 13 },
    )
  })

  test.each<[string, RouteCondition, RouteCondition]>([
    ['anything', {}, { path: { regex: 'x' }, method: 'PUT' }],
    ['the path /', { path: { prefix: '/' } }, { host: 'a.ex' }],
    ['a pattern that takes every path', { path: { regex: '^/' } }, {}],
    ['a shorter prefix', { path: { prefix: '/api' } }, { path: { prefix: '/api/v1' } }],
    ['the same path', { path: { exact: '/a' } }, { path: { exact: '/a' }, method: 'GET' }],
    ['the prefix of a pattern', { path: { prefix: '/api' } }, { path: { regex: '^/api/v[0-9]' } }],
    ['a pattern', { path: { regex: '\\.css$' } }, { path: { exact: '/s/x.css' } }],
    [
      'a pattern that a prefix meets',
      { path: { regex: '^/api' } },
      { path: { prefix: '/api/v1' } },
    ],
    ['the same pattern', { path: { regex: 'a+b' } }, { path: { regex: 'a+b' } }],
    ['all names under one', { host: '*.ex' }, { host: '*.a.ex' }],
    [
      'the field, whatever it says',
      { cookie: { name: 'x' } },
      { cookie: { name: 'x', exact: '1' } },
    ],
  ])('may be covered by %s', (_, earlier, later) => {
    expect(flagged(earlier, later)).toEqual(['2 by 1'])
  })

  test.each<[string, RouteCondition, RouteCondition]>([
    ['a longer prefix', { path: { prefix: '/api/' } }, { path: { prefix: '/api' } }],
    ['another method', { method: 'GET' }, { method: 'POST' }],
    ['one method of all', { method: 'GET' }, {}],
    ['a field of another name', { header: { name: 'x' } }, { header: { name: 'y' } }],
    ['a cookie of that name', { cookie: { name: 'x' } }, { header: { name: 'x' } }],
    ['names under its own', { host: '*.ex' }, { host: 'ex' }],
    ['a pattern that needs an end', { path: { regex: '^/a$' } }, { path: { prefix: '/a' } }],
  ])('is not covered by %s', (_, earlier, later) => {
    expect(flagged(earlier, later)).toEqual([])
  })

  test.each<[string, RouteCondition]>([
    ['steps back', { path: { exact: '/a/../b' } }],
    ['a step back at its end', { path: { exact: '/a/..' } }],
    ['two slashes', { path: { prefix: '/a//' } }],
    ['no slash at its beginning', { path: { regex: '^api/' } }],
  ])('may ask for a path with %s, which is none', (_, when) => {
    expect(flagged(when, {})).toEqual(['1 by 0'])
  })

  it('is found among a thousand rules', () => {
    const many = Array.from({ length: 998 }, (_, i) => ({ path: { prefix: `/service-${i}/` } }))
    const all: RouteCondition[] = [...many, { path: { prefix: '/' } }, { method: 'GET' }]
    expect(unreachableRules(all)).toEqual([{ rule: 1_000, by: 999 }])
  })
})
