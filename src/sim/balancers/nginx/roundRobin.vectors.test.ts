// nginx's smooth weighted round robin beside what nginx 1.31.5 was seen to do, and its own tests.
// The cells about failures run at the level of the rule that a gateway's passive checks call; runs
// with such failures are in health/passive.test.ts.
import { describe, expect, it } from 'vitest'
import { chosen } from '../../story'
import file from '../../vectors/nginx-round-robin.json'
import type { Choice } from '../balancer'
import { choiceOf, type Rack } from '../rack'
import { setOpen } from '../ready'
import {
  createFailures,
  type FailureLimits,
  type Failures,
  isShut,
  noteChosen,
  noteFailed,
  notePassed,
} from './failures'
import { lowerWeight, type Peers } from './peers'
import { nginxRoundRobin } from './roundRobin'

const names = 'abc'
const letters = (places: readonly number[]): string[] => places.map((place) => names[place])

/** The cell of a name; each may be run once, and all must be. */
const left = new Map<string, unknown>(
  file.vectors.map((cell): [string, unknown] => [cell.id, cell]),
)
const cell = <Input, Expected>(id: string) => {
  const found = left.get(id)
  left.delete(id)
  // The file's own type differs from cell to cell.
  return found as { readonly input: Input; readonly expect: Expected }
}

const rack = (weight: readonly number[]): Choice<Peers> => choiceOf(nginxRoundRobin, { weight })

/** Servers chosen for so many requests one after the other, or all at once, as letters. */
const simulated = (
  servers: readonly Record<string, unknown>[],
  { count, work = 1, kind = 'round-robin' }: { count: number; work?: number; kind?: string },
): string[] =>
  chosen({
    requests: Array.from({ length: count }, (_, id) => [10 * id, work] as const),
    servers: servers.map((server) => ({ slots: 100, ...server })),
    gateway: { policy: { kind, dialect: 'nginx' } },
  }).map((name) => (name === '' ? '' : names[Number(name.slice(1)) - 1]))

const HELD = 900 // milliseconds: longer than all requests take to come

const countsOf = (servers: readonly string[]): number[] =>
  [...names].map((name) => servers.filter((one) => one === name).length)

interface Sequence {
  readonly weights: readonly number[]
  readonly requests: number
}

describe('sequences', () => {
  it.each(['511', '321', '432', '111'])('%s, through choose and through a run', (id) => {
    const { input, expect: wanted } = cell<Sequence, { sequence: string[] }>(`nginx-swrr-${id}`)
    const choice = rack(input.weights)
    const places = Array.from({ length: input.requests }, () => nginxRoundRobin.choose(choice))
    expect(letters(places)).toEqual(wanted.sequence)
    const servers = input.weights.map((weight) => ({ weight }))
    expect(simulated(servers, { count: input.requests })).toEqual(wanted.sequence)
  })

  it.each(['511', '421', '73'])('%s, counter by counter', (id) => {
    const { input, expect: wanted } = cell<
      Sequence,
      { trace: { after_add: number[]; picked: number; after: number[] }[] }
    >(`nginx-swrr-trace-${id}`)
    const choice = rack(input.weights)
    const { current, effective } = choice.memory
    const trace = Array.from({ length: input.requests }, () => {
      const after_add = Array.from(current, (gained, place) => gained + effective[place])
      const picked = nginxRoundRobin.choose(choice)
      return { after_add, picked, after: [...current] }
    })
    expect(trace).toEqual(wanted.trace)
  })

  it('of two servers are even', () => {
    const { input, expect: wanted } = cell<{ requests: number }, { counts: number[] }>(
      'nginxtests-upstream-balanced',
    )
    const servers = simulated([{}, {}], { count: input.requests })
    expect(countsOf(servers).slice(0, 2)).toEqual(wanted.counts)
  })
})

/** Requests to servers of which some fail, with nginx's count of failures around the rule. */
class Upstream {
  readonly choice: Choice<Peers>
  readonly failures: Failures
  readonly limits: FailureLimits

  constructor(weight: Rack['weight'], limits: FailureLimits) {
    this.choice = rack(weight)
    this.failures = createFailures(weight.length)
    this.limits = limits
  }

  /** Places that one request is sent to, until one answers or nobody is left. */
  send(second: number, broken: readonly number[]): number[] {
    const { pool, memory } = this.choice
    const tried: number[] = []
    for (;;) {
      for (const place of pool.ids.keys()) {
        const shut = isShut(this.failures, { place, second }, this.limits)
        setOpen(pool, place, !shut && !tried.includes(place))
      }
      const place = nginxRoundRobin.choose(this.choice)
      if (place < 0) return tried
      tried.push(place)
      noteChosen(this.failures, { place, second }, this.limits.failTimeout)
      if (!broken.includes(place)) {
        notePassed(this.failures, place)
        return tried
      }
      noteFailed(this.failures, { place, second })
      lowerWeight(pool, memory, { place, maxFails: this.limits.maxFails })
    }
  }
}

interface Failing extends Sequence {
  readonly max_fails: number
  readonly fail_timeout_s: number
}

interface Answers {
  readonly responding_peer_sequence: readonly string[]
  readonly trace: readonly unknown[]
}

