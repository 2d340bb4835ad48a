// What LVS does beyond the reference cells: fallbacks and ports, connections that are over, servers
// that come, go or lose their weight, and what is drawn.
import { describe, expect, it } from 'vitest'
import { NONE } from '../balancer'
import { choiceOf, poolOf } from '../rack'
import { setOpen } from '../ready'
import { addressNumber, portOf } from './addresses'
import { ipHash } from './ipHash'
import { leastConnections } from './leastConnections'
import { maglev } from './maglev'
import { powerOfTwo } from './powerOfTwo'
import { roundRobin } from './roundRobin'

const SECOND = 1_000_000
const clients = Array.from({ length: 4_000 }, (_, i) => `198.18.${i >> 8}.${i & 255}`)

describe('rr', () => {
  const rr = { spec: { variant: 'rr' } }
  const take = (choice: Parameters<typeof roundRobin.choose>[0], many: number) =>
    Array.from({ length: many }, () => roundRobin.choose(choice))

  it('begins with the server added last, and heeds no weight above 0', () => {
    expect(take(choiceOf(roundRobin, { weight: [3, 1, 0, 2] }, rr), 7)).toEqual([
      3, 1, 0, 3, 1, 0, 3,
    ])
  })

  it('goes on where it stood when a server is added at the head', () => {
    const choice = choiceOf(roundRobin, { weight: [1, 1, 1] }, rr)
    expect(take(choice, 2)).toEqual([2, 1])
    const wider = { ...choice, pool: poolOf({ weight: [1, 1, 1, 1] }) }
    roundRobin.on?.({ kind: 'membersChanged' }, wider)
    expect(take(wider, 4)).toEqual([0, 3, 2, 1])
  })
})

describe('wrr', () => {
  it('begins a pass anew, at a threshold that still divides, when a weight changes', () => {
    const choice = choiceOf(roundRobin, { weight: [1, 1, 5] })
    expect(Array.from({ length: 3 }, () => roundRobin.choose(choice))).toEqual([2, 2, 2])
    const later = { ...choice, pool: poolOf({ weight: [2, 2, 4] }) }
    roundRobin.on?.({ kind: 'weightChanged' }, later)
    const picks = Array.from({ length: 6 }, () => roundRobin.choose(later))
    expect(picks).toEqual([2, 2, 1, 0, 2, 2])
  })

  it('gives weights their shares when the heaviest is closed', () => {
    const choice = choiceOf(roundRobin, { weight: [1, 2, 10_000] })
    setOpen(choice.pool, 2, false)
    const picks = Array.from({ length: 300 }, () => roundRobin.choose(choice))
    expect(picks.filter((place) => place === 1)).toHaveLength(200)
  })
})

describe('lc and wlc', () => {
  it('count a connection that is over a 256th for two minutes, and then no more', () => {
    const choice = choiceOf(leastConnections, { weight: [1, 1] })
    const at = (seconds: number) => ({
      ...choice,
      request: { ...choice.request, now: seconds * SECOND },
    })
    expect(leastConnections.choose(at(1))).toBe(1)
    leastConnections.on?.({ kind: 'answered', place: 1, latency: 5 }, at(2))
    expect(leastConnections.choose(at(3))).toBe(0)
    expect(leastConnections.choose(at(121))).toBe(0)
    expect(leastConnections.choose(at(126))).toBe(1)
  })

  it('keep the books of the servers that stay', () => {
    const choice = choiceOf(leastConnections, { weight: [1, 1, 1] })
    for (const place of [2, 2, 0]) {
      leastConnections.on?.({ kind: 'answered', place, latency: 5 }, choice)
    }
    const later = { ...choice, pool: poolOf({ weight: [1, 1], ids: [0, 2] }) }
    leastConnections.on?.({ kind: 'membersChanged' }, later)
    const { candidates } = leastConnections.explain(later)
    expect(candidates.map(({ knowledge }) => knowledge.inactive)).toEqual([1, 2])
  })
})

