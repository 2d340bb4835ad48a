// One run with its past: the simulation at the playhead, the latest records, the journal, the time
// cells, and checkpoints from which any instant can be made again.
import { Folds } from './folds'
import { firstDifference, Keeping, type Kept, sizeOf } from './keeping'
import type { CellsView } from './metrics/cellsView'
import type { Latencies } from './metrics/latencies'
import { recentFates } from './metrics/recent'
import type { ScalingView } from './metrics/scalingView'
import type { Moment } from './moment'
import { observe } from './observe'
import type { JournalEntry, Life, RunSummary } from './reading'
import type { ReleaseSeries } from './release/canary/series'
import type { Intervention, Run } from './scenario/scenario'
import type { HappeningColumns } from './sessions/moment'
import { type Checkpoint, lastBefore, Simulation } from './simulation'
import { type Duration, SECOND, type SimTime, simTime } from './time'
import type { World } from './world'

const CHECKPOINT_RECORDS_MIN = 8_000 // fewer are sooner made again than a checkpoint is taken
const SUMMED = 64 // events that cost as much as the percentiles of one cell
const PICTURE_SPAN = 3 * SECOND // of the past, made again with an instant so that it can be drawn

/** A run that can be looked at, at any instant, and changed at any instant. */
export class History {
  private simulation: Simulation
  private readonly folds: Folds
  private readonly kept = new Keeping()
  private ahead: History | null = null // the same run, simulated out of the reader's sight
  private reached = simTime(0)
  private followed: HappeningColumns | undefined // up to `reached`
  private scaled: ScalingView | undefined // up to `reached`
  private tasted: ReleaseSeries | undefined // up to `reached`
  private current: Run
  readonly duration: Duration

  constructor(run: Run) {
    this.current = run
    this.duration = run.scenario.duration
    this.simulation = new Simulation(run)
    this.folds = new Folds(this.simulation.world)
    this.listen()
    this.keep()
  }

  /** The run as it stands, the reader's interventions included. */
  get run(): Run {
    return this.current
  }

  /** Every event up to and including this instant has happened. */
  get at(): SimTime {
    return this.simulation.now
  }

  /** The farthest instant simulated so far. */
  get furthest(): SimTime {
    return this.reached
  }

  /** True when nothing more can happen. */
  get ended(): boolean {
    return this.at >= this.duration || this.simulation.world.state.overflown
  }

  /** More requests were in the system than it can hold; the run stopped there. */
  get overflown(): boolean {
    return this.simulation.world.state.overflown
  }

  /** Moves on to `until`; true when reached. `limit`: most events to process in this call. */
  advance(until: SimTime, limit = Number.POSITIVE_INFINITY): boolean {
    const goal = Math.min(until, this.duration)
    const { world } = this.simulation
    let left = limit
    while (left > 0) {
      const border = this.kept.borderAfter(this.at)
      const stop = simTime(Math.min(goal, border))
      const before = world.log.count
      const reached = this.simulation.advance(stop, left)
      left -= Math.max(1, world.log.count - before)
      if (!reached) return false
      if (stop === border) this.keep()
      if (stop >= goal || world.state.overflown) {
        world.log.absorb()
        this.reached = simTime(Math.max(this.reached, this.at))
        this.folds.cells.closeUntil(this.at)
        return true
      }
    }
    return false
  }

  /** Turns to `at`: the way there may then take several calls of `advance(at, limit)`. */
  seek(at: SimTime): void {
    const past = simTime(Math.max(0, at - PICTURE_SPAN))
    this.catchUp(past)
    const kept = this.kept.latest((each) => each.checkpoint.at <= past)
    if (at < this.at || (kept && kept.checkpoint.at > this.at)) this.restore(kept)
  }

  /**
   * Simulates on, by at most `limit` events, what a later seek will read; nothing that can be
   * looked at changes. True when nothing is left to do: at the end, or where the log is full.
   */
  runAhead(limit: number): boolean {
    if (this.reached >= this.duration || this.overflown) {
      this.ahead = null
      return true
    }
    this.ahead ??= this.beginAgain()
    const { ahead } = this
    if (!ahead.isFull) ahead.advance(simTime(this.duration), limit)
    return ahead.folds.cells.summarizeSome(Math.max(1, limit / SUMMED)) && ahead.isFull
  }

  /** The picture at `at`. */
  moment(): Moment {
    const { world } = this.simulation
    world.log.absorb()
    return {
      ...observe(world),
      ended: this.ended,
      nextAt: this.nextAt(),
      recent: recentFates(world.log, this.at),
    }
  }

  /** What charts read, up to `furthest`. */
  cells(): CellsView {
    const { world } = this.simulation
    world.log.absorb()
    const view = this.folds.view(this.furthest)
    const { sessions, scaler, release } = world
    if (sessions === null && scaler === null && release?.series === undefined) return view
    if (this.at >= this.reached) {
      this.followed = sessions?.followed(world)
      this.scaled = scaler?.trail(world) ?? undefined
      this.tasted = release?.series?.(world)
    }
    const { followed, scaled: scaling, tasted } = this
    return Object.assign(view, { followed, scaling, release: tasted })
  }

  /** Everything that is not about one request, up to `furthest`. */
  journal(): readonly JournalEntry[] {
    this.simulation.world.log.absorb()
    return this.folds.entries
  }

