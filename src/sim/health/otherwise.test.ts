// Another way of looking, put in force while the run goes on. s1 is refused from 5 s on in most of
// these; the first probe of a server comes within one interval of the start.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { History } from '../history'
import { toDocument } from '../scenario/document'
import { parseRun } from '../scenario/run'
import { Simulation } from '../simulation'
import { type Deed, type Plot, runOf, tell } from '../story'
import { SECOND, simTime } from '../time'

const every = (gap: number, count: number): Plot['requests'] =>
  Array.from({ length: count }, (_, index) => [gap * index, 1])

const probes = (active: object = {}) => ({
  active: { interval: '1s', timeout: '500ms', ...active },
})

const set = (at: number, health: object): Deed => [at, { do: 'health.set', health }]

const plotOf = (
  health: Readonly<Record<string, unknown>>,
  deeds: readonly Deed[],
  more: Partial<Plot> = {},
): Plot => ({
  requests: every(100, 150),
  servers: [{}, {}],
  lasts: 15_000,
  health,
  deeds,
  ...more,
})

const crash: Deed = [5_000, { do: 'server.crash', server: 's1' }]
// Of probes and beliefs: lines about requests have the name of one.
const timesOf = (plot: Plot, word: string, server = ''): number[] =>
  tell(plot, word)
    .filter((line) => !/ r\d/.test(line) && line.includes(server))
    .map((line) => Number.parseFloat(line))

describe('another interval', () => {
  it('is kept from the next probe on', () => {
    const sent = timesOf(plotOf(probes(), [set(6_000, probes({ interval: '3s' }))]), 'sent')
    const late = sent.filter((at) => at > 9_000)
    expect(sent.filter((at) => at < 6_000).length).toBe(12)
    expect(late.length).toBe(4)
  })

  it('leaves the servers as far apart as they were, in parts of an interval', () => {
    const plot = plotOf(probes(), [set(6_000, probes({ interval: '2s' }))])
    const [first, second] = timesOf(plot, 'sent').filter((at) => at >= 6_000)
    const [one, two] = timesOf(plotOf(probes(), []), 'sent').filter((at) => at >= 6_000)
    expect(first - 6_000).toBeCloseTo(2 * (one - 6_000), 0)
    expect(second - 6_000).toBeCloseTo(2 * (two - 6_000), 0)
  })
})

describe('another threshold', () => {
  it('counts the failures that there were, and is never reached by the change alone', () => {
    const patient = probes({ fall: 6 })
    const failed = timesOf(plotOf(patient, [crash]), 'failed')
    const hasty = plotOf(patient, [crash, set(8_000, probes({ fall: 2 }))])
    const [out] = timesOf(hasty, 'ejected')
    expect(out).toBe(failed.find((at) => at > 8_000))
    const slower = plotOf(probes({ fall: 2 }), [crash, set(5_500, probes({ fall: 4 }))])
    expect(timesOf(slower, 'ejected')).toEqual([failed[3]])
  })
})

describe('a server that is out', () => {
  it('is back at once where nobody looks any more, and stays in', () => {
    const lines = tell(plotOf(probes(), [crash, set(10_000, {})]), 'ejected', 'readmitted')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toBe('10000 readmitted s1 settings')
    expect(timesOf(plotOf(probes(), [set(6_000, {})]), 'sent').at(-1)).toBeLessThan(6_000)
  })

  it('stays out where probes are merely sent otherwise', () => {
    const plot = plotOf(probes(), [crash, set(10_000, probes({ rise: 1 }))])
    expect(tell(plot, 'readmitted')).toEqual([])
  })

  it('is let back in where the customers who told of it are listened to no more', () => {
    const told = { passive: { consecutive: 1, out: '60s' } }
    const broken = { errors: 1, errorTime: '1ms' }
    const plot = plotOf(told, [set(3_000, probes())], { servers: [broken, {}] })
    expect(tell(plot, 'ejected', 'readmitted')).toEqual([
      '1 ejected s1 consecutive',
      '3000 readmitted s1 settings',
    ])
  })

  it('comes back when it was told, where another length is set meanwhile', () => {
    const told = (out: string) => ({ passive: { consecutive: 1, out } })
    const broken = { errors: 1, errorTime: '1ms' }
    const plot = plotOf(told('4s'), [set(2_000, told('9s'))], { servers: [broken, {}] })
    expect(timesOf(plot, 'readmitted')[0]).toBe(4_001)
    expect(timesOf(plot, 'readmitted')[1]).toBeGreaterThan(13_000)
  })

  it('is let back by the clock where there are no sweeps any more', () => {
    const told = (more: object) => ({ passive: { consecutive: 1, out: '2s', ...more } })
    const broken = { errors: 1, errorTime: '1ms' }
    const swept = plotOf(told({ sweep: '10s' }), [set(5_000, told({}))], { servers: [broken, {}] })
    expect(timesOf(swept, 'readmitted')[0]).toBe(5_000)
  })
})

