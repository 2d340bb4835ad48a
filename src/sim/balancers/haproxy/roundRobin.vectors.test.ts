// HAProxy's roundrobin, static-rr, first and leastconn beside what was seen: of 3.5-dev5 the cells
// of the file, of 2.6.12 what differs from it. Each through the rule, and as a run.
import { afterAll, describe, expect, it } from 'vitest'
import type { PolicySpec } from '../../scenario/scenario'
import { chosen, type Deed, fates, tell } from '../../story'
import file from '../../vectors/haproxy-round-robin.json'
import type { Choice } from '../balancer'
import { balancerOf } from '../index'
import { choiceOf } from '../rack'
import { setOpen } from '../ready'

const names = 'abcd'

interface Cell {
  readonly id: string
  readonly input: Readonly<Record<string, number>> & { readonly weights: readonly number[] }
  readonly expect: {
    readonly sequence: readonly string[]
    readonly final_counts: Readonly<Record<string, number>>
  }
}

// The file's own type differs from cell to cell.
const cells = file.vectors as unknown as readonly Cell[]
const run = new Set<string>()

const cellsOf = (word: string): readonly (readonly [string, Cell])[] =>
  cells
    .filter(({ id }) => id.startsWith(`haproxy-${word}`))
    .map((cell) => {
      run.add(cell.id)
      return [cell.id, cell] as const
    })

const letterOf = (name: string): string => names[Number(name.slice(1)) - 1] ?? 'nobody'

const choiceFor = (spec: PolicySpec, weight: readonly number[]): Choice<unknown> => {
  const choice = choiceOf(balancerOf(spec), { weight }, { spec })
  return { ...choice, spec }
}

/** The next so many picks, each answered before the next. */
const picks = (choice: Choice<unknown>, many: number): string[] =>
  Array.from({ length: many }, () => names[balancerOf(choice.spec).choose(choice)] ?? 'nobody')

/** The next so many picks, all held. */
const heldPicks = (choice: Choice<unknown>, many: number): string[] =>
  Array.from({ length: many }, () => {
    const balancer = balancerOf(choice.spec)
    const place = balancer.choose(choice)
    choice.pool.outstanding[place]++
    choice.pool.sums.outstanding++
    balancer.on?.({ kind: 'sent', place }, choice)
    return names[place] ?? 'nobody'
  })

const rotation: PolicySpec = { kind: 'round-robin', dialect: 'haproxy' }
const fixed: PolicySpec = { ...rotation, variant: 'static' }
const leastconn: PolicySpec = { kind: 'least-connections', dialect: 'haproxy' }

/** A run of one request every 2 ms, each of which takes `work`. */
const byRun = (
  policy: PolicySpec,
  weights: readonly number[],
  { many, work = 1 }: { many: number; work?: number },
): string[] =>
  chosen({
    requests: Array.from({ length: many }, (_, id) => [2 * id, work] as const),
    servers: weights.map((weight) => ({ weight, slots: 100 })),
    gateway: { policy },
  }).map(letterOf)

describe.each([
  ['rr', rotation],
  ['staticrr', fixed],
] as const)('the cells of %s', (word, policy) => {
  it.each(cellsOf(`${word}-`))('%s', (_, { input, expect: { sequence } }) => {
    expect(picks(choiceFor(policy, input.weights), input.requests)).toEqual(sequence)
    expect(byRun(policy, input.weights, { many: input.requests })).toEqual(sequence)
  })
})

describe('first', () => {
  it.each(cellsOf('first'))('%s', (_, { input, expect: wanted }) => {
    const policy = { kind: 'first', dialect: 'haproxy' }
    const plot = {
      requests: Array.from({ length: input.held_requests }, (_one, id) => [id, 100] as const),
      servers: Array.from({ length: input.servers }, () => ({
        maxConnections: input.maxconn,
        slots: 9,
      })),
      gateway: { policy, queue: 10 },
    }
    const sent = chosen(plot).map(letterOf)
    expect(sent.slice(0, 6)).toEqual(wanted.sequence)
    expect(sent[6]).toBe('a') // when a slot is free
    expect(tell(plot, 'held')).toEqual(['6 r6 held'])
    expect(tell(plot, 'assigned').at(-1)).toBe('100 r6 assigned s1')
  })
})

