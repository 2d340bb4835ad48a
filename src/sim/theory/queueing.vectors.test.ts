// Every cell of the reference file, through our functions, to the ten digits that it prints.
import { describe, expect, it, vi } from 'vitest'
import file from '../vectors/queueing.json'
import * as enm1 from './enm1'
import { erlangB, offeredLoadFor } from './erlangB'
import { responseTimeMeanUpper } from './joinShortestQueue'
import * as kingman from './kingman'
import { insideMean } from './littlesLaw'
import * as md1 from './md1'
import * as mg1 from './mg1'
import * as mm1 from './mm1'
import * as mm1k from './mm1k'
import * as mmc from './mmc'
import * as mmck from './mmck'
import * as powerOfChoices from './powerOfChoices'
import { requestsFor, waitingTimeMeanVariance } from './runLength'
import { responseTimeMean as smallFarmMean } from './smallFarm'
import * as staffing from './squareRootStaffing'

// Farms of three busy servers are solved numerically, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

type Numbers = Record<string, number>
type Figures = Record<string, number | number[]>

interface Vector {
  id: string
  algorithm: string
  input: Numbers
  expect: Record<string, number | number[] | string>
  truncation_mass?: number
}

// The file's own type differs from cell to cell.
const vectors = file.vectors as unknown as Vector[]

const mm1Figures = ({ lambda, mu }: Numbers): Figures => {
  const queue = { arrivalRate: lambda, serviceRate: mu }
  return {
    rho: mm1.utilization(queue),
    L: mm1.inSystemMean(queue),
    Lq: mm1.queueLengthMean(queue),
    W: mm1.responseTimeMean(queue),
    Wq: mm1.waitingTimeMean(queue),
    P_wait: mm1.waitingProbability(queue),
    sojourn_p50: mm1.responseTimeQuantile(queue, 0.5),
    sojourn_p95: mm1.responseTimeQuantile(queue, 0.95),
    sojourn_p99: mm1.responseTimeQuantile(queue, 0.99),
    sojourn_p999: mm1.responseTimeQuantile(queue, 0.999),
    wait_p99: mm1.waitingTimeQuantile(queue, 0.99),
    p0: mm1.idleProbability(queue),
    P_N_ge_10: mm1.atLeastInSystem(queue, 10),
  }
}

const mmcFigures = ({ lambda, mu, c }: Numbers): Figures => {
  const queue = { arrivalRate: lambda, serviceRate: mu, servers: c }
  return {
    rho: mmc.utilization(queue),
    offered_erlangs: mmc.offeredLoad(queue),
    ErlangC_P_wait: mmc.waitingProbability(queue),
    Wq: mmc.waitingTimeMean(queue),
    W: mmc.responseTimeMean(queue),
    Lq: mmc.queueLengthMean(queue),
    L: mmc.inSystemMean(queue),
    wait_p99: mmc.waitingTimeQuantile(queue, 0.99),
    wait_p95: mmc.waitingTimeQuantile(queue, 0.95),
    sojourn_p50: mmc.responseTimeQuantile(queue, 0.5),
    sojourn_p95: mmc.responseTimeQuantile(queue, 0.95),
    sojourn_p99: mmc.responseTimeQuantile(queue, 0.99),
    ErlangB_same_load: erlangB(c, mmc.offeredLoad(queue)),
  }
}

const mm1kFigures = ({ lambda, mu, K }: Numbers): Figures => {
  const queue = { arrivalRate: lambda, serviceRate: mu, places: K }
  return {
    P_loss: mm1k.lossProbability(queue),
    p0: mm1k.inSystemProbability(queue, 0),
    L: mm1k.inSystemMean(queue),
    throughput: mm1k.throughput(queue),
    W_accepted: mm1k.responseTimeMean(queue),
    utilisation: mm1k.utilization(queue),
  }
}

const mmckFigures = ({ lambda, mu, c, K }: Numbers): Figures => {
  const queue = { arrivalRate: lambda, serviceRate: mu, servers: c, places: K }
  return {
    P_loss: mmck.lossProbability(queue),
    L: mmck.inSystemMean(queue),
    Lq: mmck.queueLengthMean(queue),
    W_accepted: mmck.responseTimeMean(queue),
    Wq_accepted: mmck.waitingTimeMean(queue),
  }
}

const mg1Figures = ({ lambda, mean, scv, second_moment }: Numbers): Figures => {
  const queue = { arrivalRate: lambda, serviceTimeMean: mean, serviceTimeScv: scv }
  expect(mg1.serviceTimeSecondMoment(queue)).toBeCloseTo(second_moment, 8)
  return {
    rho: mg1.utilization(queue),
    Wq: mg1.waitingTimeMean(queue),
    W: mg1.responseTimeMean(queue),
    Lq: mg1.queueLengthMean(queue),
    L: mg1.inSystemMean(queue),
    W_if_processor_sharing: mg1.processorSharingResponseTimeMean(queue),
  }
}

const md1Figures = ({ lambda }: Numbers): Figures => {
  const queue = { arrivalRate: lambda, serviceTime: 1 }
  return {
    wait_p50: md1.waitingTimeQuantile(queue, 0.5),
    wait_p95: md1.waitingTimeQuantile(queue, 0.95),
    wait_p99: md1.waitingTimeQuantile(queue, 0.99),
    sojourn_p99: md1.responseTimeQuantile(queue, 0.99),
    P_no_wait: md1.noWaitProbability(queue),
  }
}

const roundRobinFigures = ({ n, rho }: Numbers): Figures => {
  const farm = { arrivalRate: n * rho, serviceRate: 1, servers: n }
  return {
    sigma: enm1.waitingProbability(farm),
    W: enm1.responseTimeMean(farm),
    Wq: enm1.waitingTimeMean(farm),
    sojourn_p99: enm1.responseTimeQuantile(farm, 0.99),
    wait_p99: enm1.waitingTimeQuantile(farm, 0.99),
  }
}

