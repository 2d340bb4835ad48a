// Laws of checkpoints under any order of opening, drawing, saving and loading.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { samplerOf } from './index'
import { type Stream, Streams } from './stream'

const seeds = fc.integer({ min: 0, max: 2 ** 53 - 1 })
const names = fc.string({ maxLength: 12 })

/** Ways to draw; each takes a different number of words from the stream. */
const draws: readonly ((stream: Stream) => number)[] = [
  (stream) => stream.nextUint32(),
  (stream) => stream.uniform(),
  (stream) => stream.below(3),
  samplerOf({ kind: 'exponential', mean: 20000 }),
  samplerOf({ kind: 'lognormal', mean: 20000, cv: 2 }),
  samplerOf({ kind: 'pareto', mean: 20000, shape: 1.5 }),
]

/** Which stream draws, and how. */
const step = fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: draws.length - 1 }))
const steps = fc.array(step, { maxLength: 40 })

const play = (streams: Streams, count: number, plan: readonly (readonly [number, number])[]) =>
  plan.map(([stream, draw]) => draws[draw](streams.at(stream % count)))

const opened = (seed: number, list: readonly string[]) => {
  const streams = new Streams()
  for (const name of list) streams.open(seed, name)
  return streams
}

const lists = fc.uniqueArray(names, { minLength: 1, maxLength: 6 })

const history = fc.record({ seed: seeds, list: lists, before: steps, lost: steps, after: steps })
const pair = fc.record({ seed: seeds, other: seeds, name: names, another: names })

describe('checkpoints', () => {
  it('continue as the straight run did, whatever was drawn before, between and after', () => {
    fc.assert(
      fc.property(history, ({ seed, list, before, lost, after }) => {
        const streams = opened(seed, list)
        play(streams, list.length, before)
        const state = streams.save()
        const straight = play(streams, list.length, after)
        play(streams, list.length, lost)
        streams.load(state)
        expect(play(streams, list.length, after)).toEqual(straight)
        const elsewhere = new Streams()
        elsewhere.load(structuredClone(state))
        expect(play(elsewhere, list.length, after)).toEqual(straight)
      }),
      { numRuns: 100, seed: 1 },
    )
  })

  it('of equal histories are equal, and of different ones differ', () => {
    fc.assert(
      fc.property(seeds, lists, steps, (seed, list, plan) => {
        const [one, two] = [opened(seed, list), opened(seed, list)]
        play(one, list.length, plan)
        play(two, list.length, plan)
        expect(one.save()).toEqual(two.save())
        one.at(0).nextUint32()
        expect(one.save()).not.toEqual(two.save())
      }),
      { numRuns: 100, seed: 1 },
    )
  })
})

describe('streams of one run', () => {
  it('leave each other alone: each draws what it would draw by itself', () => {
    fc.assert(
      fc.property(seeds, lists, steps, (seed, list, plan) => {
        const together = play(opened(seed, list), list.length, plan)
        for (const [index, name] of list.entries()) {
          const alone = opened(seed, [name]).at(0)
          const own = plan.filter(([stream]) => stream % list.length === index)
          const expected = own.map(([, draw]) => draws[draw](alone))
          const found = together.filter((_, i) => plan[i][0] % list.length === index)
          expect(found).toEqual(expected)
        }
      }),
      { numRuns: 100, seed: 1 },
    )
  })

  it('start apart for any two names or seeds', () => {
    fc.assert(
      fc.property(pair, ({ seed, other, name, another }) => {
        const first = (s: number, n: string) => opened(s, [n]).save().words.join()
        if (name !== another) expect(first(seed, name)).not.toBe(first(seed, another))
        if (seed !== other) expect(first(seed, name)).not.toBe(first(other, name))
      }),
      { numRuns: 200, seed: 1 },
    )
  })
})
