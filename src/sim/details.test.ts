// What is asked of a run beside its figures, set against the life of each request.
import { describe, expect, it } from 'vitest'
import { parseScenario } from './scenario/parse'
import type { Run } from './scenario/scenario'
import { liveAgain } from './scout'
import { simulateRun } from './simulateRun'
import { SECOND } from './time'

const runOf = (policy: string, more: object = {}): Run => {
  const parsed = parseScenario({
    version: 1,
    duration: '60s',
    traffic: [
      {
        name: 'customers',
        arrivals: { kind: 'constant', rate: 4.2 },
        work: { kind: 'fixed', value: '500ms' },
      },
    ],
    gateway: { policy: { kind: policy }, timeout: '1h' },
    pools: [{ name: 'counters', servers: [{ name: 's1' }, { name: 's2' }, { name: 's3' }] }],
    ...more,
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return { scenario: parsed.scenario, seed: 3, interventions: [] }
}

const besideOf = (run: Run) =>
  simulateRun(run, { details: ['beside-free'] }).details?.besideFree ?? -1

// The same count from the lives of all requests: who began to wait at an instant at which one of
// the servers had nobody in service.
function besideByLives(run: Run, servers: number): number {
  const { arrived } = simulateRun(run)
  const lives = Array.from({ length: arrived }, (_, id) => liveAgain(run, null, id))
  const spans = lives.flatMap((life) => life?.spans ?? [])
  const isBusy = (server: number, at: number) =>
    spans.some(
      (span) =>
        span.phase === 'inService' && span.server === server && span.from < at && span.to > at,
    )
  const waits = spans.filter(({ phase, from, to }) => phase === 'waiting' && to > from)
  const all = Array.from({ length: servers }, (_, server) => server)
  return waits.filter(({ from }) => !all.every((server) => isBusy(server, from + 0.5))).length
}

describe('who waited beside a free server', () => {
  it('is nobody where every head is counted, and nobody where turns fit fixed work', () => {
    expect(besideOf(runOf('least-connections'))).toBe(0)
    expect(besideOf(runOf('round-robin'))).toBe(0)
  })

  it('is as many as the lives of the requests tell, where dice decide', () => {
    const run = runOf('random')
    const found = besideOf(run)
    expect(found).toBeGreaterThan(50)
    expect(found).toBe(besideByLives(run, 3))
  })

  it('counts no server as free that is broken or told to take nothing', () => {
    const alone = { at: '0s', do: 'server.crash', server: 's2' }
    const down = { at: '0s', do: 'server.down', server: 's3' }
    const run = runOf('round-robin', { interventions: [alone, down] })
    const traffic = [{ ...run.scenario.traffic[0] }]
    const one = { ...run, scenario: { ...run.scenario, traffic } }
    expect(simulateRun(one).waiting?.mean).toBeGreaterThan(0)
    expect(besideOf(one)).toBe(0)
  })
})

describe('the customers of a run', () => {
  const customersOf = (policy: string) =>
    simulateRun(runOf(policy), { details: ['customers'] }).details?.customers

  it('come at the same instants under every rule, with the same ids', () => {
    const [one, other] = [customersOf('random'), customersOf('round-robin')]
    expect(one?.count).toBeGreaterThan(200)
    expect(one?.sentAt).toEqual(other?.sentAt)
    expect(one?.latency).not.toEqual(other?.latency)
  })

  it('have among them the mean of the summary', () => {
    const summary = simulateRun(runOf('random'), { details: ['customers'] })
    const done = [...(summary.details?.customers?.latency ?? [])].filter((each) => each >= 0)
    expect(done).toHaveLength(summary.completed)
    const sum = done.reduce((all, each) => all + each, 0)
    expect(sum / done.length).toBeCloseTo(summary.latency?.mean ?? 0, 6)
  })
})

describe('the curve of a run', () => {
  it('has a value for every quarter of a second', () => {
    const { details } = simulateRun(runOf('random'), { details: ['curve'] })
    expect(details?.curve?.width).toBe(SECOND / 4)
    expect(details?.curve?.mean).toHaveLength(240)
    expect(details).toMatchObject({ customers: null, besideFree: null })
  })
})
