// What the comparison works out, set against runs made by hand; and that its examples show what
// the chapter says of them.
import { describe, expect, test } from 'vitest'
import { balancerOf, type RunSummary, simulateRun } from '../../sim'
import {
  type PolicySpec,
  parseRun,
  type Run,
  scenarioNamed,
  toRunDocument,
} from '../../sim/scenario'
import { conditionAct } from '../controls/condition'
import { nextServer } from '../controls/nextServer'
import { seedJobs } from '../frame/seedRuns'
import { runsOf } from '../runs'
import { compare } from '.'
import { binsOf, pairsOf } from './customers'
import { balancersAt, reportsAt, withBalancers, withReports } from './gateways'
import { bestOf, measureOf, measuresIn } from './measures'
import { laneNamesOf } from './names'
import { pairIn } from './pair'
import {
  dialectsOffered,
  fieldsOf,
  kindsOffered,
  nextRule,
  plainRule,
  readWeights,
  ruleAt,
  ruleOf,
  weightsAt,
  weightsOf,
  withRule,
  withWeights,
} from './rule'
import { bandOf, differencesOf, SEEDS, trialPlan } from './trials'

const exampleOf = (id: string): readonly Run[] => {
  const example = compare.examples.find((one) => one.id === id)
  if (!example) throw new Error(id)
  return runsOf(example, scenarioNamed)
}

const [dice, turns] = exampleOf('unequal-work')

/** The run as a link would bring it back. */
function reread(run: Run): Run {
  const parsed = parseRun(toRunDocument(run))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.run
}

const everyRule = kindsOffered().flatMap((kind) =>
  [undefined, ...dialectsOffered(kind)].map((dialect) => plainRule(kind, dialect)),
)
const titled = everyRule.map((spec): [string, PolicySpec] => [
  `${spec.dialect ?? 'textbook'} ${spec.kind}`,
  spec,
])

describe('the picker', () => {
  test.each(titled)('offers %s with every option, and each can be written and read', (_, spec) => {
    expect(balancerOf(spec).id).toContain(spec.kind)
    for (const { option, values } of fieldsOf(spec))
      for (const value of values) {
        const { [option]: __, ...rest } = spec
        const chosen = value === undefined ? rest : { ...rest, [option]: value }
        const run = withRule(dice, chosen)
        expect(ruleOf(reread(run)), `${option} ${value}`).toEqual(ruleOf(run))
      }
  })

  test('offers the lanes that are added a rule that none has', () => {
    expect(ruleOf(dice).kind).not.toBe(nextRule([dice, turns]).kind)
    expect(nextRule([turns]).kind).toBe('least-connections')
  })

  test('drops a policy that came on the way, and nothing else that the reader did', () => {
    const acts = [
      { at: 1, do: 'policy.set', policy: { kind: 'random' } },
      { at: 2, do: 'server.crash', server: 's1' },
    ] as unknown as Run['interventions']
    const next = withRule({ ...turns, interventions: acts }, plainRule('first', undefined))
    expect(next.interventions).toEqual([acts[1]])
  })

  test('shows the rule and the weights in force at the playhead', () => {
    const acts = [
      { at: 5, do: 'policy.set', policy: { kind: 'random' } },
      { at: 7, do: 'server.weight', server: 's2', weight: 4 },
    ] as unknown as Run['interventions']
    const run = { ...turns, interventions: acts }
    expect([4, 5].map((at) => ruleAt(run, at).kind)).toEqual(['round-robin', 'random'])
    expect([6, 7].map((at) => weightsAt(run, at)[1])).toEqual([1, 4])
    expect(laneNamesOf([turns, run])[1]).toContain('round robin, then random')
  })

  test('reads weights as people write them, and nothing that is none', () => {
    expect(readWeights('5:5:2', 3)).toEqual([5, 5, 2])
    expect(readWeights(' 5, 5 2', 3)).toEqual([5, 5, 2])
    expect(readWeights('5\uff1a5\uff1a2', 3)).toEqual([5, 5, 2])
    for (const text of ['5:5', '5:5:x', '1.5:1:1', '-1:1:1', '', '1:1:10001'])
      expect(readWeights(text, 3), text).toBeNull()
    expect(weightsOf(withWeights(turns, [3, 2, 1]))).toEqual([3, 2, 1])
  })
})

