// What is folded from a run's log as it is written, and taken back with it: cells, journal, and
// where somebody looks after the servers, health.
import type { EventLog } from './engine/log'
import { Cells, type CellsMark } from './metrics/cells'
import type { CellsView } from './metrics/cellsView'
import type { HealthMark, HealthTimeline } from './metrics/healthTimeline'
import { Journal, type JournalMark } from './metrics/journal'
import type { JournalEntry } from './reading'
import type { Act, World } from './world'

/** Where the folds of a log stood. */
export interface FoldsMark {
  readonly records: number
  readonly cells: CellsMark
  readonly journal: JournalMark
  readonly health: HealthMark | null
}

/** The folds of one run, up to the farthest instant simulated. */
export class Folds {
  readonly cells: Cells
  private readonly journal: Journal
  private readonly health: HealthTimeline | null

  constructor(world: World) {
    this.cells = new Cells(world.state.servers.count, world.state.servers.present.length)
    this.journal = new Journal(world.acts, (server) => this.cells.waitingAt(server))
    this.health = world.care?.timeline(world) ?? null
  }

  /** Takes in records `from` to `to` - 1, each once. */
  take(log: EventLog, from: number, to: number): void {
    const { cells, journal, health } = this
    for (let index = from; index < to; index++) {
      cells.takeOne(log, index)
      journal.take(log, index)
    }
    health?.take(log, from, to)
  }

  /** From now on acts are looked up in `acts`. */
  follow(acts: readonly Act[]): void {
    this.journal.follow(acts)
  }

  /** Where the folds stand after so many records; only at a border of the cells. */
  mark(records: number): FoldsMark {
    const health = this.health?.mark() ?? null
    return { records, cells: this.cells.mark(), journal: this.journal.mark(), health }
  }

  /** Forgets everything. */
  clear(): void {
    this.cells.clear()
    this.journal.rewind({ length: 0, reached: [], anyLost: false }, 0)
    this.health?.clear()
  }

  /** Forgets what came after `mark`. */
  rewind({ records, cells, journal, health }: FoldsMark): void {
    this.cells.rewind(cells)
    this.journal.rewind(journal, records)
    if (health !== null) this.health?.rewind(health)
  }

  /** Takes over what the folds of another history of the same run held at `mark`. */
  takeOver(other: Folds, { records, cells, journal, health }: FoldsMark): void {
    this.cells.takeOver(other.cells, cells)
    this.journal.takeOver(other.journal, journal, records)
    if (health !== null && other.health !== null) this.health?.takeOver(other.health, health)
  }

  /** What charts read, up to instant `at`. */
  view(at: number): CellsView {
    const view = this.cells.view(at)
    if (this.health === null) return view
    return Object.assign(view, { health: this.health.view(this.entries) })
  }

  /** Everything that is not about one request. */
  get entries(): readonly JournalEntry[] {
    return this.journal.list
  }
}
