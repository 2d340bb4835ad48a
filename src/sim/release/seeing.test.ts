// The closed forms of a canary against figures that one can check by hand.
import { describe, expect, it } from 'vitest'
import {
  answersToSee,
  binomial,
  chanceAbove,
  chanceInLooks,
  chanceOfAlarm,
  chanceOfSilence,
  chanceToSee,
  timeToSee,
} from '../theory/canary'
import { wilson, zOfShares } from './proportions'

describe('what a canary can see', () => {
  it('five requests show a bug of 5 % in fewer than one run of four', () => {
    expect(chanceToSee(0.05, 5)).toBeCloseTo(1 - 0.95 ** 5, 12)
    expect(chanceToSee(0.05, 0)).toBe(0)
    expect(chanceToSee(1, 1)).toBe(1)
  })

  it('needs 59 requests for 5 % and 29 for 10 %, in 95 of 100 runs', () => {
    expect(answersToSee(0.05)).toBe(59)
    expect(answersToSee(0.1)).toBe(29)
    expect(answersToSee(1)).toBe(1)
  })

  it('takes 12 min at 1 %, 150 s at 5 % and 75 s at 10 % of 8 requests a second', () => {
    const at = (weight: number) => timeToSee({ share: 0.05, rate: 8, weight })
    expect(at(0.01) / 60).toBeCloseTo(12.3, 1)
    expect(at(0.05)).toBeCloseTo(147.5, 1)
    expect(at(0.1)).toBeCloseTo(73.75, 2)
  })

  it('is silent for a minute at 1 % in about 80 of 100 runs', () => {
    const silence = chanceOfSilence({ share: 0.05, rate: 8, weight: 0.01, time: 60 })
    expect(silence).toBeCloseTo(Math.exp(-0.24), 12)
  })
})

describe('the binomial law', () => {
  it.each([
    [0, 0.5],
    [1, 0.3],
    [10, 0.02],
    [400, 0.05],
    [50, 0],
    [50, 1],
  ])('adds up to one: %i answers, share %d', (answers, share) => {
    const row = binomial(answers, share)
    expect(row).toHaveLength(answers + 1)
    expect(row.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 11)
    const mean = row.reduce((sum, chance, errors) => sum + chance * errors, 0)
    expect(mean).toBeCloseTo(answers * share, 9)
  })
})

describe('an alarm', () => {
  it('above 2 % is raised by one error in eight answers', () => {
    expect(chanceAbove(0.01, 8, 0.02)).toBeCloseTo(1 - 0.99 ** 8, 12)
  })

  it('is the rarer among equals the higher z must be', () => {
    const equal = { answers: 100, share: 0.04 }
    const at = (limit: number) =>
      chanceOfAlarm({
        canary: equal,
        stable: equal,
        alarms: (own, other) =>
          zOfShares({ answers: 100, errors: own }, { answers: 100, errors: other }) > limit,
      })
    expect(at(1.645)).toBeGreaterThan(0.02)
    expect(at(1.645)).toBeLessThan(0.08)
    expect(at(3)).toBeLessThan(at(2.33))
    expect(at(2.33)).toBeLessThan(at(1.645))
  })

  it('comes the more often the more often one looks', () => {
    const rule = { share: 0.01, limit: 0.03 }
    const once = chanceInLooks({ ...rule, looks: [480] })
    const ten = chanceInLooks({
      ...rule,
      looks: Array.from({ length: 10 }, (_, k) => 48 * (k + 1)),
    })
    expect(once).toBeCloseTo(chanceAbove(0.01, 480, 0.03), 12)
    expect(ten).toBeGreaterThan(3 * once)
    const waits = chanceInLooks({ ...rule, looks: [48, 96, 144, 480], minimum: 144 })
    expect(waits).toBeLessThan(chanceInLooks({ ...rule, looks: [48, 96, 144, 480] }))
  })
})

describe('two shares', () => {
  it('are told apart by pooled z', () => {
    const z = zOfShares({ answers: 100, errors: 10 }, { answers: 900, errors: 9 })
    expect(z).toBeCloseTo(0.09 / Math.sqrt(0.019 * 0.981 * (1 / 100 + 1 / 900)), 12)
    expect(zOfShares({ answers: 0, errors: 0 }, { answers: 9, errors: 1 })).toBe(0)
    expect(zOfShares({ answers: 5, errors: 0 }, { answers: 9, errors: 0 })).toBe(0)
  })

  it('have intervals that never leave 0 to 1 and are wide for few answers', () => {
    expect(wilson({ answers: 0, errors: 0 })).toEqual({ low: 0, high: 1 })
    const none = wilson({ answers: 5, errors: 0 })
    expect(none.low).toBe(0)
    expect(none.high).toBeCloseTo(0.4345, 3)
    expect(wilson({ answers: 4, errors: 4 }).high).toBe(1)
  })
})
