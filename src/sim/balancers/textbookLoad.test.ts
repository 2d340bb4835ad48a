// Policies that look at load, latency and slots, against figures worked out by hand and published
// vectors.
import { describe, expect, it } from 'vitest'
import { exponential } from '../random/portable'
import type { PolicySpec } from '../scenario/scenario'
import vectors from '../vectors/envoy-resilience.json'
import { type Balancer, type Choice, HOLD, NONE } from './balancer'
import { centralQueue } from './centralQueue'
import { first } from './first'
import { joinIdleQueue } from './joinIdleQueue'
import { joinShortestQueue } from './joinShortestQueue'
import { leastResponseTime } from './leastResponseTime'
import { neverQueue } from './neverQueue'
import { peakCost, peakEwma } from './peakEwma'
import { choiceOf, type Rack } from './rack'
import { shortestExpectedDelay } from './shortestExpectedDelay'

const chosen = <M>(balancer: Balancer<M>, rack: Rack): number =>
  balancer.choose(choiceOf(balancer, rack))

const even = [1, 1, 1]

describe('shortest expected delay', () => {
  it('counts the request to be sent, and reads weights as speeds', () => {
    const rack = { weight: [1, 3], outstanding: [0, 1] }
    expect(chosen(shortestExpectedDelay, rack)).toBe(1) // 1/1 against 2/3
    expect(chosen(shortestExpectedDelay, { weight: [1, 3], outstanding: [0, 2] })).toBe(0) // a tie
    expect(chosen(shortestExpectedDelay, { weight: [1, 3], outstanding: [0, 3] })).toBe(0)
  })
})

describe('never queue', () => {
  it('takes the first idle server, however slow, where the shortest delay would not', () => {
    expect(chosen(neverQueue, { weight: [1, 3], outstanding: [0, 1] })).toBe(0)
  })

  it('takes the shortest expected delay when nobody is idle', () => {
    expect(chosen(neverQueue, { weight: [1, 3], outstanding: [1, 2] })).toBe(1)
  })
})

describe('first', () => {
  const slots = [2, 2, 2]

  it('fills the servers in the order of the list', () => {
    expect(chosen(first, { weight: even, slots, outstanding: [1, 0, 0] })).toBe(0)
    expect(chosen(first, { weight: even, slots, outstanding: [2, 0, 0] })).toBe(1)
    expect(chosen(first, { weight: even, slots, outstanding: [2, 2, 1] })).toBe(2)
  })

  it('takes the least overfull when all are full', () => {
    expect(chosen(first, { weight: even, slots, outstanding: [4, 3, 3] })).toBe(1)
  })
})

describe('join the shortest queue', () => {
  it('goes by what stands at the servers, not by what it sent itself', () => {
    const rack = { weight: even, outstanding: [0, 5, 5], load: [3, 2, 2] }
    expect(chosen(joinShortestQueue, rack)).toBe(1)
  })
})

describe('join the idle queue', () => {
  const shares = (load: readonly number[]) => {
    const choice = choiceOf(joinIdleQueue, { weight: load.map(() => 1), load })
    const seen = load.map(() => 0)
    for (let i = 0; i < 2_000; i++) seen[joinIdleQueue.choose(choice)]++
    return seen
  }

  it('draws among the idle only', () => {
    const [busy, one, two, other] = shares([1, 0, 0, 2])
    expect([busy, other]).toEqual([0, 0])
    expect(Math.abs(one - two)).toBeLessThan(4 * Math.sqrt(2_000))
  })

  it('draws among all when nobody is idle', () => {
    expect(Math.min(...shares([1, 2, 3]))).toBeGreaterThan(550)
  })
})

describe('one central queue', () => {
  it('sends to a free slot, and holds when there is none', () => {
    expect(chosen(centralQueue, { weight: [1, 1], slots: [1, 2], outstanding: [1, 1] })).toBe(1)
    expect(chosen(centralQueue, { weight: [1, 1], slots: [1, 2], outstanding: [1, 2] })).toBe(HOLD)
    expect(chosen(centralQueue, { weight: [0, 1], open: [1, 0] })).toBe(NONE)
  })
})

/** Tells a policy of an answer at an instant. */
const answer = <M>(choice: Choice<M>, balancer: Balancer<M>, told: readonly number[]): void => {
  const [place, latency, now = 0] = told
  const request = { ...choice.request, now }
  balancer.on?.({ kind: 'answered', place, latency }, { ...choice, request })
}

