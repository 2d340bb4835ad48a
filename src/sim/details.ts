// What can be asked of a whole run beside its figures: each customer, each choice of a server, the
// curve over time, and how many began to wait beside a free server. Folded from the log as it is
// written, where it is asked.
import type { EventLog } from './engine/log'
import { BesideFree } from './metrics/besideFree'
import { Cells } from './metrics/cells'
import { type ChoiceColumns, Choices } from './metrics/choices'
import { type CustomerColumns, Customers } from './metrics/customers'
import type { HealthTimeline } from './metrics/healthTimeline'
import { type HealthSoFar, healthUpTo } from './metrics/healthView'
import { type Duration, simTime } from './time'
import type { World } from './world'

/** Something that can be asked for. */
export type Detail = 'beside-free' | 'customers' | 'choices' | 'curve' | 'health'

/** Latency over the run, one value a cell as charts read it; microseconds, NaN: none. */
export interface CurveColumns {
  readonly width: Duration
  readonly mean: Float64Array
  readonly p95: Float64Array
}

/** What was asked for; the rest is null. */
export interface RunDetails {
  readonly besideFree: number | null // waits that began beside a free server
  readonly customers: CustomerColumns | null
  readonly choices: ChoiceColumns | null
  readonly curve: CurveColumns | null
  readonly health: HealthSoFar | null // null too where nobody looks after the servers
}

/** Folds the records of a run that is at its start. */
export class DetailsFold {
  private readonly beside: BesideFree | null
  private readonly customers: Customers | null
  private readonly choices: Choices | null
  private readonly cells: Cells | null
  private readonly health: HealthTimeline | null

  constructor(world: World, wanted: readonly Detail[]) {
    const { slots, admin, count, present } = world.state.servers
    const takes = admin.slice(0, count).map((told) => told === 'up')
    this.beside = wanted.includes('beside-free') ? new BesideFree(slots, takes) : null
    this.customers = wanted.includes('customers') ? new Customers() : null
    this.choices = wanted.includes('choices') ? new Choices() : null
    this.cells = wanted.includes('curve') ? new Cells(count, present.length) : null
    this.health = wanted.includes('health') ? (world.care?.timeline(world) ?? null) : null
  }

  /** Takes in records `from` to `to` - 1. */
  take(log: EventLog, from: number, to: number): void {
    this.beside?.take(log, from, to)
    this.customers?.take(log, from, to)
    this.choices?.take(log, from, to)
    this.cells?.take(log, from, to)
    this.health?.take(log, from, to)
  }

  /** What has been found up to instant `at`. */
  result(at: number): RunDetails {
    return {
      besideFree: this.beside?.count ?? null,
      customers: this.customers?.columns() ?? null,
      choices: this.choices?.columns() ?? null,
      curve: this.cells ? curveOf(this.cells, at) : null,
      health: this.health && healthUpTo(this.health.view(), at),
    }
  }
}

const curveOf = (cells: Cells, at: number): CurveColumns => {
  cells.closeUntil(at)
  const { width, count, mean, p95 } = cells.view(simTime(at))
  return { width, mean: mean.slice(0, count), p95: p95.slice(0, count) }
}
