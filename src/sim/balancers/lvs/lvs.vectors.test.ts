// LVS's schedulers beside the reference cells, which were worked out from the kernel's source. The
// cells write a list from its head; a server that is added goes there, so a document that gives
// this list names its servers in the opposite order.
import { describe, expect, it } from 'vitest'
import { parseRun } from '../../scenario/run'
import { Simulation } from '../../simulation'
import { simTime } from '../../time'
import file from '../../vectors/lvs.json'
import type { Balancer, Choice } from '../balancer'
import { choiceOf } from '../rack'
import { overhead } from './connections'
import { ipHash } from './ipHash'
import { leastConnections } from './leastConnections'
import { neverQueue } from './neverQueue'
import { roundRobin } from './roundRobin'
import { shortestExpectedDelay } from './shortestExpectedDelay'

interface Sequence {
  readonly weights_in_list_order: readonly number[]
  readonly connections: number
}

interface Cell {
  readonly id: string
  readonly input: object
  readonly expect: object
}

const cells: readonly Cell[] = file.vectors
const like = (pattern: RegExp) => cells.filter(({ id }) => pattern.test(id))
// The file's own type differs from cell to cell.
const read = <Input, Wanted>({ id, input, expect: wanted }: Cell): [string, Input, Wanted] => [
  id,
  input as Input,
  wanted as Wanted,
]

/** The letter of a place: A is the head of LVS's list, the last of ours. */
const letter = (place: number, count: number): string => 'ABC'[count - 1 - place] ?? '-'

interface Traffic {
  readonly client?: string
  readonly at: number // milliseconds
  readonly work: number // milliseconds
}

