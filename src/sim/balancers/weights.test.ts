// Weights in the long run, for every rule that reads them: requests come with keys of all kinds and
// are answered by lot, about six of them under way.
import { describe, expect, it } from 'vitest'
import { Streams } from '../random/stream'
import { defaultOptions, isReady } from '../scenario/policies'
import { dialects, policyKinds } from '../scenario/products/kinds'
import type { PolicySpec } from '../scenario/scenario'
import type { Choice } from './balancer'
import { choiceOf } from './rack'
import { balancerOf } from './shelf'

const MANY = 8_000
const UNDER_WAY = 6
const weight = [1, 2, 5]

/** Chosen requests by place. */
const picked = (spec: PolicySpec): number[] => {
  const balancer = balancerOf(spec)
  const fresh = choiceOf(balancer, { weight, slots: [9, 9, 9] }, { spec })
  const request = { ...fresh.request }
  const choice: Choice<unknown> = { ...fresh, spec, request }
  const dice = new Streams().open(3, 'answers')
  const under: number[] = []
  const counts = weight.map(() => 0)
  const { pool } = choice
  for (let id = 0; id < MANY; id++) {
    const client = `198.${18 + dice.below(2)}.${dice.below(256)}.${dice.below(256)}`
    Object.assign(request, { id, now: id * 1_000, key: `/item/${dice.below(1e6)}` })
    Object.assign(request, { address: client })
    const place = balancer.choose(choice)
    counts[place]++
    pool.outstanding[place]++
    pool.load[place]++
    pool.sums.outstanding++
    if (balancer.needs.includes('outcomes')) balancer.on?.({ kind: 'sent', place }, choice)
    under.push(place)
    if (under.length <= UNDER_WAY) continue
    const [done] = under.splice(dice.below(under.length), 1)
    pool.outstanding[done]--
    pool.load[done]--
    pool.sums.outstanding--
    const outcome = { kind: 'answered', place: done, latency: 5_000 } as const
    if (balancer.needs.includes('outcomes')) balancer.on?.(outcome, choice)
  }
  return counts
}

const specs = [undefined, ...dialects].flatMap((dialect) =>
  policyKinds
    .filter((kind) => isReady(kind, dialect))
    .map((kind) => ({ kind, dialect, ...defaultOptions(kind, dialect) }))
    .filter((spec) => balancerOf(spec).needs.includes('weight')),
)
const sigma = (share: number) => Math.sqrt(MANY * share * (1 - share))

describe('weights in the long run', () => {
  it.each(specs.map((spec) => [JSON.stringify(spec), spec] as const))(
    '%s: the heavier of two is never chosen less',
    (_, spec) => {
      const [light, middle, heavy] = picked(spec)
      expect(light + middle + heavy).toBe(MANY)
      expect(middle).toBeGreaterThanOrEqual(light - 4 * sigma(1 / 8))
      expect(heavy).toBeGreaterThanOrEqual(middle - 4 * sigma(1 / 4))
    },
  )

  it.each(['round-robin', 'random', 'hash', 'ip-hash', 'maglev'])(
    '%s keeps them within sampling error',
    (kind) => {
      picked({ kind }).forEach((count, place) => {
        const share = weight[place] / 8
        expect(Math.abs(count - share * MANY)).toBeLessThan(4 * sigma(share))
      })
    },
  )

  it('a ring keeps them within a tenth of all requests', () => {
    picked({ kind: 'ring-hash' }).forEach((count, place) => {
      expect(Math.abs(count / MANY - weight[place] / 8)).toBeLessThan(0.1)
    })
  })
})