  /** Instant of the next event; null when nothing more will happen. */
  nextAt(): SimTime | null {
    return this.simulation.nextAt()
  }

  /** The last instant before `at` at which something happened; null at the beginning. */
  previousAt(): SimTime | null {
    const { log } = this.simulation.world
    const { at } = this
    let index = log.firstAfter(at) - 1
    while (index >= log.oldest && log.at(index & log.mask) >= at) index--
    if (index >= log.oldest) return simTime(log.at(index & log.mask))
    return log.oldest > 0 ? this.previousFromCheckpoint(at) : null
  }

  /** One request's life and the reasons for its decisions, the future included. */
  async life(request: number): Promise<Life | null> {
    return (await import('./scout')).lifeIn(this, request)
  }

  /** Figures from the start to `at`; null where the log no longer reaches back to the start. */
  async summary(): Promise<RunSummary | null> {
    return (await import('./figures')).figuresOf(this)
  }

  /** Latencies up to `at`, by cell: these reach back to the start, however long the run. */
  latencies(): readonly Latencies[] {
    return this.folds.cells.latenciesBy(this.at)
  }

  /** The system as it stands; not to be changed. */
  get world(): World {
    return this.simulation.world
  }

  /** The latest checkpoint before `request` was sent, of those that are kept. */
  keptBefore(request: number): Checkpoint | null {
    const kept = this.kept.latest((each) => each.checkpoint.state.requests.nextId <= request)
    return kept?.checkpoint ?? null
  }

  /** 16 hexadecimal digits over every record up to `at`. */
  digest(): string {
    return this.simulation.world.log.digest()
  }

  /**
   * Puts other interventions of the reader in force. What is the same up to `at` is kept; the rest
   * is made again, and what had been simulated beyond is forgotten. Advance to come back to `at`.
   */
  branch(interventions: readonly Intervention[]): SimTime {
    const back = this.at
    const differs = firstDifference(this.current.interventions, interventions)
    this.current = { ...this.current, interventions }
    this.simulation.replan(this.current)
    this.ahead?.branch(interventions)
    if (differs === null) return back
    // A checkpoint at the very instant already contains the old intervention of that instant.
    this.kept.retain(({ checkpoint }) => checkpoint.at < differs || checkpoint.at === 0)
    let { last } = this.kept
    while (this.kept.count > 1 && last && !this.folds.cells.hasBorder(last.folds.cells)) {
      this.kept.pop()
      last = this.kept.last
    }
    if (!last || last.checkpoint.at >= differs) this.restart()
    // An advance that was broken off stands beyond what is counted as reached.
    else if (Math.max(this.reached, this.at) >= differs) this.forgetFrom(last)
    return back
  }

  private restart(): void {
    this.simulation = new Simulation(this.current)
    this.listen()
    this.kept.retain(() => false)
    this.folds.clear()
    this.reached = simTime(0)
    this.keep()
  }

  private forgetFrom(kept: Kept): void {
    this.simulation.world.log.absorb()
    this.folds.rewind(kept.folds)
    this.reached = kept.checkpoint.at
    this.restore(kept)
  }

  private listen(): void {
    const { world } = this.simulation
    this.folds.follow(world.acts)
    world.log.listener = (from, to) => this.folds.take(world.log, from, to)
  }

  private get isFull(): boolean {
    return this.ended || this.simulation.world.log.isFull
  }

  private beginAgain(): History {
    const again = new History(this.current)
    again.folds.cells.keepFiner()
    return again
  }

  // What was run ahead, up to its last checkpoint until `past`, becomes what is simulated here.
  private catchUp(past: SimTime): void {
    const { ahead } = this
    const kept = ahead?.kept.latest(({ checkpoint }) => checkpoint.at <= past)
    if (!ahead || !kept || kept.checkpoint.at <= Math.max(this.reached, this.at)) return
    const { checkpoint, folds } = kept
    this.simulation.world.log.takeOver(ahead.simulation.world.log, checkpoint.mark)
    this.folds.takeOver(ahead.folds, folds)
    this.kept.takeOver(ahead.kept, kept)
    this.reached = checkpoint.at
    this.restore(kept)
  }

  // Keeps a checkpoint here if this instant is new.
  private keep(): void {
    const { at } = this
    const { last } = this.kept
    if (last && last.checkpoint.at >= at) return
    const { log } = this.simulation.world
    if (last && log.count - last.checkpoint.mark.count < CHECKPOINT_RECORDS_MIN) return
    log.absorb()
    this.reached = simTime(Math.max(this.reached, at))
    this.folds.cells.closeUntil(at)
    const checkpoint = this.simulation.checkpoint()
    this.kept.add({
      checkpoint,
      folds: this.folds.mark(checkpoint.mark.count),
      bytes: sizeOf(checkpoint),
    })
  }

  private restore(kept: Kept | null): void {
    const from = kept ?? this.kept.first
    this.simulation.world.log.absorb()
    this.simulation.restore(from.checkpoint)
  }

  private previousFromCheckpoint(at: SimTime): SimTime | null {
    const kept = this.kept.latest(
      ({ checkpoint: { at: then, mark } }) => then < at && mark.count > 0,
    )
    return kept && lastBefore(this.current, kept.checkpoint, at)
  }
}
