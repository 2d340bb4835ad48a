// A fault belongs to the version: what is slow, wrong, cold or unreadable, and for whom.
import { describe, expect, it } from 'vitest'
import { parseScenario } from '../scenario/parse'
import { Simulation } from '../simulation'
import { seconds, simTime } from '../time'

interface Told {
  readonly first?: object
  readonly version?: object
  readonly servers?: readonly object[]
  readonly clients?: object
  readonly objects?: object
  readonly data?: object
  readonly rate?: number
  readonly seed?: number
}

const v2 = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: `s${index}`, version: 'v2', slots: 4 }))

const played = (told: Told): Simulation => {
  const parsed = parseScenario({
    version: 1,
    duration: '100s',
    traffic: [
      {
        name: 'web',
        arrivals: { kind: 'poisson', rate: told.rate ?? 10 },
        work: { kind: 'fixed', value: '100ms' },
        ...(told.clients === undefined ? {} : { clients: told.clients }),
        ...(told.objects === undefined ? {} : { objects: told.objects }),
      },
    ],
    versions: [
      { name: 'v1', ...told.first },
      { name: 'v2', ...told.version },
    ],
    ...(told.data === undefined ? {} : { data: told.data }),
    pools: [{ name: 'web', servers: told.servers ?? v2(2) }],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const simulation = new Simulation({
    scenario: parsed.scenario,
    seed: told.seed ?? 1,
    interventions: [],
  })
  simulation.advance(simTime(seconds(100)))
  return simulation
}

const failedIn = ({ world: { log } }: Simulation): readonly number[] => {
  const failed: number[] = []
  for (let index = 0; index < log.count; index++) {
    const event = log.read(index)
    if (event.kind === 'request.failed') failed.push(event.subject)
  }
  return failed
}

const shareFailed = (simulation: Simulation): number => {
  const { arrived, failed } = simulation.world.state.counters
  return failed / arrived
}

describe('a version', () => {
  it('fails its share of the requests, and the same ones wherever they go', () => {
    const version = { faults: [{ share: 0.2 }] }
    const two = played({ version })
    expect(shareFailed(two)).toBeCloseTo(0.2, 1)
    expect(failedIn(played({ version, servers: v2(5) }))).toEqual(failedIn(two))
    expect(failedIn(played({ version, seed: 2 }))).not.toEqual(failedIn(two))
  })

  it('is not to blame for what another version answers', () => {
    const mixed = [{ name: 'old', slots: 4 }, ...v2(1)]
    const version = { faults: [{ share: 0.2 }] }
    const all = new Set(failedIn(played({ version })))
    const some = failedIn(played({ version, servers: mixed }))
    expect(some.length).toBeGreaterThan(20)
    expect(some.every((id) => all.has(id))).toBe(true)
    const simulation = played({ version, servers: mixed })
    const figures = simulation.world.versions?.figures(simulation.world) ?? []
    expect(figures.map(({ name, failed, errors }) => ({ name, failed, errors }))).toEqual([
      { name: 'v1', failed: 0, errors: 0 },
      { name: 'v2', failed: some.length, errors: some.length },
    ])
    const sum = figures.reduce((total, { answered }) => total + answered, 0)
    const { completed, failed } = simulation.world.state.counters
    expect(sum).toBe(completed + failed)
  })

  it('counts a user once in all, whichever versions failed them', () => {
    const first = { faults: [{ share: 0.3 }] }
    const version = { faults: [{ share: 0.3 }] }
    const servers = [{ name: 'old', slots: 4 }, ...v2(1)]
    const simulation = played({ first, version, servers, clients: { count: 30 } })
    const figures = simulation.world.versions?.figures(simulation.world) ?? []
    expect(figures.reduce((sum, { users }) => sum + users, 0)).toBeGreaterThan(50)
    expect(figures.reduce((sum, { newUsers }) => sum + newUsers, 0)).toBe(30)
  })

  it('may fail one route alone, or one cohort, of whom the same clients are always in it', () => {
    const objects = { count: 4, skew: 0 }
    const path = { faults: [{ share: 1, path: '/item/2' }] }
    expect(shareFailed(played({ version: path, objects }))).toBeCloseTo(0.25, 1)
    const clients = { count: 500, cohorts: [{ name: 'ios', share: 0.3 }] }
    const cohort = { faults: [{ share: 1, cohort: 'ios' }] }
    const simulation = played({ version: cohort, clients })
    const figures = simulation.world.versions?.figures(simulation.world)[1]
    expect(shareFailed(simulation)).toBeGreaterThan(0.1)
    expect(figures?.users).toBeGreaterThan(90)
    expect(figures?.users).toBeLessThan(170)
  })

  it('may fail under load only, or ever more often', () => {
    const faults = [{ share: 1, above: 0.6 }]
    expect(shareFailed(played({ version: { faults }, rate: 2 }))).toBeLessThan(0.01)
    expect(shareFailed(played({ version: { faults }, rate: 70 }))).toBeGreaterThan(0.4)
    const leak = played({ version: { faults: [{ share: 0.4, grows: '100s' }] } })
    const failed = failedIn(leak)
    const { arrived } = leak.world.state.counters
    expect(failed.filter((id) => id < arrived / 2).length).toBeLessThan(0.4 * failed.length)
  })

  it('may be slower, for all or for some', () => {
    const latency = (version: object) => played({ version }).world.state.servers.busyTime[0]
    expect(latency({ factor: 2 }) / latency({})).toBeCloseTo(2, 0)
    expect(latency({ extra: '30ms' }) / latency({})).toBeCloseTo(1.3, 1)
    expect(latency({ faults: [{ share: 0.5, factor: 3 }] }) / latency({})).toBeCloseTo(2, 0)
  })

  it('breaks what another version cannot read, and stays broken', () => {
    const data = { accounts: 20, writes: 0.5 }
    const servers = [{ name: 'old', slots: 4 }, ...v2(1)]
    const both = { reads: ['a', 'b'], writes: 'b' }
    const parsed = parseScenario({
      version: 1,
      duration: '60s',
      traffic: [
        {
          name: 'web',
          arrivals: { kind: 'constant', rate: 10 },
          work: { kind: 'fixed', value: '10ms' },
        },
      ],
      versions: [
        { name: 'v1', reads: ['a'], writes: 'a' },
        { name: 'v2', ...both },
      ],
      data,
      pools: [{ name: 'web', servers }],
    })
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    const simulation = new Simulation({ scenario: parsed.scenario, seed: 1, interventions: [] })
    simulation.advance(simTime(seconds(60)))
    const [old, next] = simulation.world.versions?.figures(simulation.world) ?? []
    expect(old.errors).toBeGreaterThan(100)
    expect(next.errors).toBe(0)
  })
})
