// nginx's rules where no vector says what they do: draws in the long run, least_time by hand, who
// is down, what has no key, weights of every size, reloads.
import { describe, expect, it } from 'vitest'
import { Streams } from '../../random/stream'
import { chosen } from '../../story'
import type { Balancer, Choice, Notice } from '../balancer'
import { choiceOf, type Rack } from '../rack'
import { nginxHash } from './hash'
import { nginx } from './index'
import { stirAddress } from './ipHash'
import { nginxLeastConnections } from './leastConnections'
import { nginxLeastResponseTime } from './leastResponseTime'
import { pointsOf } from './points'
import { nginxPowerOfTwo } from './powerOfTwo'
import { nginxRandom } from './random'
import { nginxRingHash } from './ringHash'
import { nginxRoundRobin } from './roundRobin'

const rules: readonly Balancer[] = Object.values(nginx)
const MANY = 20_000

const countsOf = <Memory>(balancer: Balancer<Memory>, choice: Choice<Memory>): number[] => {
  const counts = [...choice.pool.ids].map(() => 0)
  for (let id = 0; id < MANY; id++) counts[balancer.choose(choice)]++
  return counts
}

/** Five standard deviations of a count of `MANY` draws with this chance. */
const bound = (chance: number): number => 5 * Math.sqrt(MANY * chance * (1 - chance))

describe('draws', () => {
  it('fall by weight among who is open, though the whole list is drawn from', () => {
    const choice = choiceOf(nginxRandom, { weight: [1, 2, 5, 2], open: [1, 1, 1, 0] })
    const counts = countsOf(nginxRandom, choice)
    for (const [place, chance] of [1 / 8, 2 / 8, 5 / 8, 0].entries()) {
      expect(Math.abs(counts[place] - MANY * chance)).toBeLessThanOrEqual(bound(chance))
    }
  })

  it('of two take each pair by weight, and of the pair the less loaded', () => {
    const weight = [1, 2, 3]
    const outstanding = [0, 1, 9]
    const choice = choiceOf(nginxPowerOfTwo, { weight, outstanding })
    const counts = countsOf(nginxPowerOfTwo, choice)
    // First i, then j of the others: i/6 times j/(6 - i). The most loaded of a pair never wins.
    const pair = (i: number, j: number) => (i / 6) * (j / (6 - i)) + (j / 6) * (i / (6 - j))
    const chances = [pair(1, 2) + pair(1, 3), pair(2, 3), 0]
    for (const [place, chance] of chances.entries()) {
      expect(Math.abs(counts[place] - MANY * chance)).toBeLessThanOrEqual(bound(chance))
    }
  })

  it('of two idle servers take the second drawn', () => {
    // Two different servers of weights 1 and 2: the second drawn is b when a was first, 1 in 3.
    const counts = countsOf(nginxPowerOfTwo, choiceOf(nginxPowerOfTwo, { weight: [1, 2] }))
    expect(Math.abs(counts[1] - MANY / 3)).toBeLessThanOrEqual(bound(1 / 3))
  })

  it('give way to turns when 21 of them have found nobody', () => {
    const weight = [10_000, 1, 1]
    const rack: Rack = { weight: weight, open: [0, 1, 1] }
    for (const balancer of [nginxRandom, nginxPowerOfTwo]) {
      const choice = choiceOf(balancer, rack)
      const explained = balancer.explain(choice)
      expect(explained.better).toBe('turn')
      const places = Array.from({ length: 4 }, () => balancer.choose(choice))
      expect(places).toEqual([1, 2, 1, 2])
    }
  })
})

