// The hash policies: who owns a key, how evenly, and how many keys move when servers change.
import { describe, expect, it } from 'vitest'
import type { PolicySpec } from '../scenario/scenario'
import { type Choice, NONE } from './balancer'
import { boundedRingHash } from './boundedRingHash'
import { maglev } from './maglev'
import { choiceOf, poolOf, type Rack } from './rack'
import { setOpen } from './ready'
import { ringHash } from './ringHash'
import { balancerOf } from './shelf'
import { hashOf, secondHash } from './textHash'

const KEYS = 4_000
const kinds = ['hash', 'ring-hash', 'bounded-ring-hash', 'maglev']
const SMALL = { tableSize: 4_093 }

const choiceFor = (kind: string, rack: Rack, more: Partial<PolicySpec> = {}) => {
  const spec = { kind, ...SMALL, ...more }
  return choiceOf(balancerOf(spec), rack, { spec, key: '/' })
}

/** The owner of each of many keys, by id. */
const owners = (kind: string, choice: Choice<unknown>): number[] => {
  const balancer = balancerOf({ kind })
  return Array.from({ length: KEYS }, (_, key) => {
    const place = balancer.choose({ ...choice, request: { ...choice.request, key: `/k/${key}` } })
    return place < 0 ? place : choice.pool.ids[place]
  })
}

const counts = (all: readonly number[], servers: number): number[] => {
  const found = Array.from({ length: servers }, () => 0)
  for (const owner of all) found[owner]++
  return found
}

const differing = (left: readonly number[], right: readonly number[]): number =>
  left.filter((owner, key) => owner !== right[key]).length / left.length

describe.each(kinds)('%s', (kind) => {
  it('gives equal keys one server, whatever came before', () => {
    const choice = choiceFor(kind, { weight: [1, 2, 3] })
    expect(owners(kind, choice)).toEqual(owners(kind, choice))
  })

  it('spreads keys over equal servers', () => {
    const found = counts(owners(kind, choiceFor(kind, { weight: [1, 1, 1, 1] })), 4)
    // A ring of 100 points is the least even: some 10 % of standard deviation.
    for (const one of found) expect(Math.abs(one / KEYS - 0.25)).toBeLessThan(0.09)
  })

  it('leaves keys where they were when another server closes for a moment and returns', () => {
    const choice = choiceFor(kind, { weight: [1, 1, 1] })
    const before = owners(kind, choice)
    setOpen(choice.pool, 1, false)
    const without = owners(kind, choice)
    expect(without).not.toContain(1)
    if (kind !== 'hash') {
      const kept = before.map((owner, key) => (owner === 1 ? -1 : without[key] - owner))
      expect(kept.filter((one) => one > 0)).toEqual([])
    }
    setOpen(choice.pool, 1, true)
    expect(owners(kind, choice)).toEqual(before)
  })

  it('follows the weights when they change', () => {
    const balancer = balancerOf({ kind })
    const choice = choiceFor(kind, { weight: [1, 1] })
    owners(kind, choice)
    const later = { ...choice, pool: poolOf({ weight: [1, 3] }) }
    balancer.on?.({ kind: 'weightChanged' }, later)
    const [light] = counts(owners(kind, later), 2)
    expect(Math.abs(light / KEYS - 0.25)).toBeLessThan(0.09)
  })

  it('has nobody to name when all weights are 0', () => {
    expect(owners(kind, choiceFor(kind, { weight: [0, 0] })).every((one) => one === NONE)).toBe(
      true,
    )
  })
})

describe('keys that move when a fourth server joins three', () => {
  const moved = (kind: string) =>
    differing(
      owners(kind, choiceFor(kind, { weight: [1, 1, 1] })),
      owners(kind, choiceFor(kind, { weight: [1, 1, 1, 1] })),
    )

  it('are three in four under modulo', () => expect(moved('hash')).toBeCloseTo(0.75, 1))

  it('are about the one in four that the new server needs, on a ring', () => {
    const three = owners('ring-hash', choiceFor('ring-hash', { weight: [1, 1, 1] }))
    const four = owners('ring-hash', choiceFor('ring-hash', { weight: [1, 1, 1, 1] }))
    expect(moved('ring-hash')).toBeLessThan(0.34)
    // Nobody moves between servers that were there before.
    const strayed = three.filter((owner, key) => owner !== four[key] && four[key] !== 3)
    expect(strayed).toEqual([])
  })

  it('are a few more under Maglev', () => {
    expect(moved('maglev')).toBeGreaterThan(0.24)
    expect(moved('maglev')).toBeLessThan(0.34)
  })
})

describe('the table of Maglev', () => {
  it('gives every server its weight to within a place for each round that it waits', () => {
    const { memory } = choiceOf(maglev, { weight: [1, 2, 5] }, { spec: { tableSize: 1_021 } })
    const places = counts([...memory.table], 3)
    expect(places.reduce((sum, one) => sum + one, 0)).toBe(1_021)
    places.forEach((one, place) => {
      expect(Math.abs(one - (1_021 * [1, 2, 5][place]) / 8)).toBeLessThan(3)
    })
  })

  it('works with more servers than places', () => {
    const choice = choiceOf(maglev, { weight: [1, 1, 1] }, { spec: { tableSize: 2 }, key: 'a' })
    for (const place of choice.memory.table) setOpen(choice.pool, place, false)
    expect(choice.pool.ready.count).toBeGreaterThan(0)
    expect(choice.pool.open[maglev.choose(choice)]).toBe(1)
  })
})

describe('a bounded ring', () => {
  it('lets nobody have more than the factor of its share, as long as another has room', () => {
    const choice = choiceOf(
      boundedRingHash,
      { weight: [1, 1, 1] },
      { key: '/hot', spec: { factor: 125 } },
    )
    for (let sent = 0; sent < 90; sent++) {
      const place = boundedRingHash.choose(choice)
      choice.pool.outstanding[place]++
      choice.pool.sums.outstanding++
      const most = Math.ceil(((sent + 1) / 3) * 1.25)
      expect(Math.max(...choice.pool.outstanding)).toBeLessThanOrEqual(most)
    }
  })

  it('without load is the ring', () => {
    const rack = { weight: [1, 2, 1] }
    const bounded = owners('bounded-ring-hash', choiceFor('bounded-ring-hash', rack))
    expect(bounded).toEqual(owners('ring-hash', choiceFor('ring-hash', rack)))
  })
})

describe('points on the ring', () => {
  const pointsOf = (weight: number[], points: number) => {
    const { memory } = choiceOf(ringHash, { weight }, { spec: { points } })
    return counts([...memory.ring.owners], weight.length)
  }

  it('are as many as said for a server of mean weight, and at least one', () => {
    expect(pointsOf([1, 1], 100)).toEqual([100, 100])
    expect(pointsOf([1, 3], 100)).toEqual([50, 150])
    expect(pointsOf([1, 10_000], 10)).toEqual([1, 20])
  })
})

describe('the hash of the textbook', () => {
  it('changes half of its bits with any character', () => {
    let flips = 0
    for (let key = 0; key < 1_000; key++) {
      const other = hashOf(`/k/${key}`) ^ hashOf(`/k/${key + 1}`)
      for (let bit = 0; bit < 32; bit++) flips += (other >>> bit) & 1
    }
    expect(flips / 32_000).toBeCloseTo(0.5, 1)
  })

  it('has a second one that is no shift of the first', () => {
    const rests = Array.from({ length: 1_000 }, (_, key) => {
      const hash = hashOf(`s${key}`)
      return (secondHash(hash) - hash) >>> 0
    })
    expect(new Set(rests).size).toBe(1_000)
  })
})
