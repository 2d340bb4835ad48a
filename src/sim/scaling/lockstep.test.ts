// Two configurations on the same day: the same customers at the same instants, whatever the fleets;
// who drains finishes what it has; and the bill is the integral of those who are billed.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeOf, kindIn } from '../engine/event'
import type { Run } from '../scenario/scenario'
import { Simulation } from '../simulation'
import { HOUR, SECOND, simTime } from '../time'
import { figuresOf } from './figures'
import { scaledRun } from './plots'

const SENT = codeOf('request.sent')
const LASTS = 600

const arrivals = {
  kind: 'day',
  mean: 4,
  peak: 2,
  trough: 0.2,
  shape: 'restaurant',
  length: `${LASTS}s`,
}

const day = (autoscaling: object, told: object = {}): Run =>
  scaledRun(autoscaling, { servers: 3, arrivals, lasts: `${LASTS}s`, ...told })

/** Who was sent when, and what came of the run. */
const played = (run: Run) => {
  const simulation = new Simulation(run)
  const { log } = simulation.world
  const sent: string[] = []
  log.listener = (from, to) => {
    for (let index = from; index < to; index++) {
      const detail = log.detail(index & log.mask)
      if (kindIn(detail) === SENT) sent.push(`${log.at(index & log.mask)} ${detail}`)
    }
  }
  simulation.advance(simTime(LASTS * SECOND))
  log.absorb()
  return { sent, world: simulation.world }
}

describe('two configurations on the same day', () => {
  it('meet the same customers at the same instants', () => {
    const always = played(day({ min: 3, max: 3 }))
    const elastic = played(day({ min: 1, max: 12, instance: { boot: '20s' } }))
    const late = played(day({ min: 1, max: 12, meter: { delay: '60s' } }))
    expect(elastic.sent).toEqual(always.sent)
    expect(late.sent).toEqual(always.sent)
    expect(elastic.world.log.digest()).not.toBe(late.world.log.digest())
  })
})

const timetable = fc
  .array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 6 })
  .map((counts) => counts.map((servers, index) => ({ at: `${index * 60}s`, servers })))

describe('a fleet that follows any timetable', () => {
  it('loses nobody by draining where there is time and room', () => {
    fc.assert(
      fc.property(timetable, fc.nat(99), (lines, seed) => {
        const rules = [{ kind: 'schedule', timetable: lines }]
        const run = day(
          { max: 9, instance: { boot: '0ms', drain: '10m' }, rules },
          { seed, servers: 9, gateway: { timeout: '1h' }, arrivals: { kind: 'poisson', rate: 1 } },
        )
        const { world } = played(run)
        const { failed, causes } = world.state.counters
        expect(failed).toBe(0)
        expect(causes.reduce((sum, one) => sum + one, 0)).toBe(world.state.counters.rejected)
      }),
      { numRuns: 12 },
    )
  })

  it('costs the integral of those who are billed, each at its price', () => {
    fc.assert(
      fc.property(timetable, fc.constantFrom(0, 90), (lines, minimum) => {
        const instance = { boot: '5s', drain: '30s', price: 0.25, minimum: `${minimum}s` }
        const { world } = played(
          day({ max: 9, instance, rules: [{ kind: 'schedule', timetable: lines }] }),
        )
        const found = figuresOf(world)
        if (found === null) throw new Error('nothing is scaled')
        expect(found.cost).toBeCloseTo((found.billedTime / HOUR) * 0.25, 12)
        if (minimum === 0) expect(found.billedTime).toBe(found.paidTime)
        else expect(found.billedTime).toBeGreaterThanOrEqual(found.paidTime)
      }),
      { numRuns: 12 },
    )
  })
})
