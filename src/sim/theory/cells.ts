// Which queue a reference cell describes. The cells are those of vectors/queueing.json: an
// algorithm by its name, what it is given, what is expected. Tables of formulas describe none.
import * as enm1 from './enm1'
import * as mg1 from './mg1'
import * as mm1 from './mm1'
import * as mm1k from './mm1k'
import * as mmc from './mmc'
import * as mmck from './mmck'
import * as powerOfChoices from './powerOfChoices'
import * as smallFarm from './smallFarm'

/** One reference cell, as the file has it; numbers are in any one unit of time. */
export interface Cell {
  readonly id: string
  readonly algorithm: string
  readonly input: Readonly<Record<string, number | string>>
}

/** A law of work, by its name in the scenario format; null where the format has none. */
export type ServiceLaw = 'fixed' | 'uniform' | 'exponential' | 'lognormal' | 'pareto' | null

/** A queue that a cell describes, with the parameters of its family. */
export type Model =
  | ({ readonly kind: 'mm1' } & mm1.Mm1)
  | ({ readonly kind: 'mmc' } & mmc.Mmc)
  | ({ readonly kind: 'mm1k' } & mm1k.Mm1k)
  | ({ readonly kind: 'mmck' } & mmck.Mmck)
  | ({ readonly kind: 'mg1'; readonly law: ServiceLaw; readonly shape: number } & mg1.Mg1)
  | ({ readonly kind: 'round-robin' } & enm1.RoundRobinFarm)
  | ({ readonly kind: 'random-split' } & mmc.Mmc)
  | ({ readonly kind: 'endless-farm' } & powerOfChoices.Choices)
  | ({ readonly kind: 'small-farm' } & smallFarm.SmallFarm)

const laws: readonly [RegExp, ServiceLaw][] = [
  [/^deterministic/, 'fixed'],
  [/^uniform\(0,2\)/, 'uniform'],
  [/^lognormal/, 'lognormal'],
  [/^Pareto/, 'pareto'],
]

type Reader = (input: { number(key: string): number; text(key: string): string }) => Model

/** ρ and n with mean work 1, as rates. */
const farm = (utilization: number, servers: number) => ({
  arrivalRate: utilization * servers,
  serviceRate: 1,
  servers,
})

const queue = (number: (key: string) => number) => ({
  arrivalRate: number('lambda'),
  serviceRate: number('mu'),
})

const small =
  (draw: 'distinct' | 'independent', choices?: number): Reader =>
  ({ number }) => {
    const servers = number('servers')
    return {
      kind: 'small-farm',
      utilization: number('rho'),
      servers,
      choices: choices ?? servers,
      draw,
    }
  }

/** How each family of cells is recognized by its algorithm, and read. */
const readers: readonly [RegExp, Reader][] = [
  [/^M\/M\/1 FCFS/, ({ number }) => ({ kind: 'mm1', ...queue(number) })],
  [/^M\/M\/c FCFS/, ({ number }) => ({ kind: 'mmc', ...queue(number), servers: number('c') })],
  [/^M\/M\/1\/K/, ({ number }) => ({ kind: 'mm1k', ...queue(number), places: number('K') })],
  [
    /^M\/M\/c\/K/,
    ({ number }) => ({
      kind: 'mmck',
      ...queue(number),
      servers: number('c'),
      places: number('K'),
    }),
  ],
  [
    /^M\/G\/1 FCFS/,
    ({ number, text }) => ({
      kind: 'mg1',
      arrivalRate: number('lambda'),
      serviceTimeMean: number('mean'),
      serviceTimeScv: number('scv'),
      law: laws.find(([name]) => name.test(text('service')))?.[1] ?? null,
      shape: Number(/alpha ([\d.]+)/.exec(text('service'))?.[1] ?? 0),
    }),
  ],
  [
    /^Round robin over n/,
    ({ number }) => ({ kind: 'round-robin', ...farm(number('rho'), number('n')) }),
  ],
  [
    /^mean sojourn .*: random split/,
    ({ number }) => ({ kind: 'random-split', ...farm(number('rho'), number('servers')) }),
  ],
  [
    /^power of d choices/,
    ({ number }) => ({
      kind: 'endless-farm',
      utilization: number('lambda'),
      choices: number('d'),
    }),
  ],
  [/^Join-shortest-queue/, small('distinct')],
  [/^Power of two choices with two distinct/, small('distinct', 2)],
  [/^Power of two choices with independent/, small('independent', 2)],
]

/** The queue that a cell describes, or null where it is a table of something else. */
export function modelOf({ id, algorithm, input }: Cell): Model | null {
  const reader = readers.find(([name]) => name.test(algorithm))
  if (reader === undefined) return null
  return reader[1]({
    number(key) {
      const value = input[key]
      if (typeof value === 'number') return value
      throw new TypeError(`cell ${id}: ${key} is no number`)
    },
    text: (key) => String(input[key]),
  })
}

/** Offered utilization ρ of a model, 0 and up: work that arrives over work that can be done. */
export function utilizationOf(model: Model): number {
  if (model.kind === 'endless-farm' || model.kind === 'small-farm') return model.utilization
  if (model.kind === 'mg1') return mg1.utilization(model)
  const servers = 'servers' in model ? model.servers : 1
  return model.arrivalRate / (servers * model.serviceRate)
}

/** Mean response time in units of the mean work; of those let in, where room is limited. */
export function responseTimeMeanOf(model: Model): number {
  switch (model.kind) {
    case 'mm1':
      return mm1.responseTimeMean(model) * model.serviceRate
    case 'mmc':
      return mmc.responseTimeMean(model) * model.serviceRate
    case 'mm1k':
      return mm1k.responseTimeMean(model) * model.serviceRate
    case 'mmck':
      return mmck.responseTimeMean(model) * model.serviceRate
    case 'mg1':
      return mg1.responseTimeMean(model) / model.serviceTimeMean
    case 'round-robin':
      return enm1.responseTimeMean(model) * model.serviceRate
    case 'random-split':
      return 1 / (1 - utilizationOf(model))
    case 'endless-farm':
      return powerOfChoices.responseTimeMean(model)
    case 'small-farm':
      return smallFarm.responseTimeMean(model)
  }
}