describe('least_time', () => {
  const rack = { weight: [1, 1] }
  const at = (
    choice: Choice<ReturnType<typeof nginxLeastResponseTime.memory>>,
    seconds: number,
  ) => ({
    ...choice,
    request: { ...choice.request, now: seconds * 1_000_000 },
  })
  const answer = (place: number, ms: number): Notice => ({
    kind: 'answered',
    place,
    latency: ms * 1_000,
  })

  it('takes whole milliseconds, a twentieth of each new answer, and rounds', () => {
    const choice = choiceOf(nginxLeastResponseTime, rack)
    const means = [100, 300, 50, 50].map((ms) => {
      nginxLeastResponseTime.on?.(answer(0, ms), choice)
      return choice.memory.response[0]
    })
    // 100; 15 + 95; 2.5 + 104.5; 2.5 + 101.65, each plus a half and cut
    expect(means).toEqual([100, 110, 107, 104])
  })

  it('sees times in steps of 20 ms, and turns decide between equals', () => {
    const fresh = choiceOf(nginxLeastResponseTime, rack)
    const choice = at(fresh, 100)
    const places = () => Array.from({ length: 4 }, () => nginxLeastResponseTime.choose(choice))
    expect(places()).toEqual([0, 1, 0, 1])
    nginxLeastResponseTime.on?.(answer(0, 41), choice)
    nginxLeastResponseTime.on?.(answer(1, 59), choice)
    expect(places()).toEqual([0, 1, 0, 1])
    nginxLeastResponseTime.on?.(answer(1, 400), choice)
    expect(places()).toEqual([0, 0, 0, 0])
  })

  it('counts failures without an answer not at all, and errors as answers', () => {
    const choice = choiceOf(nginxLeastResponseTime, rack)
    const failed = { kind: 'failed', place: 0, latency: 7_000 } as const
    nginxLeastResponseTime.on?.({ ...failed, why: 'connection' }, choice)
    nginxLeastResponseTime.on?.({ ...failed, why: 'client' }, choice)
    expect(choice.memory.response[0]).toBe(0)
    nginxLeastResponseTime.on?.({ ...failed, why: 'status' }, choice)
    expect(choice.memory.response[0]).toBe(7)
  })

  it('halves the mean of who has not been tried for more than fail_timeout', () => {
    const fresh = choiceOf(nginxLeastResponseTime, rack)
    const start = at(fresh, 100)
    for (let turn = 0; turn < 2; turn++) nginxLeastResponseTime.choose(start)
    nginxLeastResponseTime.on?.(answer(0, 90), start)
    nginxLeastResponseTime.on?.(answer(1, 150), start)
    expect(nginxLeastResponseTime.choose(at(fresh, 110))).toBe(0)
    expect(fresh.memory.checked[0]).toBe(100)
    // After 11 s both are halved, to 45 and 75: the first is tried, and starts anew.
    expect(nginxLeastResponseTime.choose(at(fresh, 111))).toBe(0)
    expect([...fresh.memory.checked]).toEqual([111, 100])
    expect(nginxLeastResponseTime.choose(at(fresh, 111))).toBe(1)
  })

  it('learns in a run from answers, and from errors', () => {
    const servers = [{ slots: 9, errors: 1, errorTime: '5ms' }, { slots: 9 }]
    const requests = Array.from({ length: 10 }, (_, id) => [200 * id, 100] as const)
    const gateway = { policy: { kind: 'least-response-time', dialect: 'nginx' } }
    const sent = chosen({ requests, servers, gateway, lasts: 4_000 })
    expect(sent).toEqual(['s1', 's2', ...Array(8).fill('s1')])
  })
})

describe('hashes', () => {
  const keyed = <Memory>(balancer: Balancer<Memory>, rack: Rack, key: string | null) => {
    const choice = choiceOf(balancer, rack)
    return { ...choice, request: { ...choice.request, key } }
  }

  it.each([nginxHash, nginxRingHash])('without a key take turns', (balancer) => {
    for (const key of [null, '']) {
      const choice = keyed(balancer, { weight: [2, 1] }, key)
      const places = Array.from({ length: 6 }, () => balancer.choose(choice))
      expect(places).toEqual([0, 1, 0, 0, 1, 0])
      expect(balancer.explain(choice).better).toBe('turn')
    }
  })

  it('leave the keys of others alone when a server is marked down, as a removed line does not', () => {
    const keys = Array.from({ length: 200 }, (_, key) => `/item/${key}`)
    const owners = (rack: Rack) => keys.map((key) => nginxHash.choose(keyed(nginxHash, rack, key)))
    const whole = owners({ weight: [1, 1, 1, 1] })
    const down = owners({ weight: [1, 1, 1, 1], open: [1, 0, 1, 1] })
    const removed = owners({ weight: [1, 1, 1] }).map((place) => (place > 0 ? place + 1 : 0))
    expect(keys.filter((_, key) => whole[key] !== 1 && down[key] !== whole[key])).toEqual([])
    expect(keys.filter((_, key) => removed[key] !== whole[key]).length).toBeGreaterThan(120)
  })

  it('after a refusal go on where they would have gone on', () => {
    const rack = { weight: [1, 1, 1, 1] }
    const first = nginxHash.choose(keyed(nginxHash, rack, '/cart'))
    const open = rack.weight.map((_, place) => (place === first ? 0 : 1))
    const tried = open.map((one) => 1 - one)
    const again = keyed(nginxHash, { ...rack, open, tried }, '/cart')
    const second = nginxHash.choose({ ...again, request: { ...again.request, attempt: 2 } })
    const explained = nginxHash.explain({ ...again, request: { ...again.request, attempt: 2 } })
    expect(second).not.toBe(first)
    expect(explained).toMatchObject({ winner: second, better: 'nearest', key: '/cart' })
  })

  it.each([
    ['10.0.0.1', [10, 0, 0]],
    ['255.1.2.3', [255, 1, 2]],
    ['::1', [...Array(15).fill(0), 1]],
    ['2001:db8::8:0:417a', [0x20, 0x01, 0x0d, 0xb8, ...Array(7).fill(0), 8, 0, 0, 0x41, 0x7a]],
    ['1:2:3:4:5:6:7:8', [0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 8]],
    ['::ffff:1.2.3.4', [...Array(10).fill(0), 255, 255, 1, 2, 3, 4]],
    ['fe80::', [0xfe, 0x80, ...Array(14).fill(0)]],
    ['1.2.3', [0, 0, 0]],
    ['1.2.3.256', [0, 0, 0]],
    ['1:2', [0, 0, 0]],
    ['::1::2', [0, 0, 0]],
    ['unix', [0, 0, 0]],
  ])('read %s as its octets', (address, octets) => {
    const hash = octets.reduce((sum, octet) => (sum * 113 + octet) % 6_271, 89)
    expect(stirAddress(address)).toBe(hash)
  })
})

