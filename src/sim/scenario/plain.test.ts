import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bounds } from './bounds'
import { bytesOf } from './json'
import { plain } from './plain'

const copyOf = (value: unknown) => {
  const read = plain(value)
  return 'problem' in read ? read.problem : read.value
}

const words = fc.string({ unit: fc.constantFrom('a', 'é', '水', '7'), maxLength: 6 })
const leaf = fc.oneof(words, fc.integer(), fc.boolean(), fc.constant(null))
const rows = fc.array(fc.dictionary(words, leaf, { maxKeys: 4 }), { maxLength: 5 })
const document = fc.record({ traffic: rows, pools: rows, gateway: fc.dictionary(words, leaf) })

describe('a plain copy', () => {
  test('equals the value and shares nothing with it', () => {
    fc.assert(
      fc.property(document, (value) => {
        const copy = copyOf(value)
        expect(copy).toEqual(value)
        expect(copy).not.toBe(value)
        expect(Reflect.get(Object(copy), 'traffic')).not.toBe(value.traffic)
      }),
    )
  })

  test('weighs what the value takes as JSON without spaces', () => {
    fc.assert(
      fc.property(document, (value) => {
        const read = plain(value)
        const bytes = 'bytes' in read ? read.bytes : 0
        expect(bytes).toBe(bytesOf(JSON.stringify(value)))
      }),
    )
  })

  test('leaves out keys without a value, as JSON does', () => {
    expect(copyOf({ gateway: undefined, seed: 1 })).toEqual({ seed: 1 })
    expect(Object.keys(Object(copyOf({ gateway: undefined })))).toEqual([])
  })

  test('takes objects without a prototype and refuses those of a class', () => {
    const bare: object = Object.assign(Object.create(null), { seed: 1 })
    expect(copyOf(bare)).toEqual({ seed: 1 })
    class Scenario {
      readonly version = 1
    }
    for (const value of [new Scenario(), new Map(), new Date(0), /x/, new Uint8Array(2)])
      expect(copyOf(value)).toMatchObject({ code: 'data', path: '$' })
  })

  test('of a value that is no data names the place', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 1n, Symbol('x'), () => 1])
      expect(copyOf({ traffic: [{ name: value }] })).toMatchObject({
        path: '$.traffic[0].name',
        code: 'data',
      })
  })

  test('has lists where the format has lists, and not elsewhere', () => {
    expect(copyOf({ pools: [{ servers: [] }] })).toEqual({ pools: [{ servers: [] }] })
    expect(copyOf({ gateway: [] })).toMatchObject({ path: '$.gateway', code: 'no-list' })
    expect(copyOf({ pools: [[]] })).toMatchObject({ path: '$.pools[0]', code: 'no-list' })
    expect(copyOf([])).toMatchObject({ path: '$', code: 'object' })
  })

  test('is as long, as wide and as deep as allowed, and no more', () => {
    const many = (length: number) => Array.from({ length }, () => ({}))
    for (const [key, max] of [
      ['traffic', bounds.traffics],
      ['pools', bounds.pools],
      ['servers', bounds.servers],
      ['interventions', bounds.interventions],
      ['requests', bounds.traceRequests],
    ] as const) {
      expect(plain({ [key]: many(max) })).toHaveProperty('value')
      expect(copyOf({ [key]: many(max + 1) })).toMatchObject({ code: 'list', params: { max } })
    }
    const wide = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 1]))
    expect(plain(wide(bounds.keys))).toHaveProperty('value')
    expect(copyOf(wide(bounds.keys + 1))).toMatchObject({ code: 'key-count' })
    let deep: object = {}
    for (let level = 1; level < bounds.depth; level += 1) deep = { health: deep }
    expect(plain(deep)).toHaveProperty('value')
    expect(copyOf({ health: deep })).toMatchObject({ code: 'depth' })
  })

  test('of much text stops at 8 MiB, before it is made', () => {
    const note = 'x'.repeat(1_000_000)
    const traffic = Array.from({ length: 9 }, () => ({ note }))
    expect(copyOf({ traffic })).toMatchObject({ code: 'bytes' })
    // The same object again and again is as long as if it were written out.
    const shared = { a: note, b: note, c: note }
    expect(copyOf({ traffic: [shared, shared, shared] })).toMatchObject({ code: 'bytes' })
  })
})
