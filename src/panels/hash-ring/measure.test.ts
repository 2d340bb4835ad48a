import { describe, expect, test } from 'vitest'
import { dialects, simTime } from '../../sim'
import { type InterventionAct, type Run, scenarioNamed } from '../../sim/scenario'
import { runsOf } from '../runs'
import { hashRing } from '.'
import { idealHottest, idealMoved, measured, refusalOf, schemes } from './measure'
import { membershipAt } from './members'

const [base] = runsOf(hashRing.examples[0], scenarioNamed)
const settings = { points: 100, table: 4_093 }

const runWith = (...acts: InterventionAct[]): Run => ({
  ...base,
  interventions: acts.map((act, i) => ({ ...act, at: simTime(i + 1) })),
})
const [one] = base.scenario.pools[0].servers
const add: InterventionAct = { do: 'server.add', pool: 'counters', server: { ...one, name: 's9' } }
const movedBy = (run: Run) => {
  const membership = membershipAt(run, 10)
  const shares = schemes.map((scheme) => measured(scheme, membership, settings).moved)
  return { ideal: idealMoved(membership), shares }
}

describe('the membership', () => {
  test('follows what is done to the servers, up to the instant that is seen', () => {
    const run = runWith(add, { do: 'server.weight', server: 's1', weight: 3 })
    expect(membershipAt(run, 0).now).toHaveLength(3)
    expect(membershipAt(run, 1)).toMatchObject({ before: { length: 3 }, now: { length: 4 } })
    expect(membershipAt(run, 2).now[0]).toEqual({ name: 's1', weight: 3 })
    expect(membershipAt(run, 2).before).toEqual(membershipAt(run, 1).now)
  })

  test('remembers who was there once, so that colors stay', () => {
    const run = runWith({ do: 'server.remove', server: 's1' }, add)
    expect(membershipAt(run, 10).ever).toEqual(['s1', 's2', 's3', 's9'])
  })

  test('is not changed by what has nothing to do with it', () => {
    const crash = runWith({ do: 'server.crash', server: 's1' })
    const { now, before, changed } = membershipAt(crash, 10)
    expect(now).toBe(before)
    expect(changed).toBeNull()
  })
})

describe('the share of keys that moves', () => {
  test('when a fourth server joins is three in four by modulo, and about one in four else', () => {
    const { ideal, shares } = movedBy(runWith(add))
    const [modulo, ring, bounded, maglev] = shares
    expect(ideal).toBeCloseTo(0.25, 9)
    expect(modulo).toBeCloseTo(0.75, 1)
    for (const share of [ring, maglev]) {
      expect(share).toBeGreaterThan(0.18)
      expect(share).toBeLessThan(0.33)
    }
    expect(bounded).toBeLessThan(modulo)
  })

  test('when a server leaves is what it had, on a ring; Maglev moves a few more', () => {
    const { ideal, shares } = movedBy(runWith({ do: 'server.remove', server: 's2' }))
    const [modulo, ring, , maglev] = shares
    expect(ideal).toBeCloseTo(1 / 3, 9)
    expect(ring).toBeLessThan(0.4)
    expect(maglev).toBeLessThan(0.45)
    expect(modulo).toBeGreaterThan(0.6)
  })

  test('is nothing where nothing changed, under every way', () => {
    const { ideal, shares } = movedBy(base)
    expect([ideal, ...shares]).toEqual([0, 0, 0, 0, 0])
  })

  test('is never less than the ideal, but for the unevenness of the shares', () => {
    for (const weight of [2, 5]) {
      const { ideal, shares } = movedBy(runWith({ do: 'server.weight', server: 's1', weight }))
      for (const share of shares) expect(share).toBeGreaterThan(ideal - 0.08)
    }
  })
})

test('the shares of the servers add up, and the hottest has the greatest', () => {
  for (const scheme of schemes) {
    const { shares, hottest, busiest } = measured(scheme, membershipAt(base, 0), settings)
    const all = [...shares.values()]
    expect(all.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
    expect(hottest.share).toBe(Math.max(...all))
    expect(hottest.share).toBeGreaterThanOrEqual(idealHottest(membershipAt(base, 0)))
    expect(busiest).toBeGreaterThan(1 / 3)
  }
})

describe.each(dialects)('the keys of %s', (dialect) => {
  const can = schemes.filter((scheme) => refusalOf(scheme, dialect) === null)

  test('stay for the most part when a fourth server joins, unless a remainder says whose they are', () => {
    const membership = membershipAt(runWith(add), 10)
    for (const scheme of can) {
      const { moved } = measured(scheme, membership, { ...settings, dialect })
      if (scheme === 'hash') expect(moved).toBeGreaterThan(0.5)
      else expect(moved, scheme).toBeLessThan(0.5)
      expect(moved, scheme).toBeGreaterThan(0.1)
    }
  })

  test('of the servers that stay do not move on its ring when the first one leaves', () => {
    const membership = membershipAt(runWith({ do: 'server.remove', server: 's1' }), 10)
    for (const scheme of can.filter((one) => one === 'ring-hash')) {
      const { moved } = measured(scheme, membership, { ...settings, dialect })
      expect(moved).toBeLessThan(0.45)
    }
  })

  test('are refused with a reason where it has no such rule', () => {
    const refused = schemes.filter((scheme) => !can.includes(scheme))
    for (const scheme of refused) expect(refusalOf(scheme, dialect)).not.toBeNull()
  })
})