/** Shares of slots 10,000, 5,000, 5,000 for a hash of so many values: nginx takes the remainder,
 * so that the first slots get more, and slots beyond the last value nothing. */
const sharesOf = (values: number): number[] => {
  const owners = Array.from({ length: values }, (_, hash) => {
    const slot = hash % 20_000
    return slot < 10_000 ? 0 : slot < 15_000 ? 1 : 2
  })
  return [0, 1, 2].map((place) => owners.filter((owner) => owner === place).length / values)
}

describe('weights and states', () => {
  it.each(rules)('$id: a weight of 0 is `down`, and everybody down is nobody', (balancer) => {
    const choice = choiceOf(balancer, { weight: [0, 3, 0] }, { key: '198.51.100.7' })
    const places = Array.from({ length: 5 }, () => balancer.choose(choice))
    expect(places).toEqual(Array(5).fill(1))
    for (const rack of [{ weight: [0, 0] }, { weight: [1, 1], open: [0, 0] }]) {
      const nobody = choiceOf(balancer, rack, { key: '198.51.100.7' })
      expect(balancer.choose(nobody)).toBe(-1)
      expect(balancer.explain(nobody).winner).toBe(-1)
    }
  })

  it.each(rules)(
    '$id: the heaviest weights a document allows are shared as nginx would',
    (balancer) => {
      const fresh = choiceOf(balancer, { weight: [10_000, 5_000, 5_000] })
      const dice = new Streams().open(5, 'clients')
      const counts = [0, 0, 0]
      for (let id = 0; id < 4_000; id++) {
        const address = `198.18.${dice.below(256)}.${dice.below(256)}`
        const request = { ...fresh.request, key: `/${dice.below(1e6)}`, address, now: id * 1_000 }
        counts[balancer.choose({ ...fresh, request })]++
      }
      const values = { 'nginx:ip-hash': 6_271, 'nginx:hash': 32_768 }[balancer.id]
      const shares = values === undefined ? [0.5, 0.25, 0.25] : sharesOf(values)
      // Idle servers all cost 20 ms over their weight: the heaviest, always.
      if (balancer.id === 'nginx:least-response-time') expect(counts).toEqual([4_000, 0, 0])
      else if (balancer.id !== 'nginx:power-of-two') {
        for (const [place, share] of shares.entries()) {
          expect(Math.abs(counts[place] - 4_000 * share)).toBeLessThanOrEqual(bound(share))
        }
      }
    },
  )

  it('a ring that would not fit has fewer points for the same weights', () => {
    const many = 1_024
    const { pool } = choiceOf(nginxRingHash, { weight: Array.from({ length: many }, () => 10_000) })
    const { hashes, owners } = pointsOf(pool)
    expect(hashes.length).toBeGreaterThan(4_000_000)
    expect(hashes.length).toBeLessThanOrEqual(4_194_304)
    expect(new Set(owners).size).toBe(many)
  })

  it('an edited list is a reload: turns begin anew', () => {
    for (const balancer of [nginxRoundRobin, nginxLeastConnections]) {
      const choice = choiceOf(balancer, { weight: [1, 1, 1] })
      expect([balancer.choose(choice), balancer.choose(choice)]).toEqual([0, 1])
      balancer.on?.({ kind: 'weightChanged' }, choice)
      expect(balancer.choose(choice)).toBe(0)
    }
  })

  it('a backup server stands in for one at its limit, and steps back when it is free', () => {
    const servers = [
      { maxConnections: 1, slots: 9 },
      { state: 'backup', slots: 9 },
    ]
    const requests = [[0, 500] as const, [10, 1] as const, [20, 1] as const, [600, 1] as const]
    const sent = (dialect: object, kind: string) =>
      chosen({ requests, servers, gateway: { policy: { kind, ...dialect } } })
    for (const kind of ['round-robin', 'least-connections', 'least-response-time']) {
      expect(sent({ dialect: 'nginx' }, kind)).toEqual(['s1', 's2', 's2', 's1'])
      expect(sent({}, kind)).toEqual(['s1', '', '', 's1'])
    }
  })

  it('a server at its limit gains no turns, and still owes those that it had', () => {
    const servers = [{ maxConnections: 1 }, {}, {}].map((one) => ({ slots: 9, ...one }))
    const held = [500, 1, 1, 1, 1, 1].map((work, id) => [10 * id, work] as const)
    const later = [600, 610, 620, 630].map((at) => [at, 1] as const)
    const gateway = { policy: { kind: 'round-robin', dialect: 'nginx' } }
    const sent = chosen({ requests: [...held, ...later], servers, gateway })
    expect(sent.slice(0, 6)).toEqual(['s1', 's2', 's3', 's2', 's3', 's2'])
    // s1 owes 2, s3 has gained 2 and s2 nothing.
    expect(sent.slice(6)).toEqual(['s3', 's2', 's3', 's1'])
  })
})
