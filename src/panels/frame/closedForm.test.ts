// The closed forms that charts draw, set against long simulated runs of the same scenario.
import { describe, expect, test } from 'vitest'
import { SECOND, simTime, simulateRun } from '../../sim'
import { parseScenario, type Run, scenarioNamed } from '../../sim/scenario'
import { panels } from '..'
import { runsOf } from '../runs'
import { closedFormOf, closedFormWords } from './closedForm'

const END = 20_000 * SECOND

interface Changes {
  readonly seconds?: number
  readonly over?: object
  readonly server?: object
  readonly door?: object
  readonly rest?: object
}

function farm(policy: object, changes: Changes = {}): Run {
  const { over = {}, server = {}, door = {}, rest = {}, seconds = 20_000 } = changes
  const names = ['s1', 's2', 's3']
  const parsed = parseScenario({
    version: 1,
    duration: `${seconds}s`,
    traffic: [
      {
        name: 'web',
        arrivals: { kind: 'poisson', rate: 21 },
        work: { kind: 'exponential', mean: '100ms' },
        ...over,
      },
    ],
    gateway: { policy, timeout: '24h', queue: 100_000, network: '2ms', ...door },
    pools: [{ name: 'web', servers: names.map((name) => ({ name, queue: 10_000, ...server })) }],
    ...rest,
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return { scenario: parsed.scenario, seed: 7, interventions: [] }
}

describe('a run of 420,000 requests agrees within 5 % with', () => {
  test.each([
    ['random', 'M/M/1'],
    ['round-robin', 'E₃/M/1'],
    ['central-queue', 'M/M/3'],
  ])('what is drawn for %s: %s', (kind, formula) => {
    const door = kind === 'central-queue' ? { network: '0ms' } : {}
    const run = farm({ kind }, { door })
    const form = closedFormOf(run, 0)
    expect(form?.formula).toBe(formula)
    const { latency } = simulateRun(run, { from: simTime(500 * SECOND) })
    expect((form?.values[0] ?? 0) / (latency?.p50 ?? 1)).toBeCloseTo(1, 1)
    expect(Math.abs((form?.values[1] ?? 0) / (latency?.p95 ?? 1) - 1)).toBeLessThan(0.05)
  })
})

/** How far a figure of the theory is from that of a run, as a share of the run's. */
const apart = (wanted = 0, found = 1): number => Math.abs(wanted / found - 1)

const measured = (run: Run) => simulateRun(run, { from: simTime(500 * SECOND) })

const SHORTER = { seconds: 6_000 } // what is measured here varies less

describe('a run agrees within 5 % with what is drawn', () => {
  test('of fixed work for dice: M/D/1', () => {
    const run = farm(
      { kind: 'random' },
      { ...SHORTER, over: { work: { kind: 'fixed', value: '100ms' } } },
    )
    const form = closedFormOf(run, 0)
    const { latency } = measured(run)
    expect(form).toMatchObject({ formula: 'M/D/1', says: 'quantiles' })
    expect(apart(form?.values[1], latency?.p95)).toBeLessThan(0.05)
  })

  test.each([
    { kind: 'lognormal', mean: '100ms', cv: 1.5 },
    { kind: 'pareto', mean: '100ms', shape: 4 },
  ])('of work of another law for dice: the mean of M/G/1, $kind', (work) => {
    const run = farm({ kind: 'random' }, { over: { work } })
    const form = closedFormOf(run, 0)
    expect(form).toMatchObject({ formula: 'M/G/1', says: 'mean' })
    expect(apart(form?.values[0], measured(run).latency?.mean)).toBeLessThan(0.05)
  })

  test.each([
    [{ queue: 3 }, 'M/M/1/4'],
    [{ queue: 0 }, 'Erlang B, M/M/1/1'],
    [{ queue: 1, slots: 2 }, 'M/M/2/3'],
  ])('of short lines for dice, with who is turned away: %o, %s', (server, formula) => {
    const run = farm({ kind: 'random' }, { ...SHORTER, server, door: { queue: 0 } })
    const form = closedFormOf(run, 0)
    const found = measured(run)
    expect(apart(form?.values[0], found.latency?.mean)).toBeLessThan(0.05)
    const [, name, share] = /^(.*), ([\d.]+)% turned away$/.exec(form?.formula ?? '') ?? []
    expect(name).toBe(formula)
    expect(apart(Number(share), (100 * found.rejected) / found.arrived)).toBeLessThan(0.05)
  })
})

describe('rules that look at all servers', () => {
  test.each(['least-connections', 'join-shortest-queue'])(
    '%s: the mean lies between one line for all and one for each',
    (kind) => {
      const run = farm({ kind }, SHORTER)
      const form = closedFormOf(run, 0)
      const mean = measured(run).latency?.mean ?? 0
      expect(closedFormWords(form)).toBe('dotted: the mean lies between those of M/M/3 and M/M/1')
      expect(mean).toBeGreaterThan(form?.values[0] ?? Infinity)
      expect(mean).toBeLessThan(form?.values[1] ?? 0)
    },
  )
})

const FAR = { door: { network: '80ms' } }
const STUCK = { kind: 'cookie' }

describe('a closed form', () => {
  test('of d choices is the mean that many servers tend to, and says so', () => {
    const form = closedFormOf(farm({ kind: 'power-of-two', choices: 3 }), 0)
    expect(form?.says).toBe('mean')
    expect(closedFormWords(form)).toContain('n → ∞')
  })

  test.each<[string, Run]>([
    [
      'requests go where their connection is bound',
      farm(
        { kind: 'round-robin' },
        { over: { clients: { connections: { protocol: 'http/2' } } }, door: { layer: 4 } },
      ),
    ],
    [
      'fixed work by turns',
      farm({ kind: 'round-robin' }, { over: { work: { kind: 'fixed', value: '100ms' } } }),
    ],
    [
      'work without a variance',
      farm({ kind: 'random' }, { over: { work: { kind: 'pareto', mean: '100ms', shape: 1.9 } } }),
    ],
    [
      'even arrivals',
      farm({ kind: 'random' }, { over: { arrivals: { kind: 'constant', rate: 21 } } }),
    ],
    [
      'too many requests',
      farm({ kind: 'random' }, { over: { arrivals: { kind: 'poisson', rate: 31 } } }),
    ],
    ['lines of three behind turns', farm({ kind: 'round-robin' }, { server: { queue: 3 } })],
    [
      'lines of three and a second try',
      farm({ kind: 'random' }, { server: { queue: 3 }, door: { queue: 0, retries: 1 } }),
    ],
    ['servers that err', farm({ kind: 'random' }, { server: { errors: 0.5 } })],
    [
      'least connections as HAProxy has it',
      farm({ kind: 'least-connections', dialect: 'haproxy' }),
    ],
    [
      'a load that is known late',
      farm({ kind: 'least-connections' }, { door: { reports: { every: '1s' } } }),
    ],
    ['a long way to those that are looked at', farm({ kind: 'power-of-two' }, FAR)],
    ['a long way to the fewest', farm({ kind: 'least-connections' }, FAR)],
    ['probes that take slots', farm({ kind: 'random' }, { rest: { health: { active: {} } } })],
    ['users who are known again', farm({ kind: 'random' }, { rest: { affinity: STUCK } })],
    [
      'a gateway that answers itself',
      farm(
        { kind: 'random' },
        { door: { cache: { ttl: '60s' } }, over: { objects: { count: 3 } } },
      ),
    ],
    ['one line, and a way to it', farm({ kind: 'central-queue' })],
    ['several slots each', farm({ kind: 'round-robin' }, { server: { slots: 2 } })],
  ])('is not claimed for %s', (_, run) => {
    expect(closedFormOf(run, END)).toBeNull()
  })

  test('follows the rate from where it was changed, and ends with a crash', () => {
    const run = farm({ kind: 'random' })
    const slow = { at: simTime(5), do: 'traffic.rate', traffic: 'web', rate: 3 } as const
    const crash = { at: simTime(9), do: 'server.crash', server: 's1' } as const
    const acted = { ...run, interventions: [slow, crash] }
    const [before, after] = [closedFormOf(acted, 0), closedFormOf(acted, 6)]
    expect(after?.from).toBe(5)
    expect(after?.values[0]).toBeLessThan(before?.values[0] ?? 0)
    expect(closedFormOf(acted, 9)).toBeNull()
  })

  test('is met somewhere in the course', () => {
    const met = panels.flatMap(({ id, examples }) =>
      examples
        .flatMap((example) => runsOf(example, scenarioNamed))
        .flatMap((run) => closedFormOf(run, 0) ?? [])
        .map(() => id),
    )
    expect(new Set(met)).toContain('compare')
    expect(new Set(met)).toContain('utilization-curve')
  })
})
