// What Envoy leaves to chance, by its shares, and what it does with odd input.
import { describe, expect, it } from 'vitest'
import { chosenBy, firstDraw } from '../../chosen'
import { Streams } from '../../random/stream'
import { isReady } from '../../scenario/policies'
import { policyKinds } from '../../scenario/products/kinds'
import type { PolicySpec } from '../../scenario/scenario'
import { duration, MILLISECOND, SECOND } from '../../time'
import { type Choice, NONE } from '../balancer'
import { balancerOf } from '../index'
import { choiceOf, type Rack } from '../rack'
import { createTwister, nextBelow, nextWord, seedTwister } from './mersenneTwister'

const MANY = 40_000
const kinds = policyKinds.filter((kind) => isReady(kind, 'envoy'))

type Options = Partial<PolicySpec> & { readonly kind: string; readonly key?: string }

const choiceFor = (spec: Options, rack: Rack, key: string | null = null): Choice<unknown> => {
  const full = { dialect: 'envoy', ...spec } as const
  return choiceOf(balancerOf(full), rack, { spec: full, key })
}

const countsOf = (choice: Choice<unknown>, many = MANY): number[] => {
  const counts = Array.from(choice.pool.ids, () => 0)
  const { choose } = balancerOf(choice.spec)
  for (let each = 0; each < many; each++) counts[choose(choice)]++
  return counts
}

// Within four standard deviations of the binomial law.
const sharesAre = (counts: readonly number[], shares: readonly number[]): void => {
  const many = counts.reduce((sum, count) => sum + count, 0)
  counts.forEach((count, place) => {
    const sigma = Math.sqrt(shares[place] * (1 - shares[place]) * many)
    expect(Math.abs(count - shares[place] * many), `${counts}`).toBeLessThanOrEqual(4 * sigma)
  })
}

const four = { weight: [1, 1, 1, 1], outstanding: [3, 0, 1, 2] }
const dialect = 'envoy' as const

describe('by lot', () => {
  it('RANDOM: each host alike, whatever its weight', () => {
    const counts = countsOf(choiceFor({ kind: 'random' }, { weight: [1, 5, 100, 1] }))
    sharesAre(counts, [0.25, 0.25, 0.25, 0.25])
  })

  it.each(['least-connections', 'power-of-two'])(
    'LEAST_REQUEST (%s): two draws, or one',
    (kind) => {
      // A host is chosen when it is the least of two draws with replacement.
      sharesAre(countsOf(choiceFor({ kind }, four)), [1 / 16, 7 / 16, 5 / 16, 3 / 16])
      sharesAre(countsOf(choiceFor({ kind, choices: 1 }, four)), [0.25, 0.25, 0.25, 0.25])
    },
  )

  it('LEAST_REQUEST with FULL_SCAN: the least of all, by lot in a tie', () => {
    const spec = { kind: 'least-connections', variant: 'full-scan' }
    const outstanding = [3, 1, 2, 1, 1]
    const counts = countsOf(choiceFor(spec, { weight: [1, 1, 1, 1, 1], outstanding }))
    sharesAre(counts, [0, 1 / 3, 0, 1 / 3, 1 / 3])
  })

  it('peak EWMA: a host that follows a twice drawn one is a candidate more often', () => {
    // Different costs: the cheapest wins wherever it is drawn. Of 16 pairs of draws the four equal
    // ones stand for (i, i + 1).
    const choice = choiceFor({ kind: 'peak-ewma' }, four)
    Object.assign(choice.memory ?? {}, { read: Float64Array.from([40, 10, 10, 10]) })
    sharesAre(countsOf(choice), [0, 8 / 16, 5 / 16, 3 / 16])
  })

  it('peak EWMA: in a tie of two hosts the second always takes it', () => {
    const counts = countsOf(choiceFor({ kind: 'peak-ewma' }, { weight: [1, 1] }), 1_000)
    expect(counts).toEqual([0, 1_000])
  })

  it.each(['ring-hash', 'bounded-ring-hash', 'maglev'])('%s without the key: any host', (kind) => {
    const spec = { kind, ringSize: 65_536, tableSize: 65_537 }
    const counts = countsOf(choiceFor(spec, { weight: [1, 1, 2] }))
    const total = counts.reduce((sum, count) => sum + count, 0)
    const shares = [0.25, 0.25, 0.5]
    counts.forEach((count, place) => {
      // A ring of so many points is within some hundredths of its shares itself.
      expect(Math.abs(count / total - shares[place])).toBeLessThan(0.03)
    })
  })
})

