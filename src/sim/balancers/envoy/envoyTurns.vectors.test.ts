// Envoy's turns and draws beside envoy-rr-leastreq-slowstart.json: every cell through the balancer
// that the engine calls, and the sequences as runs of a scenario too. Where the product's random
// numbers were fixed in its test, the balancer's memory or a stream with the same draws stands in.
import { describe, expect, it } from 'vitest'
import { chosenBy, seedThatBegins } from '../../chosen'
import { type Stream, Streams } from '../../random/stream'
import type { PolicySpec } from '../../scenario/scenario'
import { duration, SECOND } from '../../time'
import { cellsOf } from '../../vectors/cells'
import file from '../../vectors/envoy-rr-leastreq-slowstart.json'
import type { Choice } from '../balancer'
import { choiceOf, type Rack } from '../rack'
import { createEdf, enterEdf, renewFirst } from '../schedulers/edf'
import { biasedWeight, leastConnections, powerOfTwo } from './leastRequest'
import { roundRobin } from './roundRobin'
import type { Scheduled } from './scheduled'
import { slowStartFactor } from './slowStart'

const cellOf = cellsOf(file)

interface Begun {
  readonly seed?: number
  readonly spec?: Partial<PolicySpec>
  readonly now?: number // seconds
}

const begin = (
  balancer: typeof roundRobin,
  rack: Rack,
  { seed = 0, spec = {}, now = 0 }: Begun = {},
): Choice<Scheduled> => {
  const choice = choiceOf(balancer, rack, { spec })
  const request = { ...choice.request, now: now * SECOND }
  return { ...choice, request, memory: { ...choice.memory, seed, index: seed } }
}

const picks = (balancer: typeof roundRobin, choice: Choice<Scheduled>, many: number): number[] =>
  Array.from({ length: many }, () => balancer.choose(choice))

const turnsAre = (id: string, weight: readonly number[], begun: Begun = {}): void => {
  const sequence: number[] = cellOf(id).wanted('sequence')
  const choice = begin(roundRobin, { weight }, begun)
  expect(picks(roundRobin, choice, sequence.length)).toEqual(sequence)
}

// The scheduler by itself: hosts entered one by one. A balancer makes its schedule as after some
// turns, in which the lighter of two that are due at once goes first.
const scheduleIs = (id: string, weights: readonly number[]): void => {
  const edf = createEdf(weights.length)
  weights.forEach((weight, place) => {
    enterEdf(edf, place, 1 / weight)
  })
  const sequence: number[] = cellOf(id).wanted('sequence')
  const seen = sequence.map(() => {
    const place = edf.places[0]
    renewFirst(edf, weights[place])
    return place
  })
  expect(seen).toEqual(sequence)
  const round = weights.reduce((sum, weight) => sum + weight, 0)
  const choice = begin(roundRobin, { weight: weights })
  expect(picks(roundRobin, choice, round)).toEqual(sequence.slice(0, round))
}

// A stream whose next draws below n are these.
const streamOf = (draws: readonly number[], n: number): Stream => {
  for (let seed = 0; ; seed++) {
    const stream = new Streams().open(seed, 'policy')
    const ahead = stream.copy()
    if (draws.every((draw) => ahead.below(n) === draw % n)) return stream
  }
}

const drawsAre = (id: string, choices: number): void => {
  const { input, wanted } = cellOf(id)
  const active: number[] = input('active')
  // The first draw of the product's test is for the priority.
  const random = streamOf(input('random_draws').slice(1), active.length)
  for (const balancer of [leastConnections, powerOfTwo]) {
    const rack = { weight: active.map(() => 1), outstanding: active }
    const choice = begin(balancer, rack, { spec: { choices } })
    const request = { ...choice.request, random: random.copy() }
    expect(balancer.choose({ ...choice, request })).toBe(wanted('picked'))
  }
}

// Twelve seconds and so on after it came, the second host beside one that has long been there.
const startsSlowly = (id: string, spec: Partial<PolicySpec>, first = 0): void => {
  const { input, wanted } = cellOf(id)
  const now = 1_000
  const since = first === 0 ? [0, now - input('t_s')] : [now - input('t_s'), 0]
  const rack = { weight: [1, 1], since: since.map((each) => each * SECOND) }
  const choice = begin(roundRobin, rack, { spec, now })
  const sequence: number[] = wanted('sequence')
  expect(picks(roundRobin, choice, sequence.length)).toEqual(sequence)
}

const factorsAre = (id: string): void => {
  const { input, wanted } = cellOf(id)
  const spec: PolicySpec = {
    kind: 'round-robin',
    slowStart: duration(input('window_s') * SECOND),
    aggression: input('aggression'),
    minWeight: input('min_weight_percent'),
  }
  const ages: number[] = input('t_s')
  ages.forEach((age, at) => {
    expect(slowStartFactor(age * SECOND, spec)).toBeCloseTo(wanted('factor')[at], 6)
  })
}

