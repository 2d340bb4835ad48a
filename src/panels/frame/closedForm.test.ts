// The closed forms that charts draw, set against long simulated runs of the same scenario.
import { describe, expect, test } from 'vitest'
import { SECOND, simTime, simulateRun } from '../../sim'
import { parseScenario, type Run, scenarioNamed } from '../../sim/scenario'
import { panels } from '..'
import { runsOf } from '../runs'
import { closedFormOf, closedFormWords } from './closedForm'

const END = 20_000 * SECOND

interface Changes {
  readonly over?: object
  readonly server?: object
  readonly door?: object
}

function farm(policy: object, { over = {}, server = {}, door = {} }: Changes = {}): Run {
  const names = ['s1', 's2', 's3']
  const parsed = parseScenario({
    version: 1,
    duration: '20000s',
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

describe('a closed form', () => {
  test('of d choices is the mean that many servers tend to, and says so', () => {
    const form = closedFormOf(farm({ kind: 'power-of-two', choices: 3 }), 0)
    expect(form?.isMean).toBe(true)
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
    ['fixed work', farm({ kind: 'random' }, { over: { work: { kind: 'fixed', value: '100ms' } } })],
    [
      'even arrivals',
      farm({ kind: 'random' }, { over: { arrivals: { kind: 'constant', rate: 21 } } }),
    ],
    [
      'too many requests',
      farm({ kind: 'random' }, { over: { arrivals: { kind: 'poisson', rate: 31 } } }),
    ],
    ['lines of three', farm({ kind: 'random' }, { server: { queue: 3 } })],
    ['servers that err', farm({ kind: 'random' }, { server: { errors: 0.5 } })],
    ['least connections', farm({ kind: 'least-connections' })],
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