describe('odd input', () => {
  it.each(kinds)('%s: weight 0 is never chosen, and nobody where all are 0 or down', (kind) => {
    for (const key of [null, '/a', '/b', '/c']) {
      const counts = countsOf(choiceFor({ kind }, { weight: [0, 1, 1] }, key), 300)
      expect(counts[0]).toBe(0)
    }
    const { choose } = balancerOf({ kind, dialect })
    expect(choose(choiceFor({ kind }, { weight: [0, 0] }, '/a'))).toBe(NONE)
    expect(choose(choiceFor({ kind }, { weight: [1, 1], open: [0, 0] }, '/a'))).toBe(NONE)
  })

  it.each(kinds)('%s: a run whose servers are all down rejects, and goes on', (kind) => {
    const down = ['s0', 's1'].map((server) => ({ at: '2s', do: 'server.down', server }))
    const up = { at: '5s', do: 'server.up', server: 's0' }
    const policy = { kind, dialect }
    const seen = chosenBy({ policy, weights: [1, 1], seed: 4, interventions: [...down, up] })
    expect(seen.some(({ at }) => at > 2 * SECOND && at < 5 * SECOND)).toBe(false)
    const late = seen.filter(({ at }) => at > 5 * SECOND)
    expect(late.length).toBeGreaterThan(45)
    expect(late.every(({ server }) => server === 0)).toBe(true)
  })

  it('round robin keeps the largest weights there are', () => {
    const counts = countsOf(choiceFor({ kind: 'round-robin' }, { weight: [1, 10_000] }), 20_002)
    expect(counts).toEqual([2, 20_000])
  })

  it('a light host is found at once where the heavy one is closed to the request', () => {
    const rack = { weight: [1, 10_000], open: [1, 0], willing: [1, 1] }
    expect(countsOf(choiceFor({ kind: 'round-robin' }, rack), 50)).toEqual([50, 0])
  })

  it('a bias of 100 with a thousand active requests still gives everyone a turn', () => {
    const rack = { weight: [1, 2], outstanding: [1_000, 2_000] }
    const counts = countsOf(choiceFor({ kind: 'least-connections', bias: 100 }, rack), 100)
    expect(counts[0] + counts[1]).toBe(100)
  })

  it('hosts beyond the most points of a ring own none, and take what nobody else may', () => {
    const weight = [1, 1, 1, 1, 1]
    const spec = { kind: 'ring-hash', ringSize: 2, maxRingSize: 2 }
    const open = weight.map((_, place) => Number(place === 4))
    const choice = choiceFor(spec, { weight, open, willing: weight }, '/a')
    expect(balancerOf(choice.spec).choose(choice)).toBe(4)
  })
})

describe('turns', () => {
  it('begin where the seed says, with every balancer and every restart anew', () => {
    const policy = { kind: 'round-robin', dialect }
    for (const seed of [1, 2, 3, 4, 5]) {
      const restart = { at: '4.05s', do: 'gateway.restart' }
      const trial = { policy, weights: [1, 1, 1], seed, interventions: [restart] }
      const seen = chosenBy(trial)
      expect(seen[0].server).toBe(firstDraw(seed) % 3)
      seen.forEach(({ at, server }, turn) => {
        const isFirst = turn === 0 || (at > 4.05 * SECOND && seen[turn - 1].at < 4.05 * SECOND)
        if (!isFirst) expect(server).toBe((seen[turn - 1].server + 1) % 3)
      })
    }
  })

  it('with equal weights go on at their count when a host joins', () => {
    const policy = { kind: 'round-robin', dialect }
    const join = { at: '4.05s', do: 'server.add', server: { name: 'late' } }
    const seen = chosenBy({ policy, weights: [1, 1, 1], seed: 9, interventions: [join] })
    const first = firstDraw(9)
    seen.forEach(({ at, server }, turn) => {
      expect(server).toBe((first + turn) % (at < 4.05 * SECOND ? 3 : 4))
    })
  })

  it('a host that a request may not have loses its turn', () => {
    const choice = choiceFor({ kind: 'round-robin' }, { weight: [1, 1, 1] })
    const { choose } = balancerOf(choice.spec)
    Object.assign(choice.memory ?? {}, { seed: 0, index: 0 })
    expect(choose(choice)).toBe(0)
    choice.pool.open[1] = 0
    expect(choose(choice)).toBe(2)
    choice.pool.open[1] = 1
    expect(choose(choice)).toBe(0)
  })

  it('of a slow start speak of hosts that have come or been switched on, not of recovery', () => {
    const policy = { kind: 'round-robin', dialect, slowStart: '30s' }
    const shareAfter = (...acts: string[]): number => {
      const interventions = acts.map((act, step) => ({
        at: `${60 + step}s`,
        do: act,
        server: 's1',
      }))
      const seen = chosenBy({ policy, weights: [1, 1], seed: 2, seconds: 72, interventions })
      const late = seen.filter(({ at }) => at >= 61 * SECOND)
      return late.filter(({ server }) => server === 1).length / late.length
    }
    // Ten seconds in, its weight has grown from a tenth to a third.
    expect(shareAfter('server.down', 'server.up')).toBeLessThan(0.25)
    expect(shareAfter('server.down', 'server.up')).toBeGreaterThan(0.05)
    expect(Math.abs(shareAfter('server.crash', 'server.recover') - 0.5)).toBeLessThan(0.01)
  })
})

