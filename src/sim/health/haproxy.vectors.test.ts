// HAProxy's checks beside what HAProxy was seen to do. Its timings are good to a tenth of a second,
// and its phase is its own: gaps are compared, not instants.
import { describe, expect, it } from 'vitest'
import { usualActive } from '../scenario/healthPresets'
import { Simulation } from '../simulation'
import { chosen, fates, type Plot, runOf } from '../story'
import { MILLISECOND, SECOND, simTime } from '../time'
import { cellsOf } from '../vectors/cells'
import file from '../vectors/haproxy-health-session-queue.json'
import { isIn, topOf } from './ladder'
import { warmth } from './trust'

const cell = cellsOf(file)

/** Where a cell belongs whose subject this engine does not simulate. */
const elsewhere: Readonly<Record<string, string>> = {
  'haproxy-cookie-insert': 'cookies: sim/sessions',
  'haproxy-cookie-present': 'cookies',
  'haproxy-cookie-unreachable-noredispatch': 'cookies',
  'haproxy-cookie-unreachable-redispatch': 'cookies',
  'haproxy-nocookie-unreachable-noredispatch': 'cookies',
}
const ran: string[] = []
const run = (id: string) => {
  ran.push(id)
  return cell(id)
}

/** The state of s1 as HAProxy shows it, after each of its checks: seconds and words. */
const statesOf = (active: object, crashedAt: number): [at: number, words: string][] => {
  const plot: Plot = {
    requests: [[9_999, 1]],
    servers: [{}, {}],
    lasts: 10_000,
    health: { dialect: 'haproxy', active },
    deeds: [[crashedAt, { do: 'server.crash', server: 's1' }]],
  }
  const simulation = new Simulation(runOf(plot))
  const { pool } = simulation.world.state.gateways[0]
  if (pool.health?.spec.active == null) throw new Error('nobody looks')
  const thresholds = pool.health.spec.active
  const words = (step: number): string => {
    if (!isIn(step, thresholds)) return 'DOWN'
    if (step === topOf(thresholds)) return 'UP'
    return `UP ${step - thresholds.rise + 1}/${thresholds.fall}`
  }
  const states: [number, string][] = []
  for (let at = 10; at < 10_000; at += 10) {
    simulation.advance(simTime(at * MILLISECOND))
    const { health } = simulation.world.state.gateways[0].pool
    const now = words(health?.step[0] ?? -1)
    const before = states[states.length - 1]
    if (before === undefined || before[1] !== now) states.push([at / 1_000, now])
  }
  return states
}

const gapsOf = (times: readonly number[]): number[] =>
  times.slice(1).map((at, index) => at - times[index])

describe('a check of HAProxy', () => {
  it('takes a server down in three steps, an interval apart', () => {
    const { input, wanted } = run('haproxy-health-fall3')
    const { fall, rise } = usualActive('haproxy')
    expect([input('fall'), input('rise')]).toEqual([fall, rise])
    const states = statesOf({ interval: `${input('inter_ms')}ms` }, 3_000).slice(1)
    expect(states.map(([, words]) => words)).toEqual(wanted('status_transitions'))
    const seen: [number, string, string][] = wanted('observed_timeline_s')
    const gaps = gapsOf(states.slice(1).map(([at]) => at))
    gapsOf(seen.slice(1).map(([at]) => at)).forEach((gap, index) => {
      expect(Math.abs(gaps[index] - gap)).toBeLessThan(0.1)
    })
  })

  it('needs one failure where it is the first of all', () => {
    const { input, wanted } = run('haproxy-health-initial')
    const states = statesOf({ interval: `${input('inter_ms')}ms` }, 0)
    const words = states.map(([, state]) => state)
    // One step above down: HAProxy shows that as up.
    expect(['UP', ...words.slice(1)]).toEqual(wanted('status_transitions'))
    expect(words).toHaveLength(1 + wanted('failed_checks_needed'))
  })

  it('comes sooner while a server is going down', () => {
    const { input, wanted } = run('haproxy-health-fastinter')
    const interval = `${input('inter_ms')}ms`
    const fastInterval = `${input('fastinter_ms')}ms`
    const states = statesOf({ interval, fastInterval, downInterval: '700ms' }, 5_000).slice(-3)
    const seen: [number, string, string][] = wanted('observed_down_timeline_s')
    expect(states.map(([, words]) => words)).toEqual(seen.slice(1).map(([, , words]) => words))
    const gaps = gapsOf(states.map(([at]) => at))
    gapsOf(seen.slice(1).map(([at]) => at)).forEach((gap, index) => {
      expect(Math.abs(gaps[index] - gap)).toBeLessThan(0.1)
    })
  })
})

