// The columns behind the cells: one number a cell and quantity, and three a cell and server.
import type { Cause } from '../engine/event'
import type { CellsView } from './cellsView'

const CAPACITY = 2048 + 1

const counts = () => new Float64Array(CAPACITY)
const means = () => new Float32Array(CAPACITY)

/** All columns of a run's cells. */
export class CellColumns {
  readonly arrived = counts()
  readonly completed = counts()
  readonly failed = counts()
  readonly rejected = counts()
  readonly samples = counts()
  readonly p50 = counts()
  readonly p95 = counts()
  readonly p99 = counts()
  readonly mean = counts()
  readonly inFlight = means()
  readonly waiting = means()
  private readonly servers: {
    readonly id: number
    readonly waiting: Float32Array
    readonly busy: Float32Array
    readonly assigned: Float32Array
    readonly lost: Float32Array
  }[]
  private readonly causes = new Map<Cause, Float64Array>()

  constructor(servers: number) {
    this.servers = []
    this.reserve(servers)
  }

  /** Servers with columns. */
  get serverCount(): number {
    return this.servers.length
  }

  /** Gives columns to servers 0 to `servers` - 1. */
  reserve(servers: number): void {
    for (let id = this.servers.length; id < servers; id++) {
      this.servers.push({
        id,
        waiting: means(),
        busy: means(),
        assigned: means(),
        lost: means(),
      })
    }
  }

  /** Takes the columns of servers from `servers` on away: they have not come yet. */
  forgetFrom(servers: number): void {
    this.servers.length = servers
  }

  /** Everything as another table of the same run has it. */
  takeOver(other: CellColumns): void {
    this.forgetFrom(other.serverCount)
    this.reserve(other.serverCount)
    this.causes.clear()
    for (const cause of other.causes.keys()) this.causes.set(cause, counts())
    const theirs = [...other.sums(), ...other.averages(), ...other.summaries()]
    const ours = [...this.sums(), ...this.averages(), ...this.summaries()]
    ours.forEach((column, index) => {
      column.set(theirs[index])
    })
  }

  assign(server: number, cell: number): void {
    this.servers[server].assigned[cell]++
  }

  /** Counts a request that was failed or rejected; `server` is -1 where none had it. */
  lose(server: number, cell: number, cause: Cause): void {
    if (server >= 0) this.servers[server].lost[cell]++
    const column = this.causes.get(cause) ?? counts()
    column[cell]++
    this.causes.set(cause, column)
  }

  setServer(server: number, cell: number, values: { waiting: number; busy: number }): void {
    this.servers[server].waiting[cell] = values.waiting
    this.servers[server].busy[cell] = values.busy
  }

  /** Merges each pair of cells: counts add up, means are averaged. */
  halve(): void {
    for (const column of this.sums()) pair(column, 1)
    for (const column of this.averages()) pair(column, 2)
    this.clearFrom(CAPACITY >> 1)
  }

  /** Empties cell `cell` and all after it. */
  clearFrom(cell: number): void {
    for (const column of [...this.sums(), ...this.averages()]) column.fill(0, cell)
    for (const [cause, column] of this.causes) {
      if (column.every((lost) => lost === 0)) this.causes.delete(cause)
    }
  }

  /** The first `count` cells, shared and not copied; `summarize` is called before percentiles are
   * read for the first time. */
  view(
    count: number,
    summarize: () => void,
  ): Omit<CellsView, 'width' | 'count' | 'windowCells' | 'version'> {
    let isOwed = true
    const summed = (column: Float64Array): Float64Array => {
      if (isOwed) summarize()
      isOwed = false
      return column.subarray(0, count)
    }
    const { samples, p50, p95, p99, mean } = this
    return {
      arrived: this.arrived.subarray(0, count),
      completed: this.completed.subarray(0, count),
      failed: this.failed.subarray(0, count),
      rejected: this.rejected.subarray(0, count),
      get samples() {
        return summed(samples)
      },
      get p50() {
        return summed(p50)
      },
      get p95() {
        return summed(p95)
      },
      get p99() {
        return summed(p99)
      },
      get mean() {
        return summed(mean)
      },
      inFlight: this.inFlight.subarray(0, count),
      waiting: this.waiting.subarray(0, count),
      causes: new Map(
        [...this.causes].map(([cause, column]) => [cause, column.subarray(0, count)]),
      ),
      servers: this.servers.map(({ id, waiting, busy, assigned, lost }) => ({
        id,
        waiting: waiting.subarray(0, count),
        busy: busy.subarray(0, count),
        assigned: assigned.subarray(0, count),
        lost: lost.subarray(0, count),
      })),
    }
  }

  private sums(): (Float64Array | Float32Array)[] {
    const { arrived, completed, failed, rejected } = this
    const servers = this.servers.flatMap(({ assigned, lost }) => [assigned, lost])
    return [arrived, completed, failed, rejected, ...this.causes.values(), ...servers]
  }

  private summaries(): Float64Array[] {
    return [this.samples, this.p50, this.p95, this.p99, this.mean]
  }

  private averages(): (Float64Array | Float32Array)[] {
    const servers = this.servers.flatMap(({ waiting, busy }) => [waiting, busy])
    return [this.inFlight, this.waiting, ...servers]
  }
}

const pair = (column: Float64Array | Float32Array, divisor: number): void => {
  for (let cell = 0; cell < CAPACITY >> 1; cell++) {
    column[cell] = (column[2 * cell] + column[2 * cell + 1]) / divisor
  }
}