describe('a probe that is under way', () => {
  it('has the time that it was sent with', () => {
    const hang: Deed = [2_000, { do: 'server.hang', server: 's1' }]
    const slow = probes({ timeout: '900ms' })
    const [sent] = timesOf(plotOf(slow, [hang]), 'sent', 's1').filter((at) => at > 2_000)
    const plot = plotOf(slow, [hang, set(sent + 300, probes({ timeout: '100ms' }))])
    const [first, second] = timesOf(plot, 'failed')
    expect(first).toBeCloseTo(sent + 900, 3)
    expect(second).toBeCloseTo(sent + 1_100, 0)
  })
})

describe('where nobody looks from the start', () => {
  it('nothing can be set, and the reason is said', () => {
    const act = { at: '1s', do: 'health.set', health: { active: {} } }
    const scenario = toDocument(runOf(plotOf({}, [])).scenario)
    const found = parseRun({ scenario: { ...scenario, interventions: [act] } })
    expect(found).toMatchObject({
      ok: false,
      problems: [{ path: '$.scenario.interventions[0].health', code: 'no-care' }],
    })
    const own = parseRun({ scenario, interventions: [act] })
    expect(own).toMatchObject({ problems: [{ path: '$.interventions[0].health' }] })
  })

  it('what would contradict itself is refused as in the document', () => {
    const health = { dialect: 'aws', active: { interval: '10s', timeout: '10s' } }
    const scenario = toDocument(runOf(plotOf(probes(), [])).scenario)
    const found = parseRun({ scenario, interventions: [{ at: '1s', do: 'health.set', health }] })
    expect(found).toMatchObject({
      problems: [{ path: '$.interventions[0].health.active.timeout', code: 'below-key' }],
    })
  })
})

it('live equals replay, and a look at the past changes nothing', () => {
  const health = fc.constantFrom(
    {},
    probes(),
    probes({ interval: '500ms', fall: 1 }),
    { passive: { consecutive: 2, out: '1s' } },
    { passive: { slowness: 2, minimum: 2, out: '1s', window: '2s' }, slowStart: '3s' },
    { dialect: 'envoy', active: { interval: '1s', timeout: '500ms' }, passive: { sweep: '1s' } },
    { dialect: 'nginx', passive: {} },
    { dialect: 'haproxy', active: { interval: '1s' }, passive: { errorLimit: 1 } },
  )
  const sets = fc.array(fc.tuple(fc.integer({ min: 1, max: 14_000 }), health), { maxLength: 5 })
  const policies = ['round-robin', 'nginx', 'haproxy'].map((dialect) =>
    dialect === 'round-robin' ? {} : { policy: { kind: 'round-robin', dialect } },
  )
  const end = simTime(15 * SECOND)
  fc.assert(
    fc.property(sets, fc.constantFrom(...policies), (all, gateway) => {
      const own = all.toSorted(([a], [b]) => a - b).map(([at, one]) => set(at, one))
      const servers = [{ errors: 0.5 }, { errors: 0.2 }, {}]
      const run = runOf({ ...plotOf(probes(), [crash], { servers, gateway }), own })
      const straight = new Simulation(run)
      straight.advance(end)
      const live = new History({ ...run, interventions: [] })
      for (const [count, act] of run.interventions.entries()) {
        live.advance(simTime(act.at - 1))
        live.branch(run.interventions.slice(0, count + 1))
      }
      live.advance(end)
      expect(live.digest()).toBe(straight.world.log.digest())
      live.seek(simTime(7 * SECOND))
      live.advance(end)
      expect(live.digest()).toBe(straight.world.log.digest())
    }),
    { numRuns: 150 },
  )
})

it('every balancer that comes later looks as the others do by then', () => {
  const plot = plotOf(probes(), [set(3_000, {}), [5_000, { do: 'gateway.scale', balancers: 3 }]])
  expect(timesOf(plot, 'sent').filter((at) => at > 3_000)).toEqual([])
})

it('an nginx rule follows the levels of Envoy as they come and go', () => {
  const poor = { do: 'server.health', server: 's2', status: 200, degraded: true }
  const plot: Plot = {
    requests: every(50, 200),
    servers: [{}, {}],
    lasts: 10_000,
    gateway: { policy: { kind: 'round-robin', dialect: 'nginx' } },
    health: { dialect: 'envoy', active: { interval: '500ms', timeout: '200ms', fall: 1 } },
    deeds: [
      [3_000, poor],
      [6_000, { ...poor, degraded: false }],
    ],
  }
  const sent = tell(plot, 'assigned').filter((line) => line.includes(' s2'))
  const between = (from: number, to: number) =>
    sent.filter((line) => Number.parseFloat(line) >= from && Number.parseFloat(line) < to).length
  expect(between(1_000, 3_000)).toBe(20)
  expect(between(4_000, 6_000)).toBeLessThan(20) // half of the servers take 70 % and less spills
  expect(between(7_000, 10_000)).toBe(30)
})
