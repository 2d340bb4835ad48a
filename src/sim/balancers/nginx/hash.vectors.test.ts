// nginx's ip_hash, hash and hash consistent beside what nginx 1.31.5 was seen to do, and its tests.
import { describe, expect, it } from 'vitest'
import { chosen } from '../../story'
import file from '../../vectors/nginx-hash.json'
import type { Balancer, Choice } from '../balancer'
import { choiceOf } from '../rack'
import { nginxHash } from './hash'
import { nginxIpHash, stirAddress } from './ipHash'
import type { Peers } from './peers'
import { pointsOf } from './points'
import { nginxRingHash } from './ringHash'

const names = 'abc'
const left = new Map<string, unknown>(
  file.vectors.map((cell): [string, unknown] => [cell.id, cell]),
)

/** The cell of a name; each may be run once, and all must be. */
const cell = <Input, Expected>(id: string) => {
  const found = left.get(id)
  left.delete(id)
  // The file's own type differs from cell to cell.
  return found as { readonly input: Input; readonly expect: Expected }
}

interface List {
  readonly weights: readonly number[]
  readonly servers?: readonly string[] // their addresses
  readonly down_index?: readonly number[]
}

const isDown = ({ down_index = [] }: List, place: number): boolean => down_index.includes(place)

/** Where each key is sent, by the rule. */
const byChoose = (
  balancer: Balancer<Peers>,
  list: List,
  keys: readonly string[],
): Record<string, string> => {
  const open = list.weights.map((_, place) => (isDown(list, place) ? 0 : 1))
  const rack = { weight: list.weights, open, addresses: list.servers }
  const fresh = choiceOf(balancer, rack)
  return Object.fromEntries(
    keys.map((key) => {
      const choice: Choice<Peers> = { ...fresh, request: { ...fresh.request, key, address: key } }
      return [key, names[balancer.choose(choice)] ?? '']
    }),
  )
}

/** Where each key is sent, in a run: as the address of a client, or in a header. */
const simulated = (
  policy: Record<string, string>,
  list: List,
  keys: readonly string[],
): Record<string, string> => {
  const told = (key: string) =>
    policy.key === undefined ? { client: key } : { headers: { 'X-Key': key } }
  const sent = chosen({
    requests: keys.map((key, id) => [10 * id, 1, told(key)] as const),
    servers: list.weights.map((weight, place) => ({
      weight,
      ...(isDown(list, place) ? { state: 'down' } : {}),
      ...(list.servers ? { address: list.servers[place] } : {}),
    })),
    gateway: { policy: { dialect: 'nginx', ...policy } },
  })
  return Object.fromEntries(
    keys.map((key, id) => [key, names[Number(sent[id].slice(1)) - 1] ?? '']),
  )
}

interface Mapping {
  readonly map: Readonly<Record<string, string>>
}

describe('ip_hash', () => {
  it.each(['ih2', 'ih3', 'ih3w', 'ih3_misc', 'ih3w_misc'])('%s', (id) => {
    const { input, expect: wanted } = cell<List & { clients: string[] }, Mapping>(
      `nginx-iphash-${id}`,
    )
    expect(byChoose(nginxIpHash, input, input.clients)).toEqual(wanted.map)
    expect(simulated({ kind: 'ip-hash' }, input, input.clients)).toEqual(wanted.map)
  })

  it('octet by octet', () => {
    const { input, expect: wanted } = cell<
      { ips: string[] },
      { steps: { ip: string; hash_after_each_octet: number[]; mod3: number }[] }
    >('nginx-iphash-arithmetic')
    const hashes = input.ips.map((address) => stirAddress(address))
    expect(hashes).toEqual(wanted.steps.map((step) => step.hash_after_each_octet[2]))
    expect(hashes.map((hash) => hash % 3)).toEqual(wanted.steps.map(({ mod3 }) => mod3))
  })

  it.each([
    ['3', 3, (i: number) => `127.0.${i}.2`],
    ['ipv6', 2, (i: number) => `::${i}`],
  ] as const)('spreads 30 clients evenly: %s', (id, servers, client) => {
    const { expect: wanted } = cell<unknown, { counts: number[] }>(`nginxtests-iphash-${id}`)
    const clients = Array.from({ length: 30 }, (_, i) => client(i + 1))
    const list = { weights: Array.from({ length: servers }, () => 1) }
    for (const map of [
      byChoose(nginxIpHash, list, clients),
      simulated({ kind: 'ip-hash' }, list, clients),
    ]) {
      const owners = Object.values(map)
      const counts = wanted.counts.map(
        (_, place) => owners.filter((one) => one === names[place]).length,
      )
      expect(counts).toEqual(wanted.counts)
    }
  })
})