describe('failures', () => {
  const failing = cell<Failing, Answers>('nginx-swrr-failure-511-maxfails2')
  const limits = { maxFails: 2, failTimeout: 3 }
  const fall = () => {
    const upstream = new Upstream(failing.input.weights, limits)
    const { current, effective } = upstream.choice.memory
    const trace = Array.from({ length: failing.input.requests }, (_, request) => ({
      attempts: upstream.send(0, request < 7 ? [] : [0]),
      effective_weight: [...effective],
      current_weight: [...current],
      fails: [...upstream.failures.fails],
    }))
    return { upstream, trace }
  }

  it('lower the effective weight, and two of them shut the server', () => {
    const { trace } = fall()
    expect(trace).toEqual(failing.expect.trace)
    const answered = trace.map(({ attempts }) => attempts[attempts.length - 1])
    expect(letters(answered)).toEqual(failing.expect.responding_peer_sequence)
  })

  it('keep the share of a server low for a while after it is back', () => {
    const { expect: wanted } = cell<unknown, Answers>('nginx-swrr-recovery-ramp-511')
    const { upstream } = fall()
    while (!upstream.send(4, [0]).includes(0)); // the first probe still fails
    const back = Array.from({ length: 21 }, () => upstream.send(8, []))
    expect(letters(back.flat())).toEqual(wanted.responding_peer_sequence)
  })

  it('of everybody leave nobody, until more than fail_timeout has gone by', () => {
    cell('nginx-both-down-502')
    const [first, second] = [3, 10].map((failTimeout) => ({ maxFails: 1, failTimeout }))
    const upstream = new Upstream([1, 1], first)
    expect(upstream.send(0, [0, 1])).toEqual([0, 1])
    for (const at of [0, 1, 2, 3]) expect(upstream.send(at, [])).toEqual([])
    const shut = (place: number, at: number) =>
      isShut(upstream.failures, { place, second: at }, place === 0 ? first : second)
    expect([3, 4].map((at) => shut(0, at))).toEqual([true, false])
    expect([4, 10, 11].map((at) => shut(1, at))).toEqual([true, true, false])
  })

  it.each([
    'success-does-not-reset',
    'reset-after-fail-timeout',
    'gap-not-window',
    'probe-fails-again',
  ])('are counted: %s', (id) => {
    const { input, expect: wanted } = cell<
      { max_fails: number; fail_timeout_s: number; events: [number, boolean][] },
      Record<string, unknown>
    >(`nginx-failcounter-${id}`)
    const failures = createFailures(1)
    const own = { maxFails: input.max_fails, failTimeout: input.fail_timeout_s }
    const outcomes = input.events.map(([second, well]) => {
      const at = { place: 0, second }
      if (isShut(failures, at, own)) return [second, 'skipped', failures.fails[0]]
      noteChosen(failures, at, own.failTimeout)
      if (well) notePassed(failures, 0)
      else noteFailed(failures, at)
      return [second, well ? 'ok' : 'failed', failures.fails[0]]
    })
    expect(outcomes).toEqual(wanted['[t_s,outcome,fails_after]'])
  })
})

describe('max_conns, in a run', () => {
  it('of 0 is no limit', () => {
    const { expect: wanted } = cell<unknown, { counts: number[] }>('nginx-maxconns-unlimited')
    const servers = simulated([{ maxConnections: 0 }, {}], { count: 4, work: HELD })
    expect(countsOf(servers).slice(0, 2)).toEqual(wanted.counts)
  })

  it.each([
    ['two', 'round-robin', [1, 1]],
    ['leastconn', 'least-connections', [1, 0]],
    ['iphash', 'ip-hash', [1, 2]],
  ] as const)('%s', (id, kind, limits) => {
    const { expect: wanted } = cell<unknown, { counts: number[]; rejected?: number }>(
      `nginx-maxconns-${id}`,
    )
    const servers = limits.map((maxConnections) => ({ maxConnections }))
    const sent = simulated(servers, { count: 4, work: HELD, kind })
    expect(countsOf(sent).slice(0, 2)).toEqual(wanted.counts)
    expect(sent.filter((name) => name === '')).toHaveLength(wanted.rejected ?? 0)
  })

  it('counts for each line of the list, even of one address', () => {
    const { expect: wanted } = cell<unknown, { counts: { p1: number; p2: number } }>(
      'nginx-maxconns-dup',
    )
    const twin = { maxConnections: 1, address: '10.0.1.10:8080' }
    const [a, b, c] = countsOf(simulated([twin, twin, {}], { count: 6, work: HELD }))
    expect({ p1: a + b, p2: c }).toEqual(wanted.counts)
  })

  it.each([
    ['', {}],
    ['-limited', { maxConnections: 3 }],
  ])('lets a backup server take the rest%s', (id, backup) => {
    const { expect: wanted } = cell<unknown, { sequence: (number | null)[] }>(
      `nginx-maxconns-backup${id}`,
    )
    const servers = [{ maxConnections: 2 }, { state: 'backup', ...backup }]
    const sent = simulated(servers, { count: 6, work: HELD })
    const wantedNames = wanted.sequence.map((one) => (one === null ? '' : names[one - 1]))
    expect(sent).toEqual(wantedNames)
  })
})

it('every cell of the file has been run', () => {
  expect([...left.keys()]).toEqual([])
  expect(file.vectors).toHaveLength(file.count)
})
