// The run cut into time cells, folded from the event log as it is written. When 2,048 cells are
// full, neighbors are merged and the width doubles: a day fits into the same room as a minute.
import { causeIn, codeOf, kindIn, serverIn, valueIn } from '../engine/event'
import type { EventLog } from '../engine/log'
import { duration } from '../time'
import type { CellsView } from './cellsView'
import { CellColumns } from './columns'
import {
  addLatency,
  createLatencies,
  type Latencies,
  mergeLatencies,
  quantilesOfCells,
} from './latencies'
import {
  busyRow,
  copyLevels,
  createLevels,
  HELD_AT_GATEWAY,
  IN_FLIGHT,
  type Levels,
  level,
  meanSoFar,
  openCell,
  waitingRow,
} from './levels'
import { SlidingWindow } from './slidingWindow'

const CELLS_MAX = 2048
const WIDTH = 250_000 // microseconds, at first
const WINDOW = 16 // cells in the sliding window of the percentiles
const DRAWN_FROM = 5 // answers in the window from which more than the median is told

const SENT = codeOf('request.sent')
const ASSIGNED = codeOf('request.assigned')
const ADDED = codeOf('server.added')
const COMPLETED = codeOf('request.completed')
const FAILED = codeOf('request.failed')
const REJECTED = codeOf('request.rejected')

/** Where the fold stood at a cell border. */
export interface CellsMark {
  readonly cell: number
  readonly width: number
  readonly records: number
  readonly levels: Levels
  readonly servers: number // that had come by then
}

/** Cells as they were before neighbors were merged. */
interface Finer {
  readonly width: number
  readonly summarized: number
  readonly columns: CellColumns
  readonly latencies: readonly Latencies[]
}

/** The cells of one run, up to the farthest instant simulated. */
export class Cells {
  width = WIDTH
  /** Finished cells. */
  closed = 0
  /** Records taken in so far. */
  folded = 0
  private version = 0
  // Cells whose percentiles are worked out. That is dear, so it is done when they are looked at.
  private summarized = 0
  private readonly columns: CellColumns
  private readonly window = new SlidingWindow(WINDOW)
  private latencies: Latencies[] = [createLatencies()]
  private levels: Levels
  private finer: Finer[] | null = null // from the finest on; null: not kept

  private readonly servers: number
  private readonly first: number // servers at the start

  /** `servers` at the start, `capacity` ever. */
  constructor(servers: number, capacity: number) {
    this.servers = capacity
    this.first = servers
    this.columns = new CellColumns(servers)
    this.levels = createLevels(capacity)
    // Assigned once more, so that compiled code does not take the width for granted: when it
    // doubles for the first time, all that work would be lost.
    const { width, latencies } = this
    this.width = width
    this.latencies = latencies
  }

  /** Takes in records `from` to `to` - 1 of the log; those already taken in are passed over. */
  take(log: EventLog, from: number, to: number): void {
    for (let index = from; index < to; index++) this.takeOne(log, index)
  }

  /** Takes in the record at place `index` of the log, once. */
  takeOne(log: EventLog, index: number): void {
    if (index < this.folded) return
    this.folded = index + 1
    this.version++
    this.record(log, index & log.mask)
  }

  /** Closes the cells that end at or before `at`: nothing more will come for them. */
  closeUntil(at: number): void {
    while (at >= (this.closed + 1) * this.width) this.close()
  }

  /** Number of requests that wait at a server now, as the log has it. */
  waitingAt(server: number): number {
    return this.levels.level[waitingRow(server)]
  }

  /** Where the fold stands; only at a cell border. */
  mark(): CellsMark {
    const levels = copyLevels(this.levels)
    const servers = this.columns.serverCount
    return { cell: this.closed, width: this.width, records: this.folded, levels, servers }
  }

  /** Forgets everything. */
  clear(): void {
    const levels = createLevels(this.servers)
    const { first: servers } = this
    this.rewind({ cell: 0, width: WIDTH, records: 0, levels, servers })
  }

  /** True when the border of `mark` is still a border. */
  hasBorder(mark: CellsMark): boolean {
    return this.finer !== null || (mark.cell * mark.width) % this.width === 0
  }

  /** Forgets everything from the border of `mark` on. */
  rewind(mark: CellsMark): void {
    if (mark.width < this.width) this.refine(mark.width)
    this.closed = (mark.cell * mark.width) / this.width
    this.folded = mark.records
    this.levels = copyLevels(mark.levels)
    openCell(this.levels, this.closed * this.width)
    this.summarized = Math.min(this.summarized, this.closed)
    this.window.clear()
    this.latencies.length = this.closed
    this.latencies.push(createLatencies())
    this.columns.forgetFrom(mark.servers)
    this.columns.clearFrom(this.closed)
    this.version++
  }

  /** From now on cells are also kept as they were before merging, at the price of the memory. */
  keepFiner(): void {
    this.finer = []
  }

  /** Takes over what other cells of the same run, which keep the finer ones, held at `mark`. */
  takeOver(other: Cells, mark: CellsMark): void {
    this.assume(other.ofWidth(mark.width))
    this.rewind(mark)
  }