describe('least response time', () => {
  it('tries everybody once, then takes the least mean times requests', () => {
    const rack = { weight: even, outstanding: [0, 0, 0] }
    const choice = choiceOf(leastResponseTime, rack)
    answer(choice, leastResponseTime, [0, 100])
    expect(leastResponseTime.choose(choice)).toBe(1)
    answer(choice, leastResponseTime, [1, 50])
    answer(choice, leastResponseTime, [2, 300])
    expect(leastResponseTime.choose(choice)).toBe(1)
    choice.pool.outstanding[1] = 2 // 50 times 3 is more than 100 times 1
    expect(leastResponseTime.choose(choice)).toBe(0)
  })

  it('gives a new answer a tenth of the mean', () => {
    const choice = choiceOf(leastResponseTime, { weight: [1] })
    for (const latency of [100, 200]) answer(choice, leastResponseTime, [0, latency])
    expect(choice.memory.mean[0]).toBeCloseTo(110, 9)
  })

  it('forgets nobody who stays when the list changes', () => {
    const choice = choiceOf(leastResponseTime, { weight: [1, 1], ids: [4, 7] })
    answer(choice, leastResponseTime, [1, 80])
    const { pool } = choiceOf(leastResponseTime, { weight: even, ids: [7, 9, 4] })
    leastResponseTime.on?.({ kind: 'membersChanged' }, { ...choice, pool })
    expect([...choice.memory.mean]).toEqual([80, 0, 0])
  })
})

const spec = (more: Omit<PolicySpec, 'kind'>) => ({ spec: more })

describe('peak EWMA', () => {
  interface Spike {
    readonly id: string
    readonly input: { readonly '[t_s,rtt_ms]': number[][]; readonly decay_s: number }
    readonly expect: { readonly ewma_ms: number[] }
  }
  const spikes: Spike[] = vectors.vectors.flatMap((vector) => {
    const { input } = vector
    const steps: unknown = Reflect.get(input, '[t_s,rtt_ms]')
    if (!Array.isArray(steps)) return []
    const decay = Number(Reflect.get(input, 'decay_s'))
    const wanted: unknown = Reflect.get(vector.expect, 'ewma_ms')
    return Array.isArray(wanted)
      ? [
          {
            id: vector.id,
            input: { '[t_s,rtt_ms]': steps, decay_s: decay },
            expect: { ewma_ms: wanted },
          },
        ]
      : []
  })

  it('has vectors', () => expect(spikes.length).toBe(3))

  it.each(spikes)('$id', ({ input, expect: wanted }) => {
    let cost = 0
    let before = 0
    const costs = input['[t_s,rtt_ms]'].map(([at, latency]) => {
      cost = peakCost(cost, latency, exponential(-(at - before) / input.decay_s))
      before = at
      return cost
    })
    costs.forEach((one, index) => {
      expect(one).toBeCloseTo(wanted.ewma_ms[index], 5)
    })
  })

  it('tries a server without an answer once, then waits for it', () => {
    const choice = choiceOf(peakEwma, { weight: [1, 1] })
    answer(choice, peakEwma, [0, 1_000])
    expect(peakEwma.choose(choice)).toBe(1)
    choice.pool.outstanding[1] = 1
    expect(peakEwma.choose(choice)).toBe(0)
  })

  it('avoids a server after a peak, and comes back as the peak fades', () => {
    const choice = choiceOf(peakEwma, { weight: [1, 1] })
    answer(choice, peakEwma, [0, 400_000, 0])
    const later = (now: number) => ({ ...choice, request: { ...choice.request, now } })
    answer(choice, peakEwma, [1, 100_000, 0])
    expect(peakEwma.choose(later(1))).toBe(1)
    // 10 s later server 1 answers at 100 ms again, and what server 0 cost has faded to 147 ms;
    // 20 s later to 54 ms.
    answer(choice, peakEwma, [1, 100_000, 10_000_000])
    expect(peakEwma.choose(later(10_000_001))).toBe(1)
    answer(choice, peakEwma, [1, 100_000, 20_000_000])
    expect(peakEwma.choose(later(20_000_001))).toBe(0)
  })

  it('with choices draws so many, and looks at no other', () => {
    const choice = choiceOf(peakEwma, { weight: [1, 1, 1, 1] }, spec({ choices: 2 }))
    const looked = peakEwma.explain(choice).candidates.filter((one) => one.looked)
    expect(looked).toHaveLength(2)
    const all = choiceOf(peakEwma, { weight: [1, 1, 1, 1] })
    expect(peakEwma.explain(all).candidates.filter((one) => one.looked)).toHaveLength(4)
  })
})
