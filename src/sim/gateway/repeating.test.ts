// What a server has had, sent on: worked by hand, then as laws under random operations.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FREE, IN_SERVICE } from '../cluster/requests'
import { totalsOf } from '../observe'
import { anyRun } from '../scenario/arbitrary'
import { eager } from '../scenario/retryPieces'
import type { Run } from '../scenario/scenario'
import { Simulation } from '../simulation'
import { fates, type Plot, tell } from '../story'
import { simTime } from '../time'

const RUNS = import.meta.env.MODE === 'whole' ? 400 : 60

const POST = { method: 'POST' }

/** One request of 100 ms to S1, which crashes at 90 ms; S2 is well. */
const crashed = (gateway: object, told: Record<string, unknown> = {}): Plot => ({
  requests: [[0, 100, told]],
  servers: [{}, {}],
  gateway: { retries: 1, ...gateway },
  deeds: [[90, { do: 'server.crash', server: 's1' }]],
})

const late = { retryOn: ['timeout'], serverTimeout: '50ms' }

/** The same, but S1 hangs at 10 ms and is itself again at 200 ms. */
const hung = (gateway: object, told: Record<string, unknown> = {}): Plot => ({
  ...crashed(gateway, told),
  requests: [[0, 40, told]],
  deeds: [
    [10, { do: 'server.hang', server: 's1' }],
    [200, { do: 'server.recover', server: 's1' }],
  ],
})

describe('what a server has had', () => {
  it('is lost with it, unless the gateway is told to send it on', () => {
    expect(fates(crashed({}))).toEqual(['90 r0 failed s1 502 reset'])
    expect(fates(crashed({ retryOn: ['reset'] }))).toEqual(['190 r0 completed s2'])
  })

  it('goes nowhere else when it writes, unless the gateway is told so as well', () => {
    expect(fates(crashed({ retryOn: ['reset'] }, POST))).toEqual(['90 r0 failed s1 502 reset'])
    const all = { retryOn: ['reset'], retryWrites: true }
    expect(fates(crashed(all, POST))).toEqual(['190 r0 completed s2'])
  })

  it('is sent on for the failures that are named, and for no other', () => {
    expect(fates(crashed({ retryOn: ['error'] }))).toEqual(['90 r0 failed s1 502 reset'])
    const erring = { ...crashed({ retryOn: ['error'] }), deeds: [], servers: [{ errors: 1 }, {}] }
    expect(fates(erring)).toEqual(['200 r0 completed s2'])
  })

  it('is sent on as often as retries allow, and keeps the last failure', () => {
    const servers = [{ errors: 1 }, { errors: 1 }, { errors: 1 }]
    const plot = { ...crashed({ retryOn: ['error'], retries: 2 }), deeds: [], servers }
    expect(tell(plot, 'assigned').length).toBe(3)
    expect(fates(plot)).toEqual(['300 r0 failed s3 500 error'])
  })

  it('keeps its own failure where nobody is left to try', () => {
    const plot = { ...crashed({ retryOn: ['error'] }), deeds: [], servers: [{ errors: 1 }] }
    const [fate] = fates(plot)
    expect(fate).toMatch(/500 error|completed/)
  })
})

describe('a server that is given a time', () => {
  it('is not waited for any longer: 504, or another server', () => {
    expect(fates(hung({ serverTimeout: '50ms', retries: 0 }))).toEqual([
      '50 r0 failed s1 504 server-timeout',
    ])
    expect(fates(hung(late))).toEqual(['90 r0 completed s2'])
  })

  it('finishes for nobody what it had begun, and a write is then done twice', () => {
    expect(tell(hung({ ...late, retryWrites: true }, POST))).toEqual(
      [
        '0 r0 sent',
        '0 r0 assigned s1',
        '0 r0 started s1',
        '10 hung s1',
        '50 r0 lost s1 too late',
        '50 r0 assigned s2 attempt 2',
        '50 r0 started s2',
        '90 r0 finished s2',
        '90 r0 completed s2',
        '200 recovered s1',
        '230 r0 finished s1',
        '230 r0 lost s1 wrote again',
      ].sort(byTime),
    )
  })

  it('frees the place of who still waited', () => {
    const plot: Plot = {
      requests: [
        [0, 200],
        [1, 10],
        [2, 10],
      ],
      servers: [{}, { state: 'backup' }],
      gateway: { retries: 1, retryOn: ['timeout'], serverTimeout: '50ms' },
    }
    expect(tell(plot, 'left').map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      '51 r1',
      '52 r2',
    ])
  })
})

const byTime = (a: string, b: string) => Number.parseInt(a, 10) - Number.parseInt(b, 10)

/** What the run comes to. */
const playedOut = (run: Run) => {
  const simulation = new Simulation(run)
  const attempts = new Map<number, number>()
  const { log } = simulation.world
  log.listener = (from, to) => {
    for (let index = from; index < to; index++) {
      const { kind, subject, value } = log.read(index)
      if (kind === 'request.assigned')
        attempts.set(subject, Math.max(value, attempts.get(subject) ?? 0))
    }
  }
  simulation.advance(simTime(run.scenario.duration))
  log.absorb()
  return { state: simulation.world.state, totals: totalsOf(simulation.world), attempts }
}

describe('under random operations', () => {
  it('no request has more attempts than one and the retries, and no doubt outlives its work', () => {
    let repeated = 0
    fc.assert(
      fc.property(anyRun.map(eager), (run) => {
        const { state, attempts } = playedOut(run)
        const acts = [...run.scenario.interventions, ...run.interventions]
        const most = Math.max(
          ...run.scenario.gateways.map(({ retries }) => retries),
          ...acts.map((act) => (act.do === 'gateway.retries' ? act.retries : 0)),
        )
        for (const count of attempts.values()) expect(count).toBeLessThanOrEqual(1 + most)
        if (state.repeats === null) return
        repeated += state.repeats.repeated
        expect(state.repeats.twice).toBeLessThanOrEqual(state.repeats.repeated)
        const { requests } = state
        // Of what it left behind, and of what it is at itself.
        const there = new Set(
          requests.id.slice(0, requests.used).filter((_, place) => requests.phase[place] !== FREE),
        )
        for (const [id] of state.repeats.doubts) expect(there.has(id)).toBe(true)
      }),
      { numRuns: RUNS, seed: 21 },
    )
    expect(repeated).toBeGreaterThan(0)
  })

  it('every request has one fate, and every slot accounts for what it began', () => {
    fc.assert(
      fc.property(anyRun.map(eager), (run) => {
        const { state, totals } = playedOut(run)
        const { arrived, completed, failed, rejected, inFlight } = totals
        expect(completed + failed + rejected + inFlight).toBe(arrived)
        const { servers, requests } = state
        for (let id = 0; id < servers.count; id++) {
          let inSlots = 0
          for (let place = 0; place < requests.used; place++)
            if (requests.phase[place] === IN_SERVICE && requests.server[place] === id)
              inSlots += requests.id[place] >= 0 ? 1 : 0
          const done =
            servers.finished[id] + servers.finishedAbandoned[id] + servers.lostInCrash[id]
          expect(done + inSlots).toBe(servers.begun[id])
        }
      }),
      { numRuns: RUNS, seed: 23 },
    )
  })

  it('nothing is done twice where writes are not repeated', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const { scenario } = eager(run)
        const gateways = scenario.gateways.map((one) => ({ ...one, retryWrites: false }))
        const { state } = playedOut({ ...run, scenario: { ...scenario, gateways } })
        expect(state.repeats?.twice ?? 0).toBe(0)
      }),
      { numRuns: RUNS, seed: 22 },
    )
  })
})