const threeServers = cell<List & { keys: string[]; servers: string[] }, Mapping>('nginx-chash-c3')

describe('hash', () => {
  it.each([
    ['hash-h3', nginxHash, 'hash'],
    ['hash-h3d', nginxHash, 'hash'],
    ['chash-c3w', nginxRingHash, 'ring-hash'],
    ['chash-c3d', nginxRingHash, 'ring-hash'],
  ] as const)('%s', (id, balancer, kind) => {
    const { input, expect: wanted } = cell<List & { keys: string[] }, Mapping>(`nginx-${id}`)
    expect(byChoose(balancer, input, input.keys)).toEqual(wanted.map)
    expect(simulated({ kind, key: 'header:X-Key' }, input, input.keys)).toEqual(wanted.map)
  })
})

interface Ring {
  readonly points: number
  readonly first5: readonly [number, string][]
  readonly last2: readonly [number, string][]
  readonly points_per_server: readonly number[]
  readonly arc_share: readonly number[]
}

describe('hash consistent', () => {
  it('of three equal servers', () => {
    const { input, expect: wanted } = threeServers
    expect(byChoose(nginxRingHash, input, input.keys)).toEqual(wanted.map)
    const policy = { kind: 'ring-hash', key: 'header:X-Key' }
    expect(simulated(policy, input, input.keys)).toEqual(wanted.map)
  })

  it('has the points of nginx on its ring', () => {
    const { input, expect: wanted } = cell<List, Ring>('nginx-chash-ring-c3')
    const addresses = input.servers ?? []
    const { pool } = choiceOf(nginxRingHash, { weight: input.weights, addresses })
    const { hashes, owners } = pointsOf(pool)
    const points = Array.from(hashes, (hash, index) => [hash, addresses[owners[index]]])
    expect(points).toHaveLength(wanted.points)
    expect(points.slice(0, 5)).toEqual(wanted.first5)
    expect(points.slice(-2)).toEqual(wanted.last2)
    const own = (place: number) => owners.filter((owner) => owner === place).length
    expect(addresses.map((_, place) => own(place))).toEqual(wanted.points_per_server)
    const arcs = addresses.map(() => 0)
    hashes.forEach((hash, index) => {
      const before = index === 0 ? hashes[hashes.length - 1] - 2 ** 32 : hashes[index - 1]
      arcs[owners[index]] += (hash - before) / 2 ** 32
    })
    for (const [place, arc] of arcs.entries()) {
      expect(arc).toBeCloseTo(wanted.arc_share[place], 6)
    }
  })

  it('moves only the keys of the server that is removed', () => {
    const { expect: wanted } = cell<unknown, Record<string, number>>(
      'nginx-chash-minimal-disruption',
    )
    const { keys, servers: addresses } = threeServers.input
    const before = byChoose(nginxRingHash, { weights: [1, 1, 1], servers: addresses }, keys)
    const rest = [addresses[0], addresses[2]]
    const after = byChoose(nginxRingHash, { weights: [1, 1], servers: rest }, keys)
    const moved = keys.filter((key) => before[key] !== (after[key] === 'b' ? 'c' : 'a'))
    const elsewhere = moved.filter((key) => before[key] !== 'b').length
    expect(elsewhere).toBe(wanted['keys_moved_that_were_not_on_b'])
    expect(moved).toHaveLength(wanted['keys_on_b'])
  })
})

it('every cell of the file has been run', () => {
  expect([...left.keys()]).toEqual([])
  expect(file.vectors).toHaveLength(file.count)
})
