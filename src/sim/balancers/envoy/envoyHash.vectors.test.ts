// Envoy's hashes beside envoy-hash.json: every cell through the tables, rings and bounds of the
// balancers that the engine calls, and a table as a run of a scenario too.
import { describe, expect, it } from 'vitest'
import { chosenBy } from '../../chosen'
import { cellsOf } from '../../vectors/cells'
import file from '../../vectors/envoy-hash.json'
import { remainder, type Word64 } from '../hashes/word64'
import { xxHash64 } from '../hashes/xxHash64'
import { choiceOf, poolOf } from '../rack'
import { setOpen } from '../ready'
import { shareOfSlots, slotsOf, totalSlots } from './bounded'
import { hostWeights } from './hostWeights'
import { pointsOfHosts, ringScale } from './ketama'
import { maglev } from './maglev'
import { entryOf, permutationOf } from './maglevTable'
import { ringHash } from './ringHash'

const cellOf = cellsOf(file)

const word = new Uint32Array(2)
const decimal = (high: number, low: number): string =>
  ((BigInt(high >>> 0) << 32n) | BigInt(low >>> 0)).toString()

const tableOf = (addresses: readonly string[], weight: readonly number[], tableSize: number) =>
  choiceOf(maglev, { weight, addresses }, { spec: { tableSize } }).memory.table

const countsOf = (owners: Iterable<number>, many: number): number[] => {
  const counts = Array.from({ length: many }, () => 0)
  for (const owner of owners) counts[owner]++
  return counts
}

const six = ['90', '91', '92', '93', '94', '95'].map((port) => `127.0.0.1:${port}`)
const alike = (keys: readonly unknown[]) => keys.map(() => 1)

const tableIs = (id: string, weight?: readonly number[]): void => {
  const { input, wanted } = cellOf(id)
  const keys: string[] = input('keys')
  const table = tableOf(keys, weight ?? alike(keys), input('table_size'))
  expect([...table]).toEqual(wanted('table_host_index'))
  const counts = countsOf(table, keys.length)
  if (wanted('counts')) expect(counts).toEqual(wanted('counts'))
  if (wanted('min_entries_per_host') === undefined) return
  expect(Math.min(...counts)).toBe(wanted('min_entries_per_host'))
  expect(Math.max(...counts)).toBe(wanted('max_entries_per_host'))
}

const ringIs = (id: string, addresses: readonly string[], hash = 'xxhash'): void => {
  const { input, wanted } = cellOf(id)
  const spec = { ringSize: input('minimum_ring_size'), hash }
  const { table } = choiceOf(ringHash, { weight: alike(addresses), addresses }, { spec }).memory
  const ring: [string, string][] = wanted('ring')
  const seen = Array.from(table.owners, (owner, at) => [
    addresses[owner],
    decimal(table.high[at], table.low[at]),
  ])
  expect(seen).toEqual(ring.map(([end, hash]) => [addresses.find((a) => a.endsWith(end)), hash]))
}

const sizesAre = (id: string): void => {
  const { input, wanted } = cellOf(id)
  const weight: number[] = input('weights')
  const form = { least: input('minimum_ring_size'), most: input('maximum_ring_size'), hash: '' }
  const hosts = hostWeights(poolOf({ weight }))
  expect(ringScale(hosts, form)).toBeCloseTo(wanted('ring_scale'), 9)
  expect(pointsOfHosts(hosts, form)).toEqual(wanted('points_per_host'))
  const spec = { ringSize: form.least, maxRingSize: form.most }
  const { table } = choiceOf(ringHash, { weight }, { spec }).memory
  expect(countsOf(table.owners, weight.length)).toEqual(wanted('points_per_host'))
}

const boundsAre = (id: string): void => {
  const { input, wanted } = cellOf(id)
  const weight: number[] = input('weights')
  const factor: number = input('factor')
  const outstanding = weight.map((_, place) => (place === 0 ? input('total_active') : 0))
  const pool = poolOf({ weight, outstanding })
  const hosts = hostWeights(pool)
  const total = totalSlots(input('total_active'), factor)
  expect(total).toBe(wanted('total_slots'))
  const slots = weight.map((_, place) => slotsOf({ pool, hosts, factor }, place))
  expect(slots).toEqual(wanted('slots_per_host'))
  expect(slots).toEqual(weight.map((_, place) => shareOfSlots(total, hosts.shares[place])))
}

const entry = (table: ArrayLike<number>, hash: Word64, attempt: number): number =>
  table[entryOf(hash, attempt, table.length)]