const weightIs = (id: string): void => {
  const { input, wanted } = cellOf(id)
  const weight = biasedWeight(input('weight'), input('active'), input('active_request_bias'))
  expect(weight).toBeCloseTo(wanted('effective_weight'), 12)
  // The schedule is due again by that weight.
  const rack = { weight: [input('weight'), 1_000], outstanding: [input('active'), 0] }
  const choice = begin(leastConnections, rack, { spec: { bias: input('active_request_bias') } })
  leastConnections.choose(choice)
  const { edf } = choice.memory
  expect(edf?.deadlines[edf.places.indexOf(0)]).toBeCloseTo(1 / weight, 9)
}

const minute = { slowStart: duration(60 * SECOND) }

// Continues from weights 1 and 2, all idle, after six picks.
const leastRequestAfter = (actives: readonly (readonly [number, number])[]): number[][] => {
  const choice = begin(leastConnections, { weight: [1, 2] })
  expect(picks(leastConnections, choice, 6)).toEqual([1, 0, 1, 1, 0, 1])
  return actives.map((active) => {
    choice.pool.outstanding.set(active)
    const id = active[1] === 1 ? 'envoy-lr-w12-b' : 'envoy-lr-w12-c'
    return picks(leastConnections, choice, cellOf(id).wanted('sequence').length)
  })
}

const cells: Readonly<Record<string, () => void>> = {
  'envoy-rr-seed1-3': () => turnsAre('envoy-rr-seed1-3', [1, 1, 1], { seed: 1 }),
  'envoy-rr-w12': () => turnsAre('envoy-rr-w12', [1, 2]),
  'envoy-rr-w12-then-21'() {
    const choice = begin(roundRobin, { weight: [1, 2] })
    picks(roundRobin, choice, 6)
    // In place, as a host's weight alone changes: each host is due by it after its next turn.
    choice.pool.weight.set([2, 1])
    const sequence: number[] = cellOf('envoy-rr-w12-then-21').wanted('sequence')
    expect(picks(roundRobin, choice, sequence.length)).toEqual(sequence)
  },
  'envoy-rr-w14': () => turnsAre('envoy-rr-w14', [1, 4]),
  'envoy-rr-w12-seed1': () => turnsAre('envoy-rr-w12-seed1', [1, 2], { seed: 1 }),
  'envoy-rr-seeded-631'() {
    const counts = [0, 0, 0]
    for (let seed = 0; seed < 10; seed++) {
      counts[roundRobin.choose(begin(roundRobin, { weight: [6, 3, 1] }, { seed }))]++
    }
    expect(counts).toEqual(cellOf('envoy-rr-seeded-631').wanted('first_pick_counts'))
  },
  'envoy-edf-321': () => scheduleIs('envoy-edf-321', [3, 2, 1]),
  'envoy-edf-432': () => scheduleIs('envoy-edf-432', [4, 3, 2]),
  'envoy-edf-123': () => scheduleIs('envoy-edf-123', [1, 2, 3]),
  'envoy-ss-60-35-t12': () => startsSlowly('envoy-ss-60-35-t12', { ...minute, minWeight: 35 }),
  'envoy-ss-60-35-t30': () => startsSlowly('envoy-ss-60-35-t30', { ...minute, minWeight: 35 }),
  'envoy-ss-aggr2-t6': () => startsSlowly('envoy-ss-aggr2-t6', { ...minute, aggression: 2 }),
  'envoy-ss-10-t5': () => startsSlowly('envoy-ss-10-t5', { slowStart: duration(10 * SECOND) }, 1),
  'envoy-ss-factor-60-1.0': () => factorsAre('envoy-ss-factor-60-1.0'),
  'envoy-ss-factor-60-2.0': () => factorsAre('envoy-ss-factor-60-2.0'),
  'envoy-lr-1-2': () => drawsAre('envoy-lr-1-2', 2),
  'envoy-lr-2-1': () => drawsAre('envoy-lr-2-1', 2),
  'envoy-lr-p5c': () => drawsAre('envoy-lr-p5c', 5),
  'envoy-lr-w12-b'() {
    const [seen] = leastRequestAfter([[0, 1]])
    expect(seen).toEqual(cellOf('envoy-lr-w12-b').wanted('sequence'))
  },
  'envoy-lr-w12-c'() {
    const [, seen] = leastRequestAfter([
      [0, 1],
      [1, 0],
    ])
    expect(seen).toEqual(cellOf('envoy-lr-w12-c').wanted('sequence'))
  },
  'envoy-lr-weight-1-0-1.0': () => weightIs('envoy-lr-weight-1-0-1.0'),
  'envoy-lr-weight-4-3-1.0': () => weightIs('envoy-lr-weight-4-3-1.0'),
  'envoy-lr-weight-4-3-0.0': () => weightIs('envoy-lr-weight-4-3-0.0'),
  'envoy-lr-weight-4-3-2.0': () => weightIs('envoy-lr-weight-4-3-2.0'),
  'envoy-lr-replacement'() {
    const { input, wanted } = cellOf('envoy-lr-replacement')
    const rack = { weight: [1, 1], outstanding: input('active') }
    const choice = begin(leastConnections, rack, { spec: { choices: input('choice_count') } })
    const many = 40_000
    const busier = picks(leastConnections, choice, many).filter((place) => place === 0).length
    const share: number = wanted('probability_busier_host_picked')
    const sigma = Math.sqrt((share * (1 - share)) / many)
    expect(Math.abs(busier / many - share)).toBeLessThan(4 * sigma)
  },
}