/** Whom a run sends its connections to, as letters; "-" for one that is dropped. */
const simulated = (policy: object, weights: readonly number[], traffic: readonly Traffic[]) => {
  const last = traffic[traffic.length - 1]
  const parsed = parseRun({
    scenario: {
      version: 1,
      duration: `${last.at + 1000}ms`,
      traffic: [
        {
          name: 'web',
          arrivals: {
            kind: 'trace',
            requests: traffic.map(({ client = '198.51.100.1', at, work }) => ({
              client,
              at: `${at}ms`,
              work: `${work}ms`,
            })),
          },
        },
      ],
      gateway: { layer: 4, policy: { dialect: 'lvs', ...policy }, timeout: '1h' },
      pools: [
        {
          name: 'web',
          servers: weights.map((weight, i) => ({ name: 'abc'[i], weight, slots: 64 })).reverse(),
        },
      ],
    },
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const simulation = new Simulation(parsed.run)
  const { log } = simulation.world
  simulation.advance(simTime(parsed.run.scenario.duration))
  const letters = traffic.map(() => '-')
  for (let index = 0; index < log.count; index++) {
    const { kind, subject, server } = log.read(index)
    if (kind === 'request.assigned') letters[subject] = letter(server, weights.length)
  }
  return letters.join('')
}

const ask = <Memory>(
  balancer: Balancer<Memory>,
  weights: readonly number[],
  more: { variant?: string; key?: string } = {},
): Choice<Memory> =>
  choiceOf(
    balancer,
    { weight: weights.toReversed() },
    {
      spec: { variant: more.variant },
      key: more.key,
    },
  )

/** So many connections one after the other, which all stay active or are all forgotten. */
const walk = <Memory>(
  balancer: Balancer<Memory>,
  { weights_in_list_order: weights, connections }: Sequence,
  { variant, held }: { variant?: string; held: boolean },
): string => {
  const choice = ask(balancer, weights, { variant })
  return Array.from({ length: connections }, () => {
    const place = balancer.choose(choice)
    if (held) choice.pool.outstanding[place]++
    return letter(place, weights.length)
  }).join('')
}

// Two minutes after its end a connection is forgotten.
const apart = (count: number): readonly Traffic[] =>
  Array.from({ length: count }, (_, i) => ({ at: i * 130_000, work: 1 }))
const together = (count: number): readonly Traffic[] =>
  Array.from({ length: count }, (_, i) => ({ at: i, work: 60_000 }))

const schedulers = {
  wrr: { kind: 'round-robin', variant: 'wrr', balancer: roundRobin },
  lc: { kind: 'least-connections', variant: 'lc', balancer: leastConnections },
  wlc: { kind: 'least-connections', variant: 'wlc', balancer: leastConnections },
  sed: { kind: 'shortest-expected-delay', variant: undefined, balancer: shortestExpectedDelay },
  nq: { kind: 'never-queue', variant: undefined, balancer: neverQueue },
} as const

const sequences = like(/^lvs-(wrr|lc|wlc|sed|nq)-/).map((cell) =>
  read<Sequence, { sequence: string }>(cell),
)
const overheads = like(/^lvs-overhead-/).map((cell) =>
  read<{ active: number; inactive: number }, { overhead: number }>(cell),
)
const sources = like(/^lvs-sh-(new|old)-/).map((cell) =>
  read<
    { weights_in_list_order: readonly number[]; clients: readonly string[] },
    Record<string, { bucket: number; server: string }>
  >(cell),
)
const tables = like(/^lvs-sh-table-/).map((cell) =>
  read<{ weights: readonly number[] }, { first12: string; buckets_per_server: number[] }>(cell),
)

it('every one of the 27 cells is run', () => {
  const run = [...sequences, ...overheads, ...sources, ...tables].map(([id]) => id)
  expect(run.sort()).toEqual(cells.map(({ id }) => id).sort())
  expect(run).toHaveLength(27)
})

describe('sequences', () => {
  it.each(sequences)('%s, through choose and through a run', (id, input, { sequence }) => {
    const name = id.split('-')[1] as keyof typeof schedulers
    const { kind, variant, balancer } = schedulers[name]
    const held = id.includes('-held-')
    const { weights_in_list_order: weights, connections } = input
    expect(walk(balancer as Balancer<unknown>, input, { variant, held })).toBe(sequence)
    const policy = variant === undefined ? { kind } : { kind, variant }
    const traffic = held ? together(connections) : apart(connections)
    expect(simulated(policy, weights, traffic)).toBe(sequence)
  })
})

describe('connections', () => {
  it.each(overheads)('%s', (_, { active, inactive }, wanted) => {
    expect(overhead(active, inactive)).toBe(wanted.overhead)
  })

  it.each(overheads)('%s is what lc compares', (_, { active, inactive }, wanted) => {
    const choice = ask(leastConnections, [1], { variant: 'lc' })
    choice.pool.outstanding[0] = active
    for (let over = 0; over < inactive; over++) {
      leastConnections.on?.({ kind: 'answered', place: 0, latency: 1 }, choice)
    }
    expect(leastConnections.explain(choice).candidates[0].score).toBe(wanted.overhead)
  })
})

describe('source hashing', () => {
  it.each(sources)('%s, through choose and through a run', (id, input, wanted) => {
    const { weights_in_list_order: weights, clients } = input
    const variant = id.includes('-old-') ? 'last-octet' : 'drop'
    for (const key of clients) {
      const choice = ask(ipHash, weights, { variant, key })
      const { bucket, server } = wanted[key]
      expect(ipHash.explain(choice).hash, key).toBe(String(bucket))
      expect(letter(ipHash.choose(choice), weights.length), key).toBe(server)
    }
    const traffic = clients.map((client, i) => ({ client, at: i, work: 1 }))
    expect(simulated({ kind: 'ip-hash', variant }, weights, traffic)).toBe(
      clients.map((client) => wanted[client].server).join(''),
    )
  })

  it.each(tables)('%s', (_, { weights }, wanted) => {
    const { table } = ask(ipHash, weights).memory
    const letters = Array.from(table, (place) => letter(place, weights.length))
    expect(letters.slice(0, 12).join('')).toBe(wanted.first12)
    const owned = ['A', 'B', 'C'].map((name) => letters.filter((one) => one === name).length)
    expect(owned).toEqual(wanted.buckets_per_server)
  })
})