const cells: Readonly<Record<string, () => void>> = {
  'envoy-maglev-6hosts-M7': () => tableIs('envoy-maglev-6hosts-M7'),
  'envoy-maglev-permutation-M7'() {
    const { input, wanted } = cellOf('envoy-maglev-permutation-M7')
    const keys: string[] = input('keys')
    const seen = keys.map((key) => {
      const { offset, skip } = permutationOf(key, input('table_size'))
      return [offset, skip]
    })
    expect(seen).toEqual(wanted('offset_skip'))
  },
  'envoy-maglev-hostname-M7': () => tableIs('envoy-maglev-hostname-M7'),
  // Two localities of one host each: as weights of the hosts.
  'envoy-maglev-locality-equal-M17': () => tableIs('envoy-maglev-locality-equal-M17', [1, 1]),
  'envoy-maglev-locality-8-0-2-M17'() {
    const { input, wanted } = cellOf('envoy-maglev-locality-8-0-2-M17')
    const hosts: Record<string, number> = input('hosts')
    const addresses = Object.keys(hosts)
    const table = [...tableOf(addresses, Object.values(hosts), input('table_size'))]
    const shown = [wanted('index0'), wanted('index1')]
    expect(table.map((place) => shown.indexOf(addresses[place]))).toEqual(wanted('table'))
    const counts = shown.map((host) => table.filter((at) => addresses[at] === host).length)
    expect(counts).toEqual(wanted('counts'))
  },
  'envoy-maglev-retry'() {
    const { input, wanted } = cellOf('envoy-maglev-retry')
    const table = tableOf(six, alike(six), 7)
    const hash = [0, input('hash')]
    const tries = [0, 1, 2].map((attempt) => entry(table, Uint32Array.from(hash), attempt))
    const after = [wanted('first'), wanted('after_1_retry'), wanted('when_2_retries_exhausted')]
    expect(tries).toEqual(after)
  },
  'envoy-maglev-65537-weights511'() {
    const { input, wanted } = cellOf('envoy-maglev-65537-weights511')
    const table = tableOf(input('hosts'), input('weights'), input('table_size'))
    expect(countsOf(table, 3)).toEqual(wanted('entries_per_host'))
    expect([...table.subarray(0, 16)]).toEqual(wanted('first16'))
  },
  xxh64() {
    const { input, wanted } = cellOf('xxh64')
    for (const text of input('strings')) {
      for (const seed of input('seeds')) {
        xxHash64(text, seed, word)
        expect(decimal(word[0], word[1])).toBe(wanted(text)[seed])
      }
    }
  },
  'envoy-ringhash-12': () => ringIs('envoy-ringhash-12', six),
  'envoy-ringhash-hostname'() {
    ringIs('envoy-ringhash-hostname', cellOf('envoy-ringhash-hostname').input('hostnames'))
  },
  'envoy-ringhash-murmur2'() {
    ringIs('envoy-ringhash-murmur2', cellOf('envoy-ringhash-murmur2').input('hosts'), 'murmur2')
  },
  'envoy-ringsize-111-1024': () => sizesAre('envoy-ringsize-111-1024'),
  'envoy-ringsize-11-3': () => sizesAre('envoy-ringsize-11-3'),
  'envoy-ringsize-123-1024': () => sizesAre('envoy-ringsize-123-1024'),
  'envoy-ringsize-1111111111-1024': () => sizesAre('envoy-ringsize-1111111111-1024'),
  'envoy-bounded-10-125': () => boundsAre('envoy-bounded-10-125'),
  'envoy-bounded-99-150': () => boundsAre('envoy-bounded-99-150'),
}

describe('envoy-hash.json', () => {
  it('has exactly the cells that are run here', () => {
    expect(Object.keys(cells).sort()).toEqual(file.vectors.map(({ id }) => id).sort())
    expect(file.count).toBe(file.vectors.length)
  })

  it.each(file.vectors.map(({ id }) => [id]))('%s', (id) => cells[id]())
})

describe('a key', () => {
  const choice = choiceOf(
    maglev,
    { weight: alike(six), addresses: six },
    { spec: { tableSize: 7 } },
  )
  const { table } = choice.memory
  const owner = (key: string): number =>
    maglev.choose({ ...choice, request: { ...choice.request, key } })

  it('goes to the owner of its place, and where that is closed on by flipped bits', () => {
    for (let each = 0; each < 200; each++) {
      const key = `/item/${each}`
      xxHash64(key, 0, word)
      expect(owner(key)).toBe(table[remainder(word[0], word[1], 7)])
      const first = entry(table, word, 0)
      setOpen(choice.pool, first, false)
      const tries = Array.from({ length: 7 }, (_, attempt) => entry(table, word, attempt))
      const next = tries.find((place) => place !== first)
      if (next !== undefined) expect(owner(key)).toBe(next)
      else expect(owner(key)).not.toBe(first)
      setOpen(choice.pool, first, true)
    }
  })

  it('goes there in a run too', () => {
    const policy = { kind: 'maglev', dialect: 'envoy', key: 'path', tableSize: 7 }
    const paths = Array.from({ length: 60 }, (_, each) => `/item/${each}`)
    const seen = chosenBy({ policy, weights: alike(six), seed: 3, addresses: six, paths })
    expect(seen.map(({ server }) => server)).toEqual(paths.map(owner))
  })
})