describe('envoy-rr-leastreq-slowstart.json', () => {
  it('has exactly the cells that are run here', () => {
    expect(Object.keys(cells).sort()).toEqual(file.vectors.map(({ id }) => id).sort())
    expect(file.count).toBe(file.vectors.length)
  })

  it.each(file.vectors.map(({ id }) => [id]))('%s', (id) => cells[id]())
})

/** A sequence through the engine: with a seed whose draw begins it where the cell does. */
interface Traced {
  readonly id: string
  readonly weights: readonly number[]
  readonly begins?: number
  readonly period: number
  // Turns of the cell that are compared: past them its ties hang on rounding from an empty
  // schedule, which a balancer does not begin with.
  readonly turns?: number
}

const traced: readonly Traced[] = [
  { id: 'envoy-rr-seed1-3', weights: [1, 1, 1], begins: 1, period: 3 },
  { id: 'envoy-rr-w12', weights: [1, 2], period: 3 },
  { id: 'envoy-rr-w12-seed1', weights: [1, 2], begins: 1, period: 3 },
  { id: 'envoy-rr-w14', weights: [1, 4], period: 5 },
  { id: 'envoy-edf-321', weights: [3, 2, 1], period: 6, turns: 6 },
  { id: 'envoy-edf-432', weights: [4, 3, 2], period: 9, turns: 9 },
  { id: 'envoy-edf-123', weights: [1, 2, 3], period: 6, turns: 6 },
]

const plainTurns = { kind: 'round-robin', dialect: 'envoy' }

describe('in a run', () => {
  it.each(traced)('$id', ({ id, weights, begins = 0, period, turns }) => {
    const wanted: number[] = cellOf(id).wanted('sequence').slice(0, turns)
    const seed = seedThatBegins(begins, period)
    const seen = chosenBy({ policy: plainTurns, weights, seed })
    expect(seen.slice(0, wanted.length).map(({ server }) => server)).toEqual(wanted)
  })

  it('first picks follow the weights over the seeds of a whole round', () => {
    const counts = [0, 0, 0]
    for (let turn = 0; turn < 10; turn++) {
      const trial = { policy: plainTurns, weights: [6, 3, 1], seconds: 1 }
      const [first] = chosenBy({ ...trial, seed: seedThatBegins(turn, 10) })
      counts[first.server]++
    }
    expect(counts).toEqual(cellOf('envoy-rr-seeded-631').wanted('first_pick_counts'))
  })

  // A schedule is made anew when something changes; here, so long after the second has come.
  const turnsAfter = (age: number, options: object, seed: number): number[] => {
    const again = 100 + age
    return chosenBy({
      policy: { ...plainTurns, slowStart: '60s', ...options },
      weights: [1],
      seed,
      seconds: again + 3,
      interventions: [
        { at: '100s', do: 'server.add', server: { name: 'late' } },
        { at: `${again}s`, do: 'server.weight', server: 's0', weight: 1 },
      ],
    })
      .filter(({ at }) => at >= again * SECOND)
      .map(({ server }) => server)
  }

  it.each([
    { id: 'envoy-ss-60-35-t12', period: 27 },
    { id: 'envoy-ss-60-35-t30', period: 3 },
  ])('$id: a server that joins is slow by its age', ({ id, period }) => {
    const { input, wanted } = cellOf(id)
    const seen = turnsAfter(input('t_s'), { minWeight: 35 }, seedThatBegins(0, period))
    const sequence: number[] = wanted('sequence')
    expect(seen.slice(0, sequence.length)).toEqual(sequence)
  })

  it('envoy-ss-aggr2-t6: three turns, one more or less, between two of the late server', () => {
    const { input, wanted } = cellOf('envoy-ss-aggr2-t6')
    const seen = turnsAfter(input('t_s'), { aggression: 2 }, 1)
    const late = seen.flatMap((server, turn) => (server === 1 ? [turn] : []))
    const between = late.slice(1).map((turn, at) => turn - late[at] - 1)
    const usual = wanted('sequence').indexOf(1)
    expect(between.length).toBeGreaterThan(4)
    for (const turns of between) expect(Math.abs(turns - usual)).toBeLessThanOrEqual(1)
  })

  it('a weight that changes begins the turns anew, where the seed says', () => {
    const trial = { policy: plainTurns, weights: [1, 2], seed: seedThatBegins(0, 6) }
    const change = { at: '4.05s', do: 'server.weight', server: 's1', weight: 4 }
    const seen = chosenBy({ ...trial, seconds: 12, interventions: [change] })
    const begun = chosenBy({ ...trial, weights: [1, 4] }).map(({ server }) => server)
    const after = seen.filter(({ at }) => at > 4.05 * SECOND).map(({ server }) => server)
    expect(after.slice(0, 40)).toEqual(begun.slice(0, 40))
  })
})