describe('lanes', () => {
  test('are named by what tells them apart', () => {
    const names = laneNamesOf(exampleOf('unequal-machines'))
    expect(names).toEqual(['round robin', 'round robin (5:5:2)', 'least connections'])
    const herd = laneNamesOf(exampleOf('stale-reports'))
    expect(new Set(herd).size).toBe(4)
    expect(herd[1]).toContain('2.0 s')
    expect(laneNamesOf([turns, turns])).toEqual(['round robin #1', 'round robin #2'])
  })

  test('can know less and be served by more balancers, and a link says so', () => {
    const many = reread(withBalancers(withReports(turns, null), 7))
    expect(many.scenario.gateways).toHaveLength(7)
    const late = withReports(turns, turns.scenario.gateways[0].timeout)
    expect(reread(late).scenario.gateways[0].reports).toBe(turns.scenario.gateways[0].timeout)
  })

  test('know less and have more balancers from an instant; a choice for the start undoes it', () => {
    const acts = [
      { at: 5, do: 'gateway.reports', every: 500_000 },
      { at: 7, do: 'gateway.scale', balancers: 4 },
      { at: 9, do: 'gateway.reports' },
    ] as unknown as Run['interventions']
    const run = reread({ ...turns, interventions: acts })
    expect([4, 5, 9].map((at) => reportsAt(run, at))).toEqual([null, 500_000, null])
    expect([6, 7].map((at) => balancersAt(run, at))).toEqual([1, 4])
    expect(withReports(run, null).interventions.map((act) => act.do)).toEqual(['gateway.scale'])
    expect(balancersAt(withBalancers(run, 2), 10)).toBe(2)
  })

  test('get servers under names that were never given', () => {
    const first = { ...nextServer(turns), at: 1 } as Run['interventions'][number]
    const second = nextServer({ ...turns, interventions: [first] })
    expect([first, second]).toMatchObject([{ server: { name: 's4' } }, { server: { name: 's5' } }])
    expect(reread({ ...turns, interventions: [first] }).interventions[0]).toEqual(first)
  })

  test('have servers that become well again, even one that is broken from the start', () => {
    const [, , heads] = exampleOf('black-hole')
    const at = { at: '0s' }
    const cure = { ...conditionAct('well', { name: 's1', condition: 'erring' }), ...at }
    const document = toRunDocument(heads) as { scenario: object }
    const parsed = parseRun({ ...document, interventions: [cure] })
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    expect(simulateRun(heads).failed).toBeGreaterThan(100)
    expect(simulateRun(parsed.run).failed).toBe(0)
  })

  test('are compared in pairs of lanes that are there', () => {
    expect(pairIn({}, 2)).toEqual([0, 1])
    expect(pairIn({ first: 2, second: 0 }, 3)).toEqual([2, 0])
    expect(pairIn({ first: 3, second: 3 }, 3)).toEqual([0, 1])
    expect(pairIn({ first: 1, second: 1 }, 2)).toEqual([1, 0])
  })
})

describe('the customers of two lanes', () => {
  const columns = (sentAt: number[], latency: number[]) => ({
    count: sentAt.length,
    sentAt: Float64Array.from(sentAt),
    latency: Float64Array.from(latency),
  })
  const first = columns([0, 10, 20, 30, 40], [5, 5, 50, -1, 5])
  const second = columns([0, 10, 20, 30, 40], [7, 5, 10, 5, Number.NaN])

  test('are paired by their ids, once both fates are known', () => {
    const all = pairsOf(first, second, 100)
    expect([...all.differences]).toEqual([-2, 0, 40])
    expect(all).toMatchObject({ sooner: 1, later: 1, same: 1, lostFirst: 1, lostSecond: 0 })
    expect([...pairsOf(first, second, 16).differences]).toEqual([-2, 0])
  })

  test('fall into bins on both sides of zero; who met the same stands in none', () => {
    expect(binsOf(Float64Array.from([-2, 0, 40, 50]), 50, 4)).toEqual([0, 1, 0, 2])
  })
})

describe('thirty seeds', () => {
  const lanes = [dice, turns]
  const seeds = seedJobs(lanes, trialPlan)
  const summaries = seeds.map(({ run, details }) => simulateRun(run, { details }))
  const results = lanes.map((_, lane) =>
    summaries.filter((__, index) => index % lanes.length === lane),
  )

  test('bring the same customers to every lane, and others for each seed', () => {
    expect(seeds).toHaveLength(2 * SEEDS)
    expect(results[0].map(({ arrived }) => arrived)).toEqual(
      results[1].map(({ arrived }) => arrived),
    )
    expect(new Set(seeds.map(({ run }) => run.seed)).size).toBe(SEEDS)
  })

  test('say that turns are better than dice by the mean, and that this is no luck', () => {
    const found = differencesOf(results, measureOf('mean'), [0, 1])
    expect(found?.sign).toBe(1)
    expect(found?.higher).toBeGreaterThanOrEqual(28)
    expect(differencesOf(results, measureOf('mean'), [1, 0])?.mean).toBeCloseTo(
      -(found?.mean ?? 0),
      9,
    )
  })

  test('leave out pairs of which one is still to come', () => {
    const half = [results[0], results[1].map((one, k) => (k < 3 ? one : null))]
    expect(differencesOf(half, measureOf('mean'), [0, 1])?.differences).toHaveLength(3)
    expect(bandOf(half, 'mean', [0, 1])).toBeNull()
  })

  test('give a band that lies between its ends', () => {
    const band = bandOf(results, 'mean', [0, 1])
    const known = [...(band?.low ?? [])].flatMap((low, i) =>
      Number.isNaN(low) ? [] : [[low, band?.high[i] ?? Number.NaN]],
    )
    expect(known.length).toBeGreaterThan(200)
    expect(known.every(([low, high]) => low <= high)).toBe(true)
  })
})

