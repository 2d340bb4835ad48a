// Which kind each request of a traffic is, and what it asks for within its kind. Drawn at its
// arrival from streams of their own, so that every policy and every rule meets the same requests.
import { samplerOf } from '../random'
import type { Sampler } from '../random/distribution'
import type { Streams } from '../random/stream'
import type { Traffic, Work } from '../scenario/scenario'
import { objectAt, popularity } from './paths'

/** Draws the kinds of one traffic. */
export interface Mix {
  readonly kind: () => number // place among the kinds
  readonly object: (kind: number) => number // 1 for the most popular; 0: it has no objects
  /** Microseconds at speed 1, before rounding; `law`: the traffic's own, for kinds without. */
  readonly lawOf: (kind: number, law: Work) => Work
}

/** The draws of a traffic with kinds; null for one without. */
export const createMix = (traffic: Traffic, streams: Streams, seed: number): Mix | null => {
  const { name, requests } = traffic
  if (requests === undefined) return null
  const kinds = streams.open(seed, `requests:${name}`)
  const objects = streams.open(seed, `objects:${name}`)
  const total = requests.reduce((sum, { share }) => sum + share, 0)
  let sum = 0
  const borders = Float64Array.from(requests, ({ share }) => {
    sum += share
    return sum / total
  })
  borders[borders.length - 1] = 1
  const popular = requests.map((one) => (one.objects === null ? null : popularity(one.objects)))
  return {
    kind: () => objectAt(borders, kinds.uniform()) - 1,
    object: (kind) => {
      const uniform = objects.uniform() // drawn for every kind, so that all keep step
      const sums = popular[kind]
      return sums === null ? 0 : objectAt(sums, uniform)
    },
    lawOf: (kind, law) => requests[kind].work ?? law,
  }
}

/** The sampler of each law, made once. */
export const knownSamplers = (): ((law: Work) => Sampler) => {
  const known = new WeakMap<Work, Sampler>()
  return (law) => {
    const before = known.get(law)
    if (before !== undefined) return before
    const sampler = samplerOf(law)
    known.set(law, sampler)
    return sampler
  }
}
