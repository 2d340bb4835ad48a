// Clients who come again: how many, when, with what, and that a run continued from anywhere is the
// same run.
import { describe, expect, it } from 'vitest'
import { codeOf, kindIn } from '../engine/event'
import { parseRun } from '../scenario/run'
import type { Run } from '../scenario/scenario'
import { Simulation } from '../simulation'
import { SECOND, simTime } from '../time'

const END = 200

/** One server that is down from 20 to 60 s, and twenty customers a second who wait for a second. */
const outage = (comeBack?: object): Run => {
  const parsed = parseRun({
    seed: 5,
    scenario: {
      version: 1,
      duration: `${END}s`,
      traffic: [
        {
          name: 'web',
          arrivals: { kind: 'constant', rate: 20 },
          work: { kind: 'exponential', mean: '80ms' },
          ...(comeBack ? { comeBack } : {}),
        },
      ],
      gateway: { timeout: '1s' },
      pools: [{ name: 'web', servers: [{ name: 's1', slots: 2, queue: 20 }] }],
      interventions: [
        { at: '20s', do: 'server.crash', server: 's1' },
        { at: '60s', do: 'server.recover', server: 's1' },
      ],
    },
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.run
}

const played = (run: Run, until = END) => {
  const simulation = new Simulation(run)
  simulation.advance(simTime(until * SECOND))
  return simulation
}

const lostOf = ({ world }: Simulation) =>
  world.state.counters.failed + world.state.counters.rejected

const againOf = ({ world }: Simulation) => world.state.returns?.again ?? 0

it.each([
  ['share', -0.1],
  ['share', 1.5],
  ['after', '0s'],
  ['after', 5],
  ['most', 0],
  ['most', 101],
  ['times', 1],
])('comeBack.%s of %s is refused where it stands', (key, value) => {
  const parsed = parseRun({
    seed: 1,
    scenario: {
      version: 1,
      duration: '1s',
      traffic: [
        {
          name: 'web',
          arrivals: { kind: 'constant', rate: 1 },
          work: { kind: 'fixed', value: '1ms' },
          comeBack: { [key]: value },
        },
      ],
      pools: [{ name: 'web', servers: [{ name: 's1' }] }],
    },
  })
  expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path)).toEqual([
    expect.stringContaining(`traffic[0].comeBack.${key}`),
  ])
})

describe('clients who were not served', () => {
  it('stay away, or come once, or no more often than they may', () => {
    const none = played(outage())
    expect(againOf(none)).toBe(0)
    const once = played(outage({ most: 1, after: '500ms' }), 59)
    // All are refused at once, and each of them tries once more half a second later.
    const asked = 39 * 20
    expect(againOf(once)).toBeGreaterThan(asked * 0.95)
    expect(againOf(once)).toBeLessThanOrEqual(asked)
    const thrice = played(outage({ most: 3, after: '500ms' }), 59)
    expect(againOf(thrice)).toBeGreaterThan(asked * 2.8)
    expect(againOf(thrice)).toBeLessThanOrEqual(asked * 3)
  })

  it('come in the share that is asked for, after the pause that is asked for', () => {
    const half = played(outage({ share: 0.5, most: 1, after: '500ms' }), 59)
    expect(againOf(half) / (39 * 20)).toBeCloseTo(0.5, 1)
    const late = played(outage({ most: 1, after: '10s' }), 40)
    const waiting = late.world.state.returns?.waiting ?? 0
    // 20 a second for 20 s, each waiting for 10 s on average: 20 · 10 · (1 - e^-2).
    expect(waiting).toBeGreaterThan(150)
    expect(waiting).toBeLessThan(196)
  })

  it('make a wave of their own once all is well again', () => {
    const sentAfter = (run: Run) => {
      const simulation = played(run, 60)
      const before = simulation.world.state.counters.arrived
      simulation.advance(simTime(70 * SECOND))
      return simulation.world.state.counters.arrived - before
    }
    expect(sentAfter(outage())).toBe(200)
    expect(sentAfter(outage({ most: 20, after: '10s' }))).toBeGreaterThan(450)
  })

  it('keep the laws of requests, and bring the work of the first time', () => {
    const run = outage({ most: 5, after: '2s' })
    const simulation = new Simulation(run)
    const { log } = simulation.world
    const SENT = codeOf('request.sent')
    let sent = 0
    log.listener = (from, to) => {
      for (let index = from; index < to; index++)
        if (kindIn(log.detail(index & log.mask)) === SENT) sent++
    }
    simulation.advance(simTime(END * SECOND))
    const { counters, requests } = simulation.world.state
    const working = requests.abandoned.reduce((sum, one) => sum + one, 0)
    expect(counters.arrived).toBe(sent)
    expect(counters.arrived).toBe(END * 20 + againOf(simulation))
    expect(counters.completed + lostOf(simulation) + requests.held - working).toBe(counters.arrived)
  })

  it('go on from a checkpoint as they would have gone on', () => {
    const run = outage({ most: 4, after: '7s' })
    const straight = played(run)
    const broken = played(run, 50)
    const checkpoint = broken.checkpoint()
    broken.advance(simTime(90 * SECOND))
    broken.restore(checkpoint)
    broken.advance(simTime(END * SECOND))
    expect(broken.world.log.digest()).toBe(straight.world.log.digest())
    expect(broken.world.state.returns).toEqual(straight.world.state.returns)
  })
})