  /** Latencies of the cells that were over by `at`. */
  latenciesBy(at: number): readonly Latencies[] {
    return this.latencies.slice(0, Math.floor(at / this.width))
  }

  /** Works out the percentiles of at most so many cells; true when none is left. */
  summarizeSome(most: number): boolean {
    const end = Math.min(this.closed, this.summarized + most)
    for (; this.summarized < end; this.summarized++) {
      this.window.slideTo(this.latencies, this.summarized)
      this.summarize(this.summarized, this.window)
    }
    return end === this.closed
  }

  /** The columns as charts read them, the cell under way included as it stands at `at`. */
  view(at: number): CellsView {
    const { closed } = this
    const open = at > closed * this.width
    if (open) this.measure(at)
    const count = closed + (open ? 1 : 0)
    const view = this.columns.view(count, () => {
      this.summarizeSome(this.closed)
      if (open && this.closed === closed) this.summarize(closed, this.openWindow())
    })
    return Object.assign(view, {
      width: duration(this.width),
      count,
      windowCells: WINDOW,
      version: this.version * 4096 + (at % 4096),
    })
  }

  private ofWidth(width: number): Finer {
    const { columns, latencies, summarized } = this
    const finer = this.finer?.find((each) => each.width === width)
    return finer ?? { width: this.width, columns, latencies, summarized }
  }

  private assume({ width, columns, latencies, summarized }: Finer): void {
    this.summarized = summarized
    this.width = width
    this.columns.takeOver(columns)
    this.latencies = [...latencies]
  }

  private refine(width: number): void {
    const place = this.finer?.findIndex((each) => each.width === width) ?? -1
    if (!this.finer || place < 0) return
    this.assume(this.finer[place])
    this.finer.length = place
  }

  private keepThese(): void {
    const { width, latencies, summarized } = this
    const columns = new CellColumns(this.columns.serverCount)
    columns.takeOver(this.columns)
    this.finer?.push({ width, columns, latencies, summarized })
  }

  private record(log: EventLog, i: number): void {
    const at = log.at(i)
    if (at >= (this.closed + 1) * this.width) this.closeUntil(at)
    const detail = log.detail(i)
    const kind = kindIn(detail)
    const { columns, closed } = this
    level(this.levels, log, i)
    if (kind === ADDED) columns.reserve(serverIn(detail) + 1)
    if (kind === SENT) columns.arrived[closed]++
    else if (kind === ASSIGNED) columns.assign(serverIn(detail), closed)
    else if (kind === COMPLETED) {
      columns.completed[closed]++
      addLatency(this.latencies[closed], at - log.since(i))
    } else if (kind === FAILED || kind === REJECTED) {
      ;(kind === FAILED ? columns.failed : columns.rejected)[closed]++
      columns.lose(serverIn(detail), closed, causeIn(valueIn(detail)))
    }
  }

  private close(): void {
    const border = (this.closed + 1) * this.width
    this.measure(border)
    openCell(this.levels, border)
    this.closed++
    this.latencies.push(createLatencies())
    if (this.closed === CELLS_MAX) this.halve()
  }

  // Means and percentiles of the cell under way, as it stands at `at`.
  private measure(at: number): void {
    const { columns, closed, levels } = this
    const span = { from: closed * this.width, at }
    let waiting = meanSoFar(levels, HELD_AT_GATEWAY, span)
    for (let server = 0; server < columns.serverCount; server++) {
      const mean = meanSoFar(levels, waitingRow(server), span)
      waiting += mean
      columns.setServer(server, closed, {
        waiting: mean,
        busy: meanSoFar(levels, busyRow(server), span),
      })
    }
    columns.inFlight[closed] = meanSoFar(levels, IN_FLIGHT, span)
    columns.waiting[closed] = waiting
  }

  // The cell under way changes, so the window that ends with it is put together every time.
  private openWindow(): Pick<SlidingWindow, 'count' | 'sum' | 'quantiles'> {
    const cells = this.latencies.slice(Math.max(0, this.closed + 1 - WINDOW), this.closed + 1)
    return {
      count: cells.reduce((sum, { count }) => sum + count, 0),
      sum: cells.reduce((total, { sum }) => total + sum, 0),
      quantiles: (shares) => quantilesOfCells(cells, shares),
    }
  }

  private summarize(cell: number, window: ReturnType<Cells['openWindow']>): void {
    const { count, sum } = window
    const [p50, p95, p99] = window.quantiles([0.5, 0.95, 0.99])
    const { columns } = this
    columns.samples[cell] = count
    columns.mean[cell] = count > 0 ? sum / count : Number.NaN
    columns.p50[cell] = p50
    columns.p95[cell] = count >= DRAWN_FROM ? p95 : Number.NaN
    columns.p99[cell] = count >= DRAWN_FROM ? p99 : Number.NaN
  }

  private halve(): void {
    if (this.finer) this.keepThese()
    this.width *= 2
    this.closed /= 2
    this.columns.halve()
    const merged: Latencies[] = []
    for (let cell = 0; cell < this.closed; cell++) {
      merged.push(mergeLatencies(this.latencies[2 * cell], this.latencies[2 * cell + 1]))
    }
    this.latencies = [...merged, createLatencies()]
    this.window.clear()
    this.summarized = 0
  }
}