it('slowstart lets a weight grow in sixteenths', () => {
  const { input, wanted } = run('haproxy-slowstart-10s')
  const slowStart = `${input('slowstart_s')}s`
  const plot: Plot = { requests: [[1, 1]], health: { dialect: 'haproxy', active: {}, slowStart } }
  const { health } = new Simulation(runOf(plot)).world.state.gateways[0].pool
  if (health === null) throw new Error('nobody looks')
  health.warmFrom[0] = 0
  const weights = wanted('weight_timeline').map((_: unknown, second: number) =>
    Math.ceil(input('weight') * warmth(health, 0, second * SECOND)),
  )
  expect(weights).toEqual(wanted('weight_timeline').map(([, weight]: [number, number]) => weight))
})

describe('a reg-test of HAProxy', () => {
  const servers = [{}, {}, {}, {}]

  it('balances in turn', () => {
    const { input, wanted } = run('haproxy-regtest-balance-rr')
    const requests = Array.from({ length: input('requests') }, (_, id) => [10 * id, 1] as const)
    const policy = { kind: 'round-robin', dialect: 'haproxy' }
    expect(chosen({ requests, servers, gateway: { policy } })).toEqual(wanted('sequence'))
  })

  it('balances by path', () => {
    const { input, wanted } = run('haproxy-regtest-balance-uri')
    const uris: string[] = input('uris')
    const requests = uris.map((path, id) => [10 * id, 1, { path }] as const)
    const policy = { kind: 'hash', dialect: 'haproxy', key: 'path' }
    expect(chosen({ requests, servers, gateway: { policy } })).toEqual(uris.map(wanted))
  })
})

it('maxconn 1 lets one request through at a time, and the line has an end', () => {
  const { wanted } = run('haproxy-maxconn-queue')
  const seen: [status: number, seconds: number][] = wanted('status_and_elapsed_s')
  const plot: Plot = {
    requests: seen.map((_, id) => [20 * id, 600] as const),
    servers: [{ maxConnections: 1, slots: 10 }],
    gateway: {
      queue: 10,
      queueTimeout: '1s',
      policy: { kind: 'round-robin', dialect: 'haproxy' },
    },
    lasts: 5_000,
  }
  const ends = fates(plot).map((line) => {
    const [, at, id, , status] = /^(\d+) r(\d+) (\w+) ?(\d+)?/.exec(line) ?? []
    return { id: Number(id), at: Number(at), status: status === undefined ? 200 : Number(status) }
  })
  expect(ends).toHaveLength(seen.length)
  for (const { id, at, status } of ends) {
    expect(status).toBe(seen[id][0])
    expect(Math.abs((at - 20 * id) / 1_000 - seen[id][1])).toBeLessThan(0.1)
  }
})

describe('minconn and fullconn', () => {
  const dynamic = file.vectors.map(({ id }) => id).filter((id) => id.startsWith('haproxy-dynmax'))

  it.each(dynamic)('let a server have what HAProxy allows: %s', (id) => {
    const { input, wanted } = run(id)
    const plot: Plot = {
      requests: Array.from({ length: input('backend_sessions') }, () => [0, 9_000] as const),
      servers: [
        { minConnections: input('minconn'), maxConnections: input('maxconn'), slots: 1000 },
      ],
      gateway: { queue: 1_000, policy: { kind: 'round-robin', dialect: 'haproxy' } },
      pool: { fullConnections: input('fullconn') },
      lasts: 10_000,
    }
    const simulation = new Simulation(runOf(plot))
    simulation.advance(simTime(SECOND))
    const { pool, held } = simulation.world.state.gateways[0]
    expect(pool.limit[0]).toBe(wanted('effective_maxconn'))
    expect(pool.known.outstanding[0]).toBe(wanted('effective_maxconn'))
    expect(pool.known.outstanding[0] + held).toBe(input('backend_sessions'))
  })
})

it('every cell has been run, or says where it belongs: 10 and 5', () => {
  const ids = file.vectors.map(({ id }) => id)
  expect([...ran, ...Object.keys(elsewhere)].sort()).toEqual([...ids].sort())
  expect([ran.length, Object.keys(elsewhere).length]).toEqual([10, 5])
})
