// What the reader of the routes writes: changes of the list, texts as they are typed, and a request
// that is tried.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readyRules, simulateRun, unreachableRules, verdictsOf } from '../../sim'
import { parseRun, type Run, scenarioNamed, toRunDocument } from '../../sim/scenario'
import { type Condition, conditionsOf, inWay, parts, waysOf, withCondition } from './conditions'
import { conditionFault, formFault, nameFault, patternFault, type TextFault } from './faults'
import { faultWords, sampleFaultWords } from './faultWords'
import { changesOf, deeds, withChanges } from './headers'
import { added, moved, type Route, removed, replaced, routesOf, withRoutes } from './model'
import { sampleOf, samplesIn } from './sample'
import { actionWords, whenWords } from './words'

const shop: Run = { scenario: scenarioNamed('shop-routes'), seed: 1, interventions: [] }

const parsed = (run: Run) => parseRun(toRunDocument(run))
const reread = (run: Run): Run => {
  const found = parsed(run)
  if (!found.ok) throw new Error(JSON.stringify(found.problems))
  return found.run
}

const [all] = routesOf(shop)

describe('the list of routes', () => {
  test('takes one more before the one that takes everything, so that it can take something', () => {
    const first = added([all], 'v2')
    expect(first).toMatchObject({ at: 0, list: [{ name: 'route-2', action: { pool: 'v2' } }, all] })
    expect(unreachableRules(first.list.map(({ when }) => when))).toEqual([
      { rule: 2, by: 1 }, // until the reader says what it is for
    ])
    const second = added(first.list.slice(0, 1), 'v2')
    expect(second.at).toBe(1)
    expect(second.list[1].name).toBe('route-3')
  })

  test('moves a route by one place, and stays as it is at its ends', () => {
    const { list } = added([all], 'v2')
    expect(moved(list, 0, -1)).toEqual({ list, at: 0 })
    const down = moved(list, 0, 1)
    expect(down.list.map(({ name }) => name)).toEqual(['all', 'route-2'])
    expect(moved(down.list, down.at, -1)).toEqual({ list, at: 0 })
  })

  test('is part of a link, and without routes everything goes to the first pool', () => {
    const { list } = added([all], 'v2')
    expect(routesOf(reread(withRoutes(shop, list)))).toEqual(list)
    const none = reread(withRoutes(shop, removed([all], 0)))
    expect(routesOf(none)).toEqual([])
    const sent = simulateRun(none).kinds?.map(({ arrived, pools }) => [arrived, ...pools])
    for (const [arrived, north, ...others] of sent ?? [])
      expect([north, ...others]).toEqual([arrived, 0, 0, 0])
  })

  test('decides the run that is played: another order, other pools', () => {
    const files: Route = {
      name: 'f',
      when: { path: { prefix: '/static/' } },
      action: { pool: 'files' },
    }
    const sentTo = (list: readonly Route[]) =>
      simulateRun(withRoutes(shop, list)).kinds?.map(({ pools }) => pools[3]) ?? []
    expect(sentTo([files, all])[4]).toBeGreaterThan(100)
    expect(sentTo([all, files])).toEqual([0, 0, 0, 0, 0, 0])
    expect(sentTo(replaced([files, all], 0, { ...files, action: { status: 404 } }))[4]).toBe(0)
  })
})

const text = fc.oneof(
  fc.constantFrom(
    '/api',
    '/a b',
    'api',
    '',
    '*.ex',
    'EX',
    'a.ex:80',
    'GET',
    'get',
    '^/a',
    '(a',
    'a\\b',
  ),
  fc.string({
    unit: fc.constantFrom('/', 'a', 'A', '.', '*', ' ', ':', '(', '\n', 'é'),
    maxLength: 6,
  }),
)
const condition: fc.Arbitrary<Condition> = fc
  .constantFrom(...parts)
  .chain((part) =>
    fc.record({
      part: fc.constant(part),
      name: fc.constantFrom('x', 'x-beta'),
      way: fc.constantFrom(...waysOf(part)),
      text,
    }),
  )
  .map((one) => (one.way === 'any' ? { ...one, text: '' } : one))

