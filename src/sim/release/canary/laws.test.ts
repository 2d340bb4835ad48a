// The laws of a split: who gets the new version, at every setting.
import { describe, expect, it } from 'vitest'
import { HashedStream } from '../../random/hashed'
import { normalQuantile } from '../../random/portable'
import { scenarioNamed } from '../../scenario/named'
import type { Intervention, Scenario } from '../../scenario/scenario'
import { Simulation } from '../../simulation'
import { seconds, simTime } from '../../time'
import { stepIn, stepNumberIn } from '../steps'
import { dealt } from './split'

const REQUESTS = 100_000
const weights = Array.from({ length: 101 }, (_, weight) => weight)

const sentOf = (split: 'request' | 'smooth' | 'user', weight: number): number => {
  const draws = new HashedStream(7, 'release')
  const turns = { behind: 0 }
  let sent = 0
  for (let request = 0; request < REQUESTS; request++)
    if (dealt({ split, weight, draws, turns, request, client: request })) sent++
  return sent
}

describe('a split of 100,000 requests', () => {
  // 99.99 % on both sides, widened to all 101 settings at once.
  const z = normalQuantile(1 - 0.00005 / weights.length)
  it.each(weights)('by draws lies within the binomial interval: %i percent', (weight) => {
    const share = weight / 100
    const spread = z * Math.sqrt(REQUESTS * share * (1 - share))
    expect(Math.abs(sentOf('request', weight) - REQUESTS * share)).toBeLessThanOrEqual(spread)
    expect(Math.abs(sentOf('user', weight) - REQUESTS * share)).toBeLessThanOrEqual(spread)
  })

  it.each(weights)('in even turns is exact to one request: %i percent', (weight) => {
    expect(Math.abs(sentOf('smooth', weight) - (REQUESTS * weight) / 100)).toBeLessThanOrEqual(1)
  })

  it('keeps every user while the weight only grows', () => {
    const draws = new HashedStream(3, 'release')
    for (let client = 0; client < 2_000; client++) {
      let had = false
      for (const weight of weights) {
        const turns = { behind: 0 }
        const has = dealt({ split: 'user', weight, draws, turns, request: client * 7, client })
        expect(had && !has).toBe(false)
        had = has
      }
    }
  })
})

const played = (id: 'taste-ten' | 'eager-good', deeds: readonly Intervention[] = [], seed = 1) => {
  const scenario: Scenario = scenarioNamed(id)
  const simulation = new Simulation({ scenario, seed, interventions: deeds })
  simulation.advance(simTime(scenario.duration))
  const release = simulation.world.release?.picture(simulation.world)
  if (release?.kind !== 'canary') throw new Error('no canary')
  return { release, simulation }
}

const at = (time: number, act: Record<string, unknown>) =>
  ({ at: simTime(seconds(time)), ...act }) as unknown as Intervention

describe('the counters', () => {
  it('count each answer once, since the change and in all', () => {
    const { release, simulation } = played('taste-ten')
    const { completed, failed, rejected } = simulation.world.state.counters
    const { stable, canary } = release.total
    expect(stable.answers + canary.answers).toBe(completed + failed + rejected)
    expect(stable.trueErrors + canary.trueErrors).toBe(failed + rejected)
    expect(release.since).toEqual(release.total)
  })

  it('match the log: fates by version, since the start and since the last change', () => {
    const scenario = scenarioNamed('taste-ten')
    const set = at(200, { do: 'release.weight', weight: 50 })
    const simulation = new Simulation({ scenario, seed: 3, interventions: [set] })
    const { log } = simulation.world
    const told = { all: [0, 0, 0, 0], since: [0, 0, 0, 0] }
    log.listener = (from, to) => {
      for (let index = from; index < to; index++) {
        const { kind, server, at: instant } = log.read(index & log.mask)
        const isFate = ['request.completed', 'request.failed', 'request.rejected'].includes(kind)
        if (!isFate) continue
        const column = (server === 3 ? 2 : 0) + (kind === 'request.completed' ? 0 : 1)
        told.all[column]++
        if (instant >= 200_000_000) told.since[column]++
      }
    }
    simulation.advance(simTime(scenario.duration))
    const release = simulation.world.release?.picture(simulation.world)
    if (release?.kind !== 'canary') throw new Error('no canary')
    const counted = ({ stable, canary }: typeof release.total) => [
      stable.answers - stable.trueErrors,
      stable.trueErrors,
      canary.answers - canary.trueErrors,
      canary.trueErrors,
    ]
    expect(counted(release.total)).toEqual(told.all)
    expect(counted(release.since)).toEqual(told.since)
  })

  it('begin anew when the split changes, and not when it does not', () => {
    const set = at(200, { do: 'release.weight', weight: 50 })
    const { release } = played('taste-ten', [set])
    expect(release.since.canary.answers).toBeLessThan(release.total.canary.answers)
    const same = played('taste-ten', [at(200, { do: 'release.weight', weight: 10 })]).release
    expect(same.since).toEqual(same.total)
  })
})

describe('the log', () => {
  it('tells from which share of the requests the new version was withdrawn', () => {
    const scenario = scenarioNamed('eager-bad')
    const simulation = new Simulation({ scenario, seed: 1, interventions: [] })
    const steps: [string, number][] = []
    const { log } = simulation.world
    log.listener = (from, to) => {
      for (let index = from; index < to; index++) {
        const { kind, value } = log.read(index)
        if (kind === 'release.stepped') steps.push([stepIn(value), stepNumberIn(value)])
      }
    }
    simulation.advance(simTime(scenario.duration))
    const place = steps.findIndex(([step]) => step === 'withdrawn')
    const before = steps.slice(0, place).filter(([step]) => step === 'begun' || step === 'widened')
    expect(place).toBeGreaterThan(0)
    expect(steps[place][1]).toBe(before.at(-1)?.[1])
  })
})

describe('by hand', () => {
  it('a rollback during a rollback does nothing', () => {
    const back = { do: 'release.rollback' }
    const { release } = played('taste-ten', [at(60, back), at(90, back)])
    expect(release.phase).toBe('rolled-back')
    expect(release.changes.filter(({ weight }) => weight === 0)).toHaveLength(1)
    expect(release.since.canary.answers).toBeLessThanOrEqual(3) // those that were under way
  })

  it('a plan that is held looks and does not go on, and goes on when told', () => {
    const hold = at(5, { do: 'release.pause', paused: true })
    expect(played('eager-good', [hold]).release.weight).toBe(1)
    const on = at(50, { do: 'release.promote' })
    const { changes } = played('eager-good', [hold, on]).release
    expect(changes.slice(0, 3).map(({ weight }) => weight)).toEqual([1, 1, 5])
  })

  it('says go after the last step: the new version is the only one', () => {
    const acts = [at(10, { do: 'release.weight', weight: 100 }), at(20, { do: 'release.promote' })]
    expect(played('taste-ten', acts).release.phase).toBe('promoted')
  })
})

it('a rewind changes nothing: the same run, stopped and copied, ends alike', () => {
  const whole = played('eager-good', [], 7)
  const scenario = scenarioNamed('eager-good')
  const simulation = new Simulation({ scenario, seed: 7, interventions: [] })
  simulation.advance(simTime(seconds(37)))
  const mark = simulation.checkpoint()
  simulation.advance(simTime(scenario.duration))
  simulation.restore(mark)
  simulation.advance(simTime(scenario.duration))
  expect(simulation.world.release?.picture(simulation.world)).toEqual(whole.release)
})
