// HAProxy's hashes beside what HAProxy 3.5-dev5 was seen to do: each cell key by key through the
// rule, and as a run whose requests carry the keys.
import { afterAll, describe, expect, it } from 'vitest'
import type { PolicySpec } from '../../scenario/scenario'
import { chosen } from '../../story'
import file from '../../vectors/haproxy-hash.json'
import type { Balancer } from '../balancer'
import { balancerOf } from '../index'
import { choiceOf, poolOf } from '../rack'
import { ringOf } from './ring'
import { slotsInAll, slotsOf } from './slots'

const names = 'abcd'

interface Cell {
  readonly id: string
  readonly input: Readonly<Record<string, unknown>>
  readonly expect: Readonly<Record<string, unknown>>
}

// The file's own type differs from cell to cell.
const cells = file.vectors as unknown as readonly Cell[]
const run = new Set<string>()

/** The cells whose id begins with a word, each noted as run. */
const cellsOf = (word: string): readonly (readonly [string, Cell])[] =>
  cells
    .filter(({ id }) => id.startsWith(`haproxy-${word}-`))
    .map((cell) => {
      run.add(cell.id)
      return [cell.id, cell] as const
    })

const functions = ['sdbm', 'djb2', 'wt6', 'crc32']
const header = 'header:x-k'

/** What the ids of the cells stand for, and how a key of the cell stands in a request. */
const rules: readonly (readonly [word: string, policy: PolicySpec])[] = [
  ['src', { kind: 'ip-hash' }],
  ['srcc', { kind: 'ring-hash', key: 'client' }],
  ['hdr', { kind: 'hash', key: header }],
  ['uri', { kind: 'hash', key: 'path' }],
  ['uric', { kind: 'ring-hash', key: 'path' }],
  ...functions.flatMap((hash): [string, PolicySpec][] => [
    [`k-${hash}`, { kind: 'hash', key: header, hash }],
    [`ka-${hash}`, { kind: 'hash', key: header, hash, avalanche: true }],
    [`kc-${hash}`, { kind: 'ring-hash', key: header, hash }],
    [`kca-${hash}`, { kind: 'ring-hash', key: header, hash, avalanche: true }],
  ]),
]

const isByAddress = ({ kind, key }: PolicySpec): boolean => kind === 'ip-hash' || key === 'client'
const pathOf = (text: string): string => (text.startsWith('/') ? text : `/${text}`)
const keyIn = ({ key }: PolicySpec, text: string): string => (key === 'path' ? pathOf(text) : text)

const byChoose = (
  policy: PolicySpec,
  weight: readonly number[],
  keys: readonly string[],
): readonly string[] => {
  const spec: PolicySpec = { ...policy, dialect: 'haproxy' }
  const balancer: Balancer = balancerOf(spec)
  expect(balancer.id).toBe(`haproxy:${policy.kind}`)
  const choice = choiceOf(balancer, { weight }, { spec })
  return keys.map((text) => {
    const key = keyIn(policy, text)
    const request = { ...choice.request, key, address: key }
    return names[balancer.choose({ ...choice, spec, request })] ?? 'nobody'
  })
}

const byRun = (
  policy: PolicySpec,
  weights: readonly number[],
  keys: readonly string[],
): readonly string[] => {
  const told = (text: string) => {
    if (isByAddress(policy)) return { client: text }
    return policy.key === 'path' ? { path: pathOf(text) } : { headers: { 'X-K': text } }
  }
  return chosen({
    requests: keys.map((text, id) => [10 * id, 1, told(text)] as const),
    servers: weights.map((weight) => ({ weight })),
    gateway: { policy: { ...policy, dialect: 'haproxy' } },
  }).map((name) => names[Number(name.slice(1)) - 1] ?? 'nobody')
}

describe.each(rules)('the cells of %s', (word, policy) => {
  it.each(cellsOf(word))('%s', (_, { input, expect: wanted }) => {
    const weights = input.weights as readonly number[]
    const keys = input.keys as readonly string[]
    const map = wanted.map as Readonly<Record<string, string>>
    const owners = keys.map((key) => map[key])
    expect(owners.length).toBeGreaterThan(20)
    expect(byChoose(policy, weights, keys)).toEqual(owners)
    expect(byRun(policy, weights, keys)).toEqual(owners)
  })
})

describe('the ring', () => {
  it.each(cellsOf('chash-ring'))('%s has the points of HAProxy', (_, { input, expect: wanted }) => {
    const { points, owners } = ringOf(poolOf({ weight: input.weights as number[] }))
    expect(points).toHaveLength(wanted.nodes as number)
    const first = Array.from(points.slice(0, 6), (point, index) => [point, names[owners[index]]])
    expect(first).toEqual(wanted.first6)
  })
})

describe('hash-balance-factor', () => {
  it.each(cellsOf('bounded'))('%s shares out the slots of HAProxy', (_, cell) => {
    const { served_now, factor_percent, weights } = cell.input
    const inAll = slotsInAll(Number(served_now), Number(factor_percent))
    expect(inAll).toBe(cell.expect.total_slots)
    const ring = ringOf(poolOf({ weight: weights as number[] }))
    const slots = Array.from(ring.weight, (_one, place) => slotsOf(ring, place, inAll))
    expect(slots).toEqual(cell.expect.slots_per_server)
  })

  it.each(cellsOf('bounded'))('%s is what the rule allows each server', (_, cell) => {
    const { served_now, factor_percent, weights } = cell.input
    const wanted = cell.expect.slots_per_server as readonly number[]
    const spec = { factor: Number(factor_percent), dialect: 'haproxy', key: 'path' } as const
    const balancer = balancerOf({ kind: 'bounded-ring-hash', dialect: 'haproxy' })
    const weight = weights as readonly number[]
    // All that are under way are at the first server, so that the others are open to any key.
    const outstanding = weight.map((_one, place) => (place === 0 ? Number(served_now) : 0))
    const choice = choiceOf(balancer, { weight, outstanding }, { spec, key: '/a' })
    const { candidates } = balancer.explain(choice)
    candidates.forEach(({ knowledge, looked }, place) => {
      expect(looked).toBe(outstanding[place] < wanted[place])
      if (looked) expect(knowledge.limit).toBe(wanted[place])
    })
  })
})

afterAll(() => {
  expect([...run].sort()).toEqual(cells.map(({ id }) => id).sort())
  expect(run.size).toBe(file.count)
})
