// A run as the page holds it, wherever it is simulated: in the page or in a worker.
import type { CellsView, Duration, JournalEntry, Life, Moment, RunSummary, SimTime } from '../sim'
import type { Intervention, Run } from '../sim/scenario'

/** What playback needs of one simulated run: pure, without a wall clock, and synchronous but for
 * what is told when somebody asks. */
export interface HistoryLike {
  readonly run: Run
  readonly duration: Duration
  readonly at: SimTime
  readonly furthest: SimTime
  /** True once `at` is `until`; `limit` is the most calendar events to process in this call. */
  advance(until: SimTime, limit?: number): boolean
  /** Begins a seek; `advance(at, limit)` ends it. */
  seek(at: SimTime): void
  moment(): Moment
  cells(): CellsView
  journal(): readonly JournalEntry[]
  previousAt(): SimTime | null
  nextAt(): SimTime | null
  life(request: number): Promise<Life | null>
  summary(): Promise<RunSummary | null>
  branch(interventions: readonly Intervention[]): void
  /** Simulates what a later seek will read; true when nothing is left to do. */
  runAhead(limit: number): boolean
}

export type MakeHistory = (run: Run) => HistoryLike

export interface TravelOptions {
  signal?: AbortSignal
  /** Told the share of the way that is done, 0 to 1. */
  onProgress?: (share: number) => void
  /** Milliseconds of the page's thread that the first slice may take; 4 unless said. */
  budget?: number
}

/** A new travel replaces the one under way, whose promise then answers false. */
export interface RunHandle {
  readonly where: 'page' | 'worker'
  readonly run: Run
  readonly duration: Duration
  /** The instant that `read` shows: where the last finished travel led. */
  readonly at: SimTime
  /** False from the start of a travel, or an intervention, until a travel has led to `at`. */
  readonly settled: boolean
  /** The farthest instant simulated so far. */
  readonly furthest: SimTime
  read(): Moment
  cells(): CellsView
  journal(): readonly JournalEntry[]
  /** Goes forward. In the page `at` is `until` at once where one slice is enough. */
  advance(until: SimTime, options?: TravelOptions): Promise<boolean>
  /** Goes either way. */
  seek(at: SimTime, options?: TravelOptions): Promise<boolean>
  /** The nearest instant after (1) or before (-1) `at` at which something happens. */
  neighbor(direction: 1 | -1): Promise<SimTime | null>
  life(request: number): Promise<Life | null>
  /** Figures up to where the engine stands; null where the log no longer reaches to the start. */
  summary(): Promise<RunSummary | null>
  /** Replaces the reader's interventions. A seek must follow: the shared past alone is kept. */
  intervene(interventions: readonly Intervention[]): void
  /** Uses so many milliseconds of the page to make later seeks short; true when all is done. */
  runAhead(budget: number): boolean
  /** Called when cells or journal have changed without a travel. */
  onChange: (() => void) | null
  dispose(): void
}

/** `at` held between the start and the end of the run. */
export const within = (at: number, duration: Duration): SimTime =>
  Math.min(Math.max(0, Math.floor(at)), duration) as SimTime