describe('leastconn', () => {
  // Seen on 3.5-dev5, which does not order equals by time: only counts and the property bind.
  it.each(cellsOf('leastconn-held'))('%s', (_, { input, expect: wanted }) => {
    const byChoose = heldPicks(choiceFor(leastconn, input.weights), input.requests)
    const sent = byRun(leastconn, input.weights, { many: input.requests, work: 500 })
    expect(byChoose).toEqual(sent)
    const counts = input.weights.map((_one, place) => [
      names[place],
      sent.filter((one) => one === names[place]).length,
    ])
    expect(Object.fromEntries(counts)).toEqual(wanted.final_counts)
    const first = new Set(sent.slice(0, input.weights.length))
    expect(first.size).toBe(input.weights.length)
  })

  it('lets the first in be the first out of equals, as 2.6.12 does', () => {
    expect(byRun(leastconn, [1, 1, 1], { many: 6, work: 500 }).join('')).toBe('abcabc')
  })

  it('sends one at a time to 90 and 10 alike, as 2.6.12 does', () => {
    const sent = byRun(leastconn, [90, 10], { many: 400 })
    expect(sent.filter((one) => one === 'a')).toHaveLength(200)
  })
})

describe('roundrobin as 2.6.12 was seen', () => {
  const from90To50 = (deeds: readonly (readonly [string, number])[], many = 1_400) => {
    const at = 1_999
    const acts: readonly Deed[] = deeds.map(([server, weight]) => {
      return [at, { do: 'server.weight', server, weight }] as const
    })
    return chosen({
      requests: Array.from({ length: many }, (_, id) => [2 * id, 1] as const),
      servers: [{ weight: 90 }, { weight: 10 }],
      gateway: { policy: rotation },
      deeds: acts,
      lasts: 3_000,
    }).map(letterOf)
  }

  /** The longest stretch of one server. */
  const longest = (sent: readonly string[]): number => {
    let most = 0
    let length = 0
    sent.forEach((one, index) => {
      length = one === sent[index - 1] ? length + 1 : 1
      most = Math.max(most, length)
    })
    return most
  }

  it('overshoots by 299 in a row from 90:10 to 50:50, in one order of the two commands', () => {
    const orders = [
      [
        ['s1', 50],
        ['s2', 50],
      ],
      [
        ['s2', 50],
        ['s1', 50],
      ],
    ] as const
    const stretches = orders.map((order) => longest(from90To50(order).slice(1_000)))
    expect(stretches).toContain(299)
    expect(Math.min(...stretches)).toBeLessThan(20)
  })

  it('sends every second request to a dead server of three, for retries take turns, too', () => {
    const plot = {
      requests: Array.from({ length: 24 }, (_, id) => [2 * id, 1] as const),
      servers: [{}, {}, {}],
      gateway: { policy: rotation, retries: 1 },
      own: [[0, { do: 'server.crash', server: 's2' }]] as const,
    }
    const hits = tell(plot, 'refused').length
    expect(hits).toBe(12)
    expect(fates(plot).filter((line) => line.includes('completed'))).toHaveLength(24)
  })

  it('passes over who is closed, and who was passed over loses its turn', () => {
    const choice = choiceFor(rotation, [1, 1, 1])
    setOpen(choice.pool, 1, false)
    expect(picks(choice, 6).join('')).toBe('acacac')
    setOpen(choice.pool, 1, true)
    expect(new Set(picks(choice, 3)).size).toBe(3)
  })
})

afterAll(() => {
  expect([...run].sort()).toEqual(cells.map(({ id }) => id).sort())
  expect(run.size).toBe(file.count)
})