test('the best of a measure is named only where one is', () => {
  const mean = measureOf('mean')
  expect(bestOf(mean, [2, 1, 3])).toEqual([1])
  expect(bestOf(mean, [1, 1])).toEqual([])
  expect(bestOf(mean, [1, null])).toEqual([])
  const [fairness] = measuresIn([]).filter(({ id }) => id === 'fairness')
  expect(bestOf(fairness, [0.5, 1])).toEqual([])
  expect(measureOf('nonsense').id).toBe('mean')
})

// Of course.md's table: means over 20 seeds must lie in the range that its 40 seeds had.
describe('the examples', () => {
  const over = (id: string, lane: number, read: (summary: RunSummary) => number): number => {
    const run = exampleOf(id)[lane]
    const values = Array.from({ length: 20 }, (_, k) => {
      const details = ['beside-free'] as const
      return read(simulateRun({ ...run, seed: 1 + k }, { details }))
    })
    return values.reduce((sum, value) => sum + value, 0) / values.length
  }
  const mean = ({ latency }: RunSummary) => (latency?.mean ?? 0) / 1e6
  const p95 = ({ latency }: RunSummary) => (latency?.p95 ?? 0) / 1e6
  const lost = ({ failed, rejected, arrived }: RunSummary) => (failed + rejected) / arrived
  const beside = ({ details, arrived }: RunSummary) => (details?.besideFree ?? 0) / arrived

  test.each([
    ['turns-or-dice', 0, mean, 0.71, 1.04],
    ['turns-or-dice', 0, beside, 0.43, 0.57],
    ['turns-or-dice', 1, mean, 0.5, 0.5],
    ['unequal-work', 0, mean, 1.11, 2.61],
    ['unequal-work', 1, mean, 0.86, 1.9],
    ['unequal-work', 1, beside, 0.13, 0.23],
    ['least-connections', 1, mean, 0.67, 1.34],
    ['least-connections', 1, beside, 0, 0],
    ['unequal-machines', 0, p95, 31, 74],
    ['unequal-machines', 1, p95, 2.5, 9.5],
    ['unequal-machines', 2, p95, 2.5, 6.8],
    ['stale-weights', 0, p95, 28, 69],
    ['stale-weights', 1, p95, 1.6, 6.9],
    ['stale-reports', 0, p95, 4.7, 11.2],
    ['stale-reports', 1, p95, 15.2, 17.5],
    ['stale-reports', 2, p95, 3.4, 4.5],
    ['stale-reports', 3, p95, 1.7, 2.4],
    ['black-hole', 0, lost, 0.33, 0.34],
    ['black-hole', 1, lost, 0.48, 0.58],
    ['black-hole', 2, lost, 0.95, 1],
    ['black-hole', 3, lost, 0.38, 0.5],
    ['odd-machines', 0, p95, 16, 65],
    ['odd-machines', 1, p95, 1.8, 4.5],
    ['odd-machines', 2, p95, 2.3, 3.2],
  ] as const)('%s, lane %i: %o between %d and %d', (...row) => {
    const [id, lane, read, low, high] = row
    const found = over(id, lane, read)
    expect(found).toBeGreaterThanOrEqual(low - 1e-3)
    expect(found).toBeLessThanOrEqual(high + 1e-3)
  })
})

test('whom a rule of the firewall turns away is not lost, and has a column of its own', () => {
  const [plain, guarded] = (['desk-bricks', 'desk-firewall'] as const).map((id) =>
    simulateRun({ scenario: scenarioNamed(id), seed: 1, interventions: [] }),
  )
  const read = (summary: RunSummary, id: string) =>
    measuresIn([summary])
      .find((measure) => measure.id === id)
      ?.read(summary)
  expect(read(plain, 'blocked')).toBeUndefined()
  expect(read(guarded, 'blocked')).toBeGreaterThan(0.05)
  expect(read(guarded, 'lost')).toBe(0)
})