describe('a bounded load', () => {
  const keyed = (outstanding: readonly number[], key: string) => {
    const spec = { kind: 'bounded-ring-hash', factor: 100, ringSize: 64 }
    return choiceFor(spec, { weight: [1, 1, 1, 1], outstanding }, key)
  }
  const pick = (outstanding: readonly number[], key: string): number => {
    const choice = keyed(outstanding, key)
    return balancerOf(choice.spec).choose(choice)
  }

  it('passes on what is too much for a host, in an order that is the key’s own', () => {
    const passedTo = new Set<number>()
    for (let each = 0; each < 60; each++) {
      const owner = pick([0, 0, 0, 0], `/${each}`)
      const full = [0, 1, 2, 3].map((place) => (place === owner ? 9 : 1))
      const next = pick(full, `/${each}`)
      expect(next).not.toBe(owner)
      expect(pick(full, `/${each}`)).toBe(next)
      passedTo.add(next)
    }
    expect(passedTo.size).toBe(4)
  })

  it('gives Maglev a bound where a factor is named, and none where none is', () => {
    const rack = { weight: [1, 1], outstanding: [50, 50] }
    const plain = choiceFor({ kind: 'maglev', tableSize: 31 }, rack, '/a')
    const owner = balancerOf(plain.spec).choose(plain)
    const full = { weight: [1, 1], outstanding: owner === 0 ? [99, 0] : [0, 99] }
    const bounded = choiceFor({ kind: 'maglev', tableSize: 31, factor: 100 }, full, '/a')
    expect(balancerOf(bounded.spec).choose(bounded)).toBe(1 - owner)
    const free = choiceFor({ kind: 'maglev', tableSize: 31 }, full, '/a')
    expect(balancerOf(free.spec).choose(free)).toBe(owner)
  })

  it('draws its order from the Mersenne Twister', () => {
    const twister = createTwister()
    seedTwister(twister, 5_489)
    const words = Array.from({ length: 10_000 }, () => nextWord(twister))
    // The check value of the C++ standard: the 10,000th of the default seed.
    expect([words[0], words[9_999]]).toEqual([3_499_211_612, 4_123_659_995])
    for (const n of [1, 2, 3, 7, 1_000]) expect(nextBelow(twister, n)).toBeLessThan(n)
  })
})

describe('peak EWMA, Envoy’s', () => {
  it('reads what answers took every 100 ms, and has no peak', () => {
    const spec = { kind: 'peak-ewma', decay: duration(10 * SECOND) }
    const choice = choiceFor(spec, { weight: [1, 1] })
    const balancer = balancerOf(choice.spec)
    const told = (now: number, latency: number) => {
      const request = { ...choice.request, now: now * MILLISECOND }
      balancer.on?.(
        { kind: 'answered', place: 0, latency: latency * MILLISECOND },
        { ...choice, request },
      )
    }
    const latencyAt = (now: number) => {
      const random = new Streams().open(1, 'policy')
      const later = { ...choice, request: { ...choice.request, now: now * MILLISECOND, random } }
      balancer.choose(later)
      return balancer.explain(later).candidates[0].knowledge.latency
    }
    told(10, 20)
    expect(latencyAt(50)).toBe(0)
    expect(latencyAt(120)).toBe(20 * MILLISECOND)
    told(1_010, 200) // a second later: a tenth of a decay
    const share = 1 - Math.exp(-0.1)
    expect(latencyAt(1_200)).toBeCloseTo((share * 200 + (1 - share) * 20) * MILLISECOND, 6)
  })
})
