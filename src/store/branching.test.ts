import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runOf } from '../playback/testRuns'
import { simTime } from '../sim'
import {
  type Intervention,
  type InterventionAct,
  parseRun,
  type Run,
  toRunDocument,
} from '../sim/scenario'
import { intervened, ownInterventions, without } from './branching'

const run = runOf('three-counters', { length: 12 })
const crash = (server: string): InterventionAct => ({ do: 'server.crash', server })
const instant = fc.integer({ min: 1, max: 12_000_000 }).map(simTime)
const lane = fc.constantFrom<number | 'all'>('all', 0, 1)
const server = fc.constantFrom('s1', 's2', 's3')
const done = fc.array(fc.record({ at: instant, lane, server }), { maxLength: 12 })

/** Two lanes on which things were done in the order of time. */
const lanes = done.map((list) =>
  [...list]
    .sort((a, b) => a.at - b.at)
    .reduce<readonly Run[]>(
      (runs, one) => intervened(runs, one.at, { act: crash(one.server), lane: one.lane }),
      [run, run],
    ),
)

const isOrdered = (list: readonly Intervention[]) =>
  list.every((one, index) => index === 0 || list[index - 1].at <= one.at)

describe('an intervention', () => {
  test('keeps what was done before it, drops what was done after it, and comes last', () => {
    fc.assert(
      fc.property(lanes, instant, lane, (runs, at, choice) => {
        const next = intervened(runs, at, { act: crash('s1'), lane: choice })
        next.forEach(({ interventions, scenario, seed }, index) => {
          const kept = runs[index].interventions.filter((one) => one.at <= at)
          const own = choice === 'all' || choice === index ? [{ at, ...crash('s1') }] : []
          expect(interventions).toEqual([...kept, ...own])
          expect(isOrdered(interventions)).toBe(true)
          expect([scenario, seed]).toEqual([runs[index].scenario, runs[index].seed])
        })
      }),
    )
  })

  test('leaves a lane that it does not change the same object', () => {
    const [, second] = intervened([run, run], simTime(5), { act: crash('s1'), lane: 0 })
    expect(second).toBe(run)
  })

  test('never stands beyond the end of a lane, where no reader of a file would accept it', () => {
    const short = runOf('three-counters', { length: 2 })
    const at = simTime(3_000_000)
    const [first, second] = intervened([run, short], at, { act: crash('s1'), lane: 'all' })
    expect(first.interventions).toHaveLength(1)
    expect(second.interventions).toHaveLength(0)
  })
})

/** In order of time, and at one instant in an order that depends on the acts alone. */
const settled = (acts: readonly Intervention[]): readonly Intervention[] =>
  [...acts].sort((a, b) => a.at - b.at || JSON.stringify(a).localeCompare(JSON.stringify(b)))

describe("the list of the reader's own interventions", () => {
  test('has each act once, with its lanes, in order of time', () => {
    fc.assert(
      fc.property(lanes, (runs) => {
        const list = ownInterventions(runs)
        expect(isOrdered(list.map(({ intervention }) => intervention))).toBe(true)
        runs.forEach(({ interventions }, index) => {
          const mine = list.filter((one) => one.lanes.includes(index))
          const acts = mine.map(({ intervention }) => intervention)
          // Lanes may have acts of one instant in opposite orders, which no one list can keep.
          expect(settled(acts)).toEqual(settled(interventions))
        })
      }),
    )
  })

  test('shows an act of all lanes as one, and the same act done twice as two', () => {
    const once = intervened([run, run], simTime(5), { act: crash('s1'), lane: 'all' })
    expect(ownInterventions(once)).toHaveLength(1)
    const twice = intervened(once, simTime(5), { act: crash('s1'), lane: 'all' })
    expect(ownInterventions(twice)).toHaveLength(2)
  })

  test('without one of them has all the others, the later ones too', () => {
    fc.assert(
      fc.property(lanes, fc.nat(12), (runs, index) => {
        const before = ownInterventions(runs)
        const after = ownInterventions(without(runs, index))
        expect(after).toEqual(before.filter((_, place) => place !== index))
      }),
    )
  })

  test('without a server that was added has nothing that was done to it', () => {
    const added = { ...run.scenario.pools[0].servers[0], name: 'extra' }
    const pool = run.scenario.pools[0].name
    const deeds: [number, InterventionAct][] = [
      [1, { do: 'server.add', pool, server: added }],
      [2, crash('extra')],
      [3, crash('s1')],
    ]
    const runs = deeds.reduce<readonly Run[]>(
      (list, [at, act]) => intervened(list, simTime(at), { act, lane: 'all' }),
      [run],
    )
    const [left] = without(runs, 0)
    expect(left.interventions).toEqual([{ at: 3, ...crash('s1') }])
    // With what was done to it still there, no reader of a file or a link would take the run.
    expect(parseRun(toRunDocument(left)).ok).toBe(true)
    const acts = runs[0].interventions.slice(1)
    expect(parseRun(toRunDocument({ ...runs[0], interventions: acts })).ok).toBe(false)
  })
})
