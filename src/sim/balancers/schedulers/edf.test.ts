import { describe, expect, it } from 'vitest'
import { createEdfAfter, type Edf, renewFirst } from './edf'

const entrants = (weights: readonly number[]) => ({
  places: weights.map((_, place) => place),
  weightOf: (place: number) => weights[place],
})

const turns = (edf: Edf, weights: readonly number[], many: number): number[] =>
  Array.from({ length: many }, () => {
    const place = edf.places[0]
    renewFirst(edf, weights[place])
    return place
  })

describe('earliest deadline first', () => {
  it('gives each place its share of any stretch of turns, to within one turn', () => {
    const weights = [5, 1, 3, 0.5, 40]
    const edf = createEdfAfter(entrants(weights), 0)
    const seen = turns(edf, weights, 990)
    weights.forEach((weight, place) => {
      const had = seen.filter((each) => each === place).length
      expect(Math.abs(had - (990 * weight) / 49.5)).toBeLessThanOrEqual(1)
    })
  })

  it('made after some turns goes on as one that had them, but for the order of ties', () => {
    const weights = [3, 7, 11, 2]
    for (const before of [1, 2, 10, 23, 500, 99_991]) {
      const slow = createEdfAfter(entrants(weights), 0)
      turns(slow, weights, before)
      const next = turns(slow, weights, 23)
      const fast = turns(createEdfAfter(entrants(weights), before), weights, 23)
      for (const place of [0, 1, 2, 3]) {
        const many = (list: number[]) => list.filter((each) => each === place).length
        expect(Math.abs(many(fast) - many(next))).toBeLessThanOrEqual(1)
      }
    }
  })

  it('has no turn to give where nobody is entered', () => {
    expect(createEdfAfter(entrants([]), 7).size).toBe(0)
  })

  it('survives weights 10,000 to 1 after four hundred million turns', () => {
    const weights = [1, 10_000]
    const edf = createEdfAfter(entrants(weights), 429_496_728)
    const seen = turns(edf, weights, 20_002)
    expect(seen.filter((place) => place === 0)).toHaveLength(2)
  })
})