const compareFigures = ({ servers, rho }: Numbers): Figures => {
  const farm = { arrivalRate: servers * rho, serviceRate: 1, servers }
  return {
    random_split_W: responseTimeMeanUpper(farm),
    central_queue_W: mmc.responseTimeMean(farm),
    p2c_infinite_servers_W: powerOfChoices.responseTimeMean({ utilization: rho, choices: 2 }),
  }
}

const choicesFigures = ({ d, lambda }: Numbers): Figures => {
  const farm = { utilization: lambda, choices: d }
  return {
    'tail_s_i_(i=0..8)': [0, 1, 2, 3, 4, 5, 6, 7, 8].map((i) =>
      powerOfChoices.atLeastInSystem(farm, i),
    ),
    mean_time_in_system: powerOfChoices.responseTimeMean(farm),
    mean_queue_length: powerOfChoices.inSystemMean(farm),
  }
}

const runLengthFigures = ({ rho }: Numbers): Figures => ({
  asymptotic_variance: waitingTimeMeanVariance(rho),
  customers_for_95pct_CI_of_1pct: requestsFor(rho, 0.01),
  customers_for_5pct: requestsFor(rho, 0.05),
})

const small = (draw: 'distinct' | 'independent', choices?: number) => (input: Numbers) => {
  const { servers, rho: utilization } = input
  return { W: smallFarmMean({ utilization, servers, choices: choices ?? servers, draw }) }
}

const families: readonly [RegExp, (input: Numbers) => Figures][] = [
  [/^M\/M\/1 FCFS/, mm1Figures],
  [/^M\/M\/c FCFS/, mmcFigures],
  [/^Erlang C/, ({ c, a }) => ({ C: mmc.erlangC(c, a) })],
  [/^Erlang B blocking/, ({ c, a }) => ({ B: erlangB(c, a) })],
  [/^Erlang B: offered load/, ({ c, B }) => ({ offered_erlangs: offeredLoadFor(c, B) })],
  [/^M\/M\/1\/K/, mm1kFigures],
  [/^M\/M\/c\/K/, mmckFigures],
  [/^M\/G\/1/, mg1Figures],
  [/^M\/D\/1/, md1Figures],
  [/^Round robin/, roundRobinFigures],
  [/^mean sojourn/, compareFigures],
  [/^power of d/, choicesFigures],
  [/^how long to simulate/, runLengthFigures],
  [
    /^square-root staffing/,
    ({ c, a }) => ({
      beta: staffing.spareCapacity(c, a),
      approx: staffing.waitingProbability(c, a),
      exact_ErlangC: mmc.erlangC(c, a),
    }),
  ],
  [
    /^Kingman/,
    ({ rho, ca2, cs2, ES }) => ({
      Wq_approx: kingman.waitingTimeMean({
        utilization: rho,
        arrivalScv: ca2,
        serviceTimeScv: cs2,
        serviceTimeMean: ES,
      }),
    }),
  ],
  [/^Little/, ({ lambda, W }) => ({ L: insideMean(lambda, W) })],
  [/^Join-shortest-queue/, small('distinct')],
  [/^Power of two choices with two distinct/, small('distinct', 2)],
  [/^Power of two choices with independent/, small('independent', 2)],
]

/** Relative tolerance of one expected figure. */
function toleranceOf({ truncation_mass }: Vector, key: string): number {
  // Solved numerically there: eight digits, and what their cut of the state space leaves out,
  // which lies at some 40 times the mean.
  if (truncation_mass !== undefined) return 1e-7 + 40 * truncation_mass
  if (key.startsWith('customers_for')) return 1e-6 // whole numbers, rounded up
  return 1e-9
}

const numberOf = (expected: number | string): number => {
  if (typeof expected === 'number') return expected
  const [above, below] = expected.split('/').map(Number)
  return above / below
}

function check(vector: Vector, figures: Figures): void {
  for (const [key, wanted] of Object.entries(vector.expect)) {
    if (key === 'published_rounded') continue // checked below
    const found = [figures[key]].flat()
    const list = Array.isArray(wanted) ? wanted : [numberOf(wanted)]
    expect(found.length, `${vector.id} ${key}`).toBe(list.length)
    for (const [i, value] of list.entries()) {
      const away = Math.abs(found[i] - value)
      const allowed = toleranceOf(vector, key) * Math.abs(value)
      expect(away <= allowed, `${vector.id} ${key}: ${found[i]}, not ${value}`).toBe(true)
    }
  }
}

describe('the reference file', () => {
  it('has 138 cells, each of a family known here', () => {
    expect(vectors.length).toBe(138)
    const unknown = vectors.filter(
      ({ algorithm }) => families.filter(([name]) => name.test(algorithm)).length !== 1,
    )
    expect(unknown.map(({ id }) => id)).toEqual([])
  })

  for (const [name, figures] of families) {
    const cells = vectors.filter(({ algorithm }) => name.test(algorithm))
    it(`agrees with the closed form in all ${cells.length} cells of ${name.source}`, () => {
      expect(cells.length).toBeGreaterThan(0)
      for (const cell of cells) check(cell, figures(cell.input))
    })
  }

  it('agrees with the published Erlang tables as far as they are printed', () => {
    const published = vectors.filter(({ expect }) => 'published_rounded' in expect)
    expect(published.length).toBe(10)
    for (const { input, expect: wanted } of published) {
      const printed = Number(wanted.published_rounded)
      const unit = String(printed).split('.')[1].length
      expect(offeredLoadFor(input.c, input.B).toFixed(unit)).toBe(printed.toFixed(unit))
    }
  })
})
