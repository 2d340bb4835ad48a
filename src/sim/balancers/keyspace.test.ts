import { describe, expect, it } from 'vitest'
import { placeOnRing, ringOf } from './circle'
import { maglevTableOf, ownersOf } from './keyspace'

const keys = Array.from({ length: 2_000 }, (_, key) => `/item/${key}`)
const members = (...weights: number[]) =>
  weights.map((weight, place) => ({ name: `s${place + 1}`, weight }))
const kinds = ['hash', 'ring-hash', 'bounded-ring-hash', 'maglev'].map((kind) => ({
  kind,
  tableSize: 4_093,
}))

const sharesOf = (owners: Int16Array, servers: number) =>
  Array.from({ length: servers }, (_, place) => owners.filter((one) => one === place).length)

describe('whose a key is', () => {
  it.each(kinds)('under $kind, is answered for every key, and alike each time', (spec) => {
    const owners = ownersOf(spec, members(1, 1, 1), keys)
    expect(owners.every((owner) => owner >= 0 && owner < 3)).toBe(true)
    expect(ownersOf(spec, members(1, 1, 1), keys)).toEqual(owners)
  })

  it.each(kinds)('under $kind, heeds weights, and a weight of 0 gets none', (spec) => {
    const shares = sharesOf(ownersOf(spec, members(1, 3, 0), keys), 3)
    expect(shares[2]).toBe(0)
    expect(shares[1] / shares[0]).toBeGreaterThan(2)
    expect(shares[1] / shares[0]).toBeLessThan(4.5)
  })

  it('is nobody’s where nobody is there', () => {
    for (const spec of kinds) expect(ownersOf(spec, members(0), keys.slice(0, 3))[0]).toBe(-1)
  })

  it('stays within its bound where the load is bounded', () => {
    const spec = { kind: 'bounded-ring-hash', points: 10, factor: 125 }
    const most = Math.max(...sharesOf(ownersOf(spec, members(1, 1, 1, 1), keys), 4))
    expect(most).toBeLessThanOrEqual(Math.ceil((2_000 / 4) * 1.25))
  })

  it('is the owner of the next point of the ring that is drawn', () => {
    const { hashes, owners } = ringOf(members(1, 1, 1), 40)
    const found = ownersOf({ kind: 'ring-hash', points: 40 }, members(1, 1, 1), keys)
    keys.forEach((key, i) => {
      const at = placeOnRing(key) * 2 ** 32
      const next = hashes.findIndex((hash) => hash >= at)
      expect(owners[Math.max(0, next)]).toBe(found[i])
    })
  })

  it('is the owner of a place of the table that is drawn, which is shared evenly', () => {
    const table = maglevTableOf(members(1, 1, 1), 251)
    const found = ownersOf({ kind: 'maglev', tableSize: 251 }, members(1, 1, 1), keys)
    keys.forEach((key, i) => {
      expect(table[Math.round(placeOnRing(key) * 2 ** 32) % 251]).toBe(found[i])
    })
    const shares = sharesOf(table, 3)
    expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1)
  })
})
