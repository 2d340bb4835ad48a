import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bounds } from './bounds'
import { defaultAddress, Roster } from './roster'

const pools = [
  { name: 'web', servers: [{ name: 's1' }, { name: 's2' }] },
  { name: 'api', servers: [{ name: 'a1' }] },
]

describe('a roster', () => {
  test('begins with the servers of the pools, in their order', () => {
    const roster = new Roster(pools)
    expect(roster.serverNames()).toEqual(['s1', 's2', 'a1'])
    expect(roster.poolNames()).toEqual(['web', 'api'])
    expect(roster.size()).toBe(3)
    expect([roster.poolIndex('api'), roster.poolIndex('db')]).toEqual([1, -1])
  })

  test('gives each newcomer the next place of its pool, and no place twice', () => {
    const roster = new Roster(pools)
    expect(roster.add('s3', 0)).toEqual({ pool: 0, place: 3 })
    roster.remove('s3')
    expect(roster.add('s4', 0)).toEqual({ pool: 0, place: 4 })
    expect(roster.add('a2', 1)).toEqual({ pool: 1, place: 2 })
  })

  test('forgets who has left, but not their names', () => {
    const roster = new Roster(pools)
    roster.remove('s1')
    expect([roster.has('s1'), roster.wasNamed('s1')]).toEqual([false, true])
    expect(roster.serverNames()).toEqual(['s2', 'a1'])
    expect(roster.size()).toBe(3)
  })

  test('keeps a name for who comes later without letting them in', () => {
    const roster = new Roster(pools)
    roster.reserve('late')
    expect([roster.has('late'), roster.wasNamed('late')]).toEqual([false, true])
    roster.add('late', 0)
    expect([roster.has('late'), roster.size()]).toEqual([true, 4])
  })
})

describe('the address of a server', () => {
  test('begins at 10.0.1.10 in the first pool', () => {
    expect(defaultAddress({ pool: 0, place: 1 })).toBe('10.0.1.10:8080')
    expect(defaultAddress({ pool: 1, place: 2 })).toBe('10.0.2.11:8080')
    expect(defaultAddress({ pool: 0, place: 247 })).toBe('10.1.1.0:8080')
  })

  test('is one of its own for every place of every pool', () => {
    const all = new Set<string>()
    for (let pool = 0; pool < bounds.pools; pool += 1)
      for (let place = 1; place <= bounds.servers; place += 1)
        all.add(defaultAddress({ pool, place }))
    expect(all.size).toBe(bounds.pools * bounds.servers)
  })

  test('is made of four bytes', () => {
    const place = fc.integer({ min: 1, max: 12_000 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 63 }), place, (pool, number) => {
        const [host = ''] = defaultAddress({ pool, place: number }).split(':')
        const bytes = host.split('.').map(Number)
        expect(bytes).toHaveLength(4)
        for (const byte of bytes) expect(byte).toBeLessThan(256)
      }),
    )
  })
})
