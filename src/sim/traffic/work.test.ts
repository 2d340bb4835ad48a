// Other work from an instant on: who comes does not change, only what they bring.
import { describe, expect, it } from 'vitest'
import type { SimEvent } from '../engine/event'
import { parseScenario } from '../scenario/parse'
import type { Intervention, Run } from '../scenario/scenario'
import { Simulation } from '../simulation'
import { milliseconds, SECOND, simTime } from '../time'

const runOf = (arrivals: object, interventions: readonly Intervention[] = []): Run => {
  const parsed = parseScenario({
    version: 1,
    duration: '100s',
    traffic: [{ name: 'web', arrivals, work: { kind: 'fixed', value: '1us' } }],
    pools: [{ name: 'web', servers: [{ name: 's1', queue: 100_000 }] }],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return { scenario: parsed.scenario, seed: 5, interventions }
}

const recordsOf = (run: Run, kind: SimEvent['kind']): SimEvent[] => {
  const simulation = new Simulation(run)
  const found: SimEvent[] = []
  simulation.world.log.listener = (from, to) => {
    for (let index = from; index < to; index++) {
      const event = simulation.world.log.read(index)
      if (event.kind === kind) found.push(event)
    }
  }
  simulation.advance(simTime(run.scenario.duration))
  simulation.world.log.absorb()
  return found
}

const instants = (run: Run) => recordsOf(run, 'request.sent').map(({ at }) => at)

describe('other work', () => {
  const worksOf = (run: Run) =>
    recordsOf(run, 'request.finished').map(({ at, since }) => at - since)
  const change = { at: simTime(50 * SECOND), do: 'traffic.work', traffic: 'web' } as const
  const arrivals = { kind: 'constant', rate: 4 }

  it('is what customers bring who come after it; they come when they would have come', () => {
    const work = { kind: 'fixed', value: milliseconds(100) } as const
    const run = runOf(arrivals, [{ ...change, work }])
    expect(instants(run)).toEqual(instants(runOf(arrivals)))
    expect(new Set(worksOf(run).slice(0, 200))).toEqual(new Set([1]))
    expect(new Set(worksOf(run).slice(200))).toEqual(new Set([100_000]))
  })

  it('has the mean of its own distribution', () => {
    const work = { kind: 'lognormal', mean: milliseconds(2), cv: 1 } as const
    const found = worksOf(runOf({ kind: 'constant', rate: 40 }, [{ ...change, work }]))
    const later = found.slice(2_000)
    const mean = later.reduce((sum, each) => sum + each, 0) / later.length
    expect(Math.abs(mean / 2_000 - 1)).toBeLessThan(4 / Math.sqrt(later.length))
  })

  it('reaches the clients of closed traffic as well', () => {
    const work = { kind: 'fixed', value: milliseconds(7) } as const
    const closed = { kind: 'closed', clients: 1, think: '1s' }
    const found = worksOf(runOf(closed, [{ ...change, work }]))
    expect(new Set(found)).toEqual(new Set([1, 7_000]))
  })
})
