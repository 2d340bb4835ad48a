// Each policy against its textbook: vectors that can be checked by hand.
import { describe, expect, it } from 'vitest'
import type { Balancer, Choice } from './balancer'
import { leastConnections } from './leastConnections'
import { powerOfTwo } from './powerOfTwo'
import { choiceOf, poolOf, type Rack } from './rack'
import { random } from './random'
import { setOpen } from './ready'
import { roundRobin } from './roundRobin'

const LETTERS = 'abcdefgh'

const turns = <M>(balancer: Balancer<M>, choice: Choice<M>, many: number): string =>
  Array.from({ length: many }, () => LETTERS[balancer.choose(choice)]).join(' ')

const counts = <M>(balancer: Balancer<M>, rack: Rack, many: number): number[] => {
  const choice = choiceOf(balancer, rack)
  const seen = rack.weight.map(() => 0)
  for (let i = 0; i < many; i++) seen[balancer.choose(choice)]++
  return seen
}

describe('round robin', () => {
  it('takes equal servers in turn, from the first in the list', () => {
    expect(turns(roundRobin, choiceOf(roundRobin, { weight: [1, 1, 1] }), 7)).toBe('a b c a b c a')
  })

  it('spreads 5:1:1 smoothly as a a b a c a a, and the same again', () => {
    const choice = choiceOf(roundRobin, { weight: [5, 1, 1] })
    expect(turns(roundRobin, choice, 14)).toBe('a a b a c a a a a b a c a a')
    expect([...choice.memory.current]).toEqual([0, 0, 0])
  })

  it('gives every server its weight in each cycle, never more than a turn ahead', () => {
    expect(counts(roundRobin, { weight: [3, 2, 1] }, 60)).toEqual([30, 20, 10])
  })

  it('passes over a closed server and gives it no credit meanwhile', () => {
    const choice = choiceOf(roundRobin, { weight: [1, 1, 1] })
    setOpen(choice.pool, 1, false)
    expect(turns(roundRobin, choice, 4)).toBe('a c a c')
    setOpen(choice.pool, 1, true)
    expect(turns(roundRobin, choice, 3)).toBe('a b c')
  })

  it('keeps everybody’s turn when the list changes, by server and not by place', () => {
    const before = choiceOf(roundRobin, { weight: [1, 1, 1], ids: [4, 5, 6] })
    expect(turns(roundRobin, before, 1)).toBe('a')
    roundRobin.on?.({ kind: 'membersLeaving' }, before)
    const after = { ...before, pool: poolOf({ weight: [1, 1, 1], ids: [6, 4, 5] }) }
    roundRobin.on?.({ kind: 'membersChanged' }, after)
    // After server 4 comes 5, then 6, wherever they stand now.
    expect(turns(roundRobin, after, 3)).toBe('c a b')
  })

  it('begins anew when the gateway restarts', () => {
    const choice = choiceOf(roundRobin, { weight: [1, 1, 1] })
    expect(turns(roundRobin, choice, 2)).toBe('a b')
    roundRobin.on?.({ kind: 'restarted' }, choice)
    expect(turns(roundRobin, choice, 3)).toBe('a b c')
  })

  it('says whose turn is next', () => {
    const choice = choiceOf(roundRobin, { weight: [5, 1, 1] })
    for (let i = 0; i < 20; i++) {
      const next = roundRobin.turn?.(choice.pool, choice.memory)
      expect(roundRobin.choose(choice)).toBe(next)
    }
  })
})

describe('least connections', () => {
  const chosen = (weight: number[], outstanding: number[]) =>
    turns(leastConnections, choiceOf(leastConnections, { weight, outstanding }), 1)

  it('takes the server with the fewest outstanding requests', () => {
    expect(chosen([1, 1, 1], [3, 1, 2])).toBe('b')
  })

  it('gives a tie to the first in the list', () => {
    expect(chosen([1, 1, 1], [2, 1, 1])).toBe('b')
    expect(chosen([1, 1, 1], [0, 0, 0])).toBe('a')
  })

  it('divides by the weight', () => {
    expect(chosen([1, 4], [1, 3])).toBe('b')
    expect(chosen([1, 4], [1, 5])).toBe('a')
  })

  it('sees a tie of quotients that no division could hold exactly', () => {
    expect(chosen([49, 98], [1, 2])).toBe('a')
    expect(chosen([0.1, 0.3], [1, 3])).toBe('a')
  })

  it('says that it was a tie', () => {
    const tie = (outstanding: number[]) =>
      leastConnections.explain(choiceOf(leastConnections, { weight: [1, 1], outstanding })).tie
    expect([tie([1, 1]), tie([1, 2])]).toEqual([true, false])
  })
})

describe('random', () => {
  it('draws in proportion to the weights, within four sigma', () => {
    const many = 8_000
    const weight = [1, 2, 5]
    counts(random, { weight }, many).forEach((count, place) => {
      const share = weight[place] / 8
      expect(Math.abs(count - share * many)).toBeLessThan(4 * Math.sqrt(many * share * (1 - share)))
    })
  })
})

describe('power of two choices', () => {
  const rack = { weight: [1, 1, 1, 1, 1], outstanding: [4, 3, 2, 1, 0] }

  it.each([1, 2, 3, 4, 5])('looks at exactly %i different servers, with as many draws', (d) => {
    const choice = choiceOf(powerOfTwo, rack, { spec: { choices: d } })
    for (let i = 0; i < 50; i++) {
      const looked = powerOfTwo.explain(choice).candidates.filter((each) => each.looked)
      expect(new Set(looked.map(({ server }) => server)).size).toBe(d)
      const ahead = choice.request.random.copy()
      powerOfTwo.choose(choice)
      for (let draw = 0; draw < d; draw++) ahead.uniform()
      expect(choice.request.random.copy().nextUint32()).toBe(ahead.nextUint32())
    }
  })

  it('looks at two when nothing is said', () => {
    const looked = powerOfTwo.explain(choiceOf(powerOfTwo, rack)).candidates
    expect(looked.filter((each) => each.looked)).toHaveLength(2)
  })

  it('looks at all who are open when that is fewer', () => {
    const choice = choiceOf(powerOfTwo, rack, { spec: { choices: 4 } })
    for (const place of [1, 3, 4]) setOpen(choice.pool, place, false)
    for (let i = 0; i < 50; i++) expect(powerOfTwo.choose(choice)).toBe(2)
  })

  it('takes the k-th busiest of five in C(k-1, 1) of 10 pairs: every pair is as likely', () => {
    const many = 8_000
    counts(powerOfTwo, rack, many).forEach((count, place) => {
      const share = place / 10
      const sigma = Math.sqrt(many * share * (1 - share))
      expect(Math.abs(count - share * many)).toBeLessThanOrEqual(4 * sigma)
    })
  })
})