describe('twos', () => {
  it('draws by weight, with one part more for the head of the list', () => {
    const choice = choiceOf(powerOfTwo, { weight: [1, 3], outstanding: [0, 0] })
    const draws = 40_000
    let head = 0
    for (let i = 0; i < draws; i++) head += Number(powerOfTwo.choose(choice) === 1)
    // Amounts 0 to 4, of which 0 to 3 are the head's; equals go to the one drawn first.
    const share = 4 / 5
    const sigma = Math.sqrt((share * (1 - share)) / draws)
    expect(Math.abs(head / draws - share)).toBeLessThan(4 * sigma)
  })

  it('takes the busier of two only when it was drawn twice', () => {
    const choice = choiceOf(powerOfTwo, { weight: [1, 1], outstanding: [0, 9] })
    const draws = 40_000
    let busy = 0
    for (let i = 0; i < draws; i++) busy += Number(powerOfTwo.choose(choice) === 1)
    const share = (2 / 3) ** 2
    const sigma = Math.sqrt((share * (1 - share)) / draws)
    expect(Math.abs(busy / draws - share)).toBeLessThan(4 * sigma)
  })
})

describe.each([
  ['sh', ipHash],
  ['mh', maglev],
] as const)('%s', (_, balancer) => {
  const weight = [1, 2, 1]
  const owners = (variant: string, closed: number | null, of = clients) =>
    of.map((key, id) => {
      const choice = choiceOf(balancer, { weight }, { spec: { variant, tableSize: 251 }, key })
      if (closed !== null) setOpen(choice.pool, closed, false)
      return balancer.choose({ ...choice, request: { ...choice.request, id } } as never)
    })
  const few = clients.slice(0, 300)

  it('drops whoever belongs to a closed server, and nobody else', () => {
    const before = owners('drop', null, few)
    expect(new Set(before)).toEqual(new Set([0, 1, 2]))
    expect(owners('drop', 1, few)).toEqual(before.map((place) => (place === 1 ? NONE : place)))
  })

  it('takes those elsewhere with the flag for a fallback, and moves nobody else', () => {
    const before = owners('fallback', null, few)
    const after = owners('fallback', 1, few)
    expect(after).not.toContain(NONE)
    expect(after).not.toContain(1)
    for (const [i, place] of before.entries()) if (place !== 1) expect(after[i]).toBe(place)
  })

  it('spreads one client over the servers with the flag for ports', () => {
    const alone = few.map(() => '203.0.113.9')
    expect(new Set(owners('drop', null, alone)).size).toBe(1)
    expect(new Set(owners('port', null, alone))).toEqual(new Set([0, 1, 2]))
  })
})

describe('mh', () => {
  const spec = { tableSize: 4_093, variant: 'drop' }
  const shares = (weight: readonly number[]) => {
    const { table } = choiceOf(maglev, { weight }, { spec }).memory
    return weight.map((_, place) => table.filter((owner) => owner === place).length / table.length)
  }

  it('fills its table by weight', () => {
    const [one, two, three] = shares([1, 2, 1])
    expect([one, two, three].map((share) => Math.round(share * 1_000))).toEqual([250, 500, 250])
  })

  it('keeps the places of a server whose weight becomes 0, and drops who comes there', () => {
    const choice = choiceOf(maglev, { weight: [1, 1] }, { spec, key: '198.18.0.7' })
    const before = choice.memory.table.slice()
    const later = { ...choice, pool: poolOf({ weight: [0, 1] }) }
    maglev.on?.({ kind: 'weightChanged' }, later)
    expect(later.memory.table).toEqual(before)
  })

  it('moves few clients besides those of a server that goes', () => {
    const owner = (weight: readonly number[], key: string) =>
      maglev.choose(choiceOf(maglev, { weight }, { spec, key }))
    const few = clients.slice(0, 200)
    const stayed = few.filter((key) => owner([1, 1, 1], key) !== 2)
    const moved = stayed.filter((key) => owner([1, 1, 1], key) !== owner([1, 1], key))
    expect(stayed.length).toBeGreaterThan(100)
    expect(moved.length / stayed.length).toBeLessThan(0.1)
  })
})

describe('addresses', () => {
  it('are numbers, IPv6 folded into 32 bits, names as what they might resolve to', () => {
    expect(addressNumber('10.0.0.1')).toBe(0x0a000001)
    expect(addressNumber('10.0.0.1:8080')).toBe(0x0a000001)
    expect(addressNumber('2001:db8::1')).toBe((0x20010db8 ^ 1) >>> 0)
    expect(addressNumber('[2001:db8::1]:80')).toBe((0x20010db8 ^ 1) >>> 0)
    expect(addressNumber('::1')).toBe(1)
    expect(addressNumber('web-1')).toBeGreaterThan(0)
    expect([portOf('10.0.0.1:8080'), portOf('web-1')]).toEqual([8_080, 0])
  })
})
