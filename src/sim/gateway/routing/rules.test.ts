import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RouteCondition } from '../../scenario/layerSeven'
import { match, matched, type Readable, readyRules, refusalOf, verdictsOf } from './rules'

const text = fc.constantFrom('/', '/a', '/api', '/api/v1', '/static/x.css', '/apiary')
const word = fc.constantFrom('1', '22', 'beta')
const textRule = fc.oneof(
  fc.record({ exact: text }),
  fc.record({ prefix: text }),
  fc.record({ regex: fc.constantFrom('v[0-9]', '\\.css$', '^/api', '.') }),
)
const field = fc.oneof(
  fc.record({ name: fc.constantFrom('x', 'y') }),
  fc.record({ name: fc.constantFrom('x', 'y'), exact: word }),
  fc.record({ name: fc.constantFrom('x', 'y'), regex: fc.constantFrom('2', '^b') }),
)
const condition: fc.Arbitrary<RouteCondition> = fc.record(
  {
    host: fc.constantFrom('a.example', '*.example'),
    path: textRule,
    method: fc.constantFrom('GET', 'POST'),
    header: field,
    cookie: field,
    body: field,
  },
  { requiredKeys: [] },
)
const fields = fc.dictionary(fc.constantFrom('x', 'y', 'constructor'), word)
const request: fc.Arbitrary<Readable> = fc.record({
  method: fc.constantFrom('GET', 'POST'),
  host: fc.constantFrom('a.example', 'b.example', 'example', ''),
  path: text,
  headers: fields,
  cookies: fields,
  fields,
})

const find = (conditions: readonly RouteCondition[], one: Readable) => {
  match(readyRules(conditions), one)
  return { ...matched }
}

const get = (path: string, more: Partial<Readable> = {}): Readable => ({
  method: 'GET',
  host: '',
  path,
  headers: {},
  cookies: {},
  fields: {},
  ...more,
})

describe('the rules of a gateway', () => {
  it('take a request by the first that holds, as if tried one after the other', () => {
    fc.assert(
      fc.property(fc.array(condition, { maxLength: 12 }), request, (conditions, one) => {
        const { rules } = readyRules(conditions)
        const first = rules.findIndex((rule) => refusalOf(rule, one) === null)
        expect(find(conditions, one).rule).toBe(first)
      }),
      { numRuns: 2_000, seed: 8 },
    )
  })

  it('each say what they refuse, up to the first that refuses nothing', () => {
    fc.assert(
      fc.property(fc.array(condition, { maxLength: 12 }), request, (conditions, one) => {
        const verdicts = verdictsOf(readyRules(conditions), one)
        const { rule } = find(conditions, one)
        expect(verdicts.length).toBe(rule < 0 ? conditions.length : rule + 1)
        expect(verdicts.findIndex(({ refused }) => refused === null)).toBe(rule)
        for (const { rule: number, refused } of verdicts)
          expect(refused === null || conditions[number - 1][refused] !== undefined).toBe(true)
      }),
      { numRuns: 500, seed: 8 },
    )
  })

  it('ask for the body only where no rule before and no other condition decides', () => {
    const asking: RouteCondition = { path: { prefix: '/pay' }, body: { name: 'amount' } }
    expect(find([{ path: { exact: '/pay' } }, asking], get('/pay'))).toEqual({
      rule: 0,
      needsBody: false,
    })
    expect(find([asking], get('/shop')).needsBody).toBe(false)
    expect(find([asking, {}], get('/pay'))).toEqual({ rule: 1, needsBody: true })
    const paying = get('/pay', { fields: { amount: '7' } })
    expect(find([asking, {}], paying)).toEqual({ rule: 0, needsBody: true })
  })

  it('compare prefixes as text, so that "/api" takes "/apiary" too', () => {
    expect(find([{ path: { prefix: '/api' } }], get('/apiary')).rule).toBe(0)
    expect(find([{ path: { prefix: '/api/' } }], get('/apiary')).rule).toBe(-1)
  })

  it('know a host by its name, or by what it ends in', () => {
    const rules = [{ host: '*.shop.example' }, { host: 'shop.example' }]
    const hosts = ['a.shop.example', 'shop.example', 'xshop.example', '.shop.example']
    expect(hosts.map((host) => find(rules, get('/', { host })).rule)).toEqual([0, 1, -1, -1])
  })
})
