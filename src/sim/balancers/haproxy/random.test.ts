// HAProxy's draws, by statistics: its shares are those of its ring, and a draw may meet a server
// twice. Bounds are 4.5 standard deviations: one test in 150,000 fails by chance.
import { describe, expect, it } from 'vitest'
import type { PolicySpec } from '../../scenario/scenario'
import { NONE } from '../balancer'
import { balancerOf } from '../index'
import { choiceOf, poolOf, type Rack } from '../rack'
import { ringOf } from './ring'

const MANY = 40_000
const CIRCLE = 2 ** 32

/** The exact chance of each place: half of the way to the next point on either side. */
const sharesOf = (weight: readonly number[]): readonly number[] => {
  const { points, owners } = ringOf(poolOf({ weight }))
  const shares = weight.map(() => 0)
  points.forEach((point, index) => {
    const next = (index + 1) % points.length
    const gap = (points[next] - point + CIRCLE) % CIRCLE
    shares[owners[index]] += gap / 2 / CIRCLE
    shares[owners[next]] += gap / 2 / CIRCLE
  })
  return shares
}

const counted = (spec: PolicySpec, rack: Rack): readonly number[] => {
  const balancer = balancerOf(spec)
  const choice = choiceOf(balancer, rack, { spec })
  const counts = rack.weight.map(() => 0)
  for (let many = 0; many < MANY; many++) counts[balancer.choose(choice)]++
  return counts
}

const near = (counts: readonly number[], shares: readonly number[]): void => {
  for (const [place, share] of shares.entries()) {
    const sigma = Math.sqrt(MANY * share * (1 - share))
    expect(Math.abs(counts[place] - MANY * share)).toBeLessThan(4.5 * sigma)
  }
}

const single: PolicySpec = { kind: 'random', dialect: 'haproxy' }
const pair: PolicySpec = { kind: 'power-of-two', dialect: 'haproxy', choices: 2 }

describe('draws from the ring', () => {
  it('have the shares of 2.6.12: 29, 19, 24 and 28 percent of four servers', () => {
    const percent = sharesOf([1, 1, 1, 1]).map((share) => Math.round(100 * share))
    expect(percent).toEqual([29, 19, 24, 28])
  })

  it.each([[[1, 1, 1, 1]], [[1, 2, 5]], [[90, 10]]])('fall by the shares of %j', (weight) => {
    near(counted(single, { weight }), sharesOf(weight))
  })

  it('meet a server twice: of two draws the busiest still gets its share squared', () => {
    const weight = [1, 1, 1, 1]
    const [busy, ...others] = sharesOf(weight)
    const shares = [busy * busy, ...others.map((share) => share * (1 + busy))]
    near(counted(pair, { weight, outstanding: [5, 0, 0, 0] }), shares)
  })

  it('weigh unanswered requests by the weights', () => {
    const weight = [4, 1]
    const [heavy, light] = sharesOf(weight)
    // 3 of 4 is less than 1 of 1: the lighter one is taken when both draws meet it.
    const shares = [1 - light * light, light * light]
    near(counted(pair, { weight, outstanding: [3, 1] }), shares)
    expect(heavy).toBeGreaterThan(light)
  })

  it('never fall on weight 0, wait for who is full, and pass over who was tried', () => {
    expect(counted(single, { weight: [1, 0] })).toEqual([MANY, 0])
    const shut = { weight: [1, 1], open: [1, 0], willing: [1, 1] }
    const answers = (rack: Rack) => {
      const balancer = balancerOf(single)
      const choice = choiceOf(balancer, rack, { spec: single })
      return new Set(Array.from({ length: 200 }, () => balancer.choose(choice)))
    }
    expect(answers(shut)).toEqual(new Set([0, NONE]))
    expect(answers({ ...shut, tried: [0, 1] })).toEqual(new Set([0]))
    expect(answers({ weight: [1, 1], open: [0, 0] })).toEqual(new Set([NONE]))
  })
})