describe('a text that is typed', () => {
  test('is taken where the format takes it, and refused where the format does', () => {
    fc.assert(
      fc.property(condition, (one) => {
        const route: Route = { ...all, when: withCondition({}, one) }
        const isTaken = conditionFault(one) === null
        expect(parsed(withRoutes(shop, [route])).ok, JSON.stringify(one)).toBe(isTaken)
      }),
      { numRuns: 400, seed: 4 },
    )
  })

  test('comes back from its route as it was told', () => {
    fc.assert(
      fc.property(condition, (one) => {
        const isNamed = ['header', 'cookie', 'body'].includes(one.part)
        expect(conditionsOf(withCondition({}, one))).toEqual([
          { ...one, name: isNamed ? one.name : '' },
        ])
      }),
      { numRuns: 200, seed: 5 },
    )
  })

  test('stays good when it is compared in another way', () => {
    fc.assert(
      fc.property(condition, fc.nat(3), (one, pick) => {
        fc.pre(conditionFault(one) === null)
        const ways = waysOf(one.part)
        expect(conditionFault(inWay(one, ways[pick % ways.length]))).toBeNull()
      }),
      { numRuns: 300, seed: 6 },
    )
    const dots: Condition = { part: 'path', name: '', way: 'exact', text: '/a.b' }
    expect(inWay(dots, 'regex').text).toBe('^/a\\.b$')
  })

  test.each<[string, TextFault | null, string]>([
    ['a back-reference', patternFault('(a)\\1'), 'Character 4: back-references are not allowed.'],
    [
      'looking ahead',
      patternFault('/api(?=/v2)'),
      'Character 5: looking ahead or back is not allowed.',
    ],
    ['a long pattern', patternFault('a'.repeat(257)), 'At most 256 characters.'],
    ['a path', formFault('target', 'api'), 'A path begins with / and has no spaces.'],
    ['a name that is taken', nameFault('all', ['all']), 'Another one has this name already.'],
  ])('is refused in words: %s', (_, fault, words) => {
    expect(fault && faultWords(fault)).toBe(words)
  })

  test('is no header name with spaces, colons, line breaks, or letters of other scripts', () => {
    for (const name of ['x y', 'x:y', 'x\r\ny', 'é', '名', '', 'x'.repeat(65)])
      expect(formFault('field', name)?.kind, name).toMatch(/field|long/)
    expect(formFault('field', 'X-Real_IP.2')).toBeNull()
  })
})

test('changes of header fields come back from their route, with names in small letters', () => {
  const changes = deeds.map((deed) => ({
    deed,
    name: `X-${deed}`,
    value: deed === 'remove' ? '' : '{client}',
  }))
  const action = withChanges({ pool: 'v2' }, changes)
  expect(changesOf(action).map(({ name }) => name)).toEqual(['x-set', 'x-add', 'x-remove'])
  expect(routesOf(reread(withRoutes(shop, [{ ...all, action }])))[0].action).toEqual(action)
  expect(withChanges(action, [])).toEqual({ pool: 'v2' })
})

describe('a request that is tried', () => {
  const tried = (typed: string) => {
    const found = sampleOf(typed)
    if ('expected' in found) return sampleFaultWords(found)
    const rules = readyRules([
      { path: { prefix: '/api/' }, cookie: { name: 'beta' } },
      { path: { prefix: '/api/' } },
    ])
    const refused = verdictsOf(rules, found.request).map((one) => one.refused)
    return found.isMalformed ? 400 : `${found.request.path} ${refused.join()}`
  }

  test.each<[string, string | number]>([
    ['GET /api/orders', '/api/orders cookie,'],
    ['GET /api/orders HTTP/1.1\nCookie: a=1; beta=1', '/api/orders '],
    ['GET /api/../shop?x=/api/', '/shop path,path'],
    ['GET /%61pi//orders', '/api/orders cookie,'],
    ['GET /../etc', 400],
    ['GET /a%2', 400],
    ['/api', 'Line 1: a method in capitals, then a path, such as GET /api'],
    ['GET api', 'Line 1: A path begins with / and has no spaces.'],
    ['GET /\nHost shop', 'Line 2: a header is a name, a colon and a value'],
    ['GET /\nhost: a\nx y: 1', 'Line 3: a header is a name, a colon and a value'],
    ['', 'Line 1: a method in capitals, then a path, such as GET /api'],
  ])('%j is read as the balancer reads it', (typed, said) => {
    expect(tried(typed)).toBe(said)
  })

  test('has its form below an empty line, and its host in small letters', () => {
    const found = sampleOf('POST /pay\r\nHOST: Shop.Example\r\n\r\nnote=a+b%21&amount=7')
    expect(found).toMatchObject({
      request: { method: 'POST', host: 'shop.example', fields: { note: 'a b!', amount: '7' } },
    })
  })

  test('may be one of each kind that the run sends, and all of them can be read', () => {
    for (const id of ['shop-routes', 'pay-by-body', 'desk-cache'] as const) {
      const samples = samplesIn({ ...shop, scenario: scenarioNamed(id) })
      expect(samples.length).toBeGreaterThan(1)
      for (const sample of samples) expect(sampleOf(sample.text)).not.toHaveProperty('expected')
    }
    const [euro] = samplesIn({ ...shop, scenario: scenarioNamed('pay-by-body') })
    expect(sampleOf(euro.text)).toMatchObject({ request: { fields: { currency: 'eur' } } })
  })
})

test('a route is told in a line', () => {
  const when = {
    path: { regex: '^/v[0-9]' },
    method: 'GET',
    host: '*.ex',
    cookie: { name: 'beta', prefix: '1' },
    header: { name: 'x-a' },
  }
  expect(whenWords(when)).toBe('host *.ex, ~ ^/v[0-9], GET, header x-a, cookie beta=1*')
  expect(whenWords({})).toBe('everything')
  const pools = [
    { pool: 'north', weight: 2 },
    { pool: 'south', weight: 1 },
  ]
  const actions = [
    { pool: 'v2' },
    { pools },
    { redirect: { status: 301, to: '/new' } },
    { status: 403 },
  ]
  expect(actions.map(actionWords)).toEqual([
    '→ v2',
    '→ north 2 : south 1',
    '301 → /new',
    'answer 403',
  ])
})
