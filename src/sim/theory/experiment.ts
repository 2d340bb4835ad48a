// From a reference cell to an experiment: which cells can be checked by simulating them, and the
// scenario document (the public format) that does so. Mean work is 10 ms throughout: long enough
// for whole microseconds not to matter, short enough for millions of requests in a document.
import { type Cell, type Model, modelOf, utilizationOf } from './cells'

/** Mean work of every experiment, in microseconds. */
export const WORK_MEAN = 10_000

/** Utilization above which a mean needs more requests than a report can wait for. */
const UTILIZATION_MAX = 0.9

const PLACES = 1_000_000 // of a queue that stands for an endless one

/** A cell that can be simulated. */
export interface Experiment {
  readonly id: string
  readonly model: Model
  readonly document: unknown // a scenario, as one would write it by hand
}

/** Why a cell is not simulated. */
export type Refusal =
  | 'no queue' // a table of a formula
  | 'utilization above 0.9'
  | 'endlessly many servers'
  | 'infinite third moment' // the mean wait has no finite variance
  | 'work of a law that scenarios lack'
  | 'draws that scenarios lack'

/** How an experiment is written down. */
export interface Writing {
  readonly policies: readonly string[] // kinds that the engine knows
  readonly requests: number // expected in one run
  readonly seed: number
}

/** Why a model cannot be simulated, or null where it can. */
function refusalOf(model: Model): Refusal | null {
  if (model.kind === 'endless-farm') return 'endlessly many servers'
  if (utilizationOf(model) > UTILIZATION_MAX + 1e-9) return 'utilization above 0.9'
  if (model.kind === 'small-farm' && model.draw === 'independent')
    return 'draws that scenarios lack'
  if (model.kind !== 'mg1') return null
  if (model.law === null) return 'work of a law that scenarios lack'
  return model.law === 'pareto' && model.shape <= 3 ? 'infinite third moment' : null
}

const length = (microseconds: number): string => `${Math.round(microseconds)}us`

function workOf(model: Model): object {
  const mean = length(WORK_MEAN)
  const law = model.kind === 'mg1' ? model.law : 'exponential'
  switch (law) {
    case 'fixed':
      return { kind: law, value: mean }
    case 'uniform':
      return { kind: law, low: length(0), high: length(2 * WORK_MEAN) }
    case 'lognormal':
      return { kind: law, mean, cv: model.kind === 'mg1' ? Math.sqrt(model.serviceTimeScv) : 0 }
    case 'pareto':
      return { kind: law, mean, shape: model.kind === 'mg1' ? model.shape : 0 }
    default:
      return { kind: 'exponential', mean }
  }
}

/** What stands behind the gateway: a policy, and `count` equal servers. */
interface Farm {
  readonly policy: { readonly kind: string; readonly choices?: number }
  readonly count: number
  readonly slots?: number
  readonly queue?: number
  readonly held?: number // places at the gateway itself
}

/** One queue for c servers: held at the gateway, or else, with the same result, the line of one
 * server with c slots. */
const sharedQueue = (servers: number, policies: readonly string[]): Farm =>
  policies.includes('central-queue')
    ? { policy: { kind: 'central-queue' }, count: servers, queue: 0, held: PLACES }
    : { policy: { kind: 'round-robin' }, count: 1, slots: servers }

function farmOf(model: Model, policies: readonly string[]): Farm {
  switch (model.kind) {
    case 'mmc':
      return sharedQueue(model.servers, policies)
    case 'mm1k':
      return { policy: { kind: 'round-robin' }, count: 1, queue: model.places - 1 }
    case 'mmck': {
      const { servers, places } = model
      return { policy: { kind: 'round-robin' }, count: 1, slots: servers, queue: places - servers }
    }
    case 'round-robin':
      return { policy: { kind: 'round-robin' }, count: model.servers }
    case 'random-split':
      return { policy: { kind: 'random' }, count: model.servers }
    case 'small-farm': {
      const { servers, choices } = model
      if (choices < servers) return { policy: { kind: 'power-of-two', choices }, count: servers }
      // Without delay on the way, requests unanswered are those waiting or in service.
      const kind = policies.find((name) => name === 'join-shortest-queue') ?? 'least-connections'
      return { policy: { kind }, count: servers }
    }
    default:
      return { policy: { kind: 'round-robin' }, count: 1 }
  }
}

/** The scenario that plays `model`. */
function documentOf(model: Model, { policies, requests, seed }: Writing): object {
  const farm = farmOf(model, policies)
  const { policy, count, slots = 1, queue = PLACES, held = 0 } = farm
  const rate = (utilizationOf(model) * count * slots * 1e6) / WORK_MEAN
  return {
    version: 1,
    seed,
    duration: length((requests / rate) * 1e6),
    traffic: [{ name: 'web', arrivals: { kind: 'poisson', rate }, work: workOf(model) }],
    gateway: { policy, timeout: '24h', ...(held > 0 && { queue: held }) },
    pools: [
      {
        name: 'web',
        servers: Array.from({ length: count }, (_, i) => ({ name: `s${i + 1}`, slots, queue })),
      },
    ],
  }
}

/** The experiment that a cell asks for, or why there is none. */
export function experimentOf(cell: Cell, writing: Writing): Experiment | Refusal {
  const model = modelOf(cell)
  const refusal = model === null ? 'no queue' : refusalOf(model)
  if (model === null || refusal !== null) return refusal ?? 'no queue'
  return { id: cell.id, model, document: documentOf(model, writing) }
}

/** Servers of a farm that stands for endlessly many. */
export const MANY = 100

const LIMIT_UTILIZATION_MAX = 0.95 // above, a hundred servers need too many requests

/** For a cell of endlessly many servers and two choices: the farm of a hundred whose mean is near
 * the limit, and above it; null for any other cell. */
export function nearLimitOf(cell: Cell, writing: Writing): Experiment | null {
  const model = modelOf(cell)
  if (model?.kind !== 'endless-farm' || model.choices !== 2) return null
  const { utilization, choices } = model
  if (utilization > LIMIT_UTILIZATION_MAX) return null
  const farm: Model = {
    kind: 'small-farm',
    utilization,
    choices,
    servers: MANY,
    draw: 'distinct',
  }
  return { id: cell.id, model, document: documentOf(farm, writing) }
}
