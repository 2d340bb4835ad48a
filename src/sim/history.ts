// One run with its past: the simulation at the playhead, the latest records, the journal, the time
// cells, and checkpoints from which any instant can be made again.
import { DetailsFold } from './details'
import { firstDifference, type Kept, sizeOf } from './keeping'
import { Cells } from './metrics/cells'
import type { CellsView } from './metrics/cellsView'
import { Journal } from './metrics/journal'
import { recentFates } from './metrics/recent'
import { Summary } from './metrics/summary'
import type { Moment } from './moment'
import { observe, totalsOf } from './observe'
import type { JournalEntry, Life, RunSummary } from './reading'
import type { Intervention, Run } from './scenario/scenario'
import { liveAgain } from './scout'
import { Simulation } from './simulation'
import { type Duration, SECOND, type SimTime, simTime } from './time'

const CHECKPOINTS_MAX = 256
const CHECKPOINT_BYTES_MAX = 64 * 1_048_576
const CHECKPOINT_RECORDS_MIN = 4_000 // fewer are sooner made again than a checkpoint is taken
const FIRST_INTERVAL = 1_000_000 // microseconds between checkpoints, at first: four cells
const PICTURE_SPAN = 3 * SECOND // of the past, made again with an instant so that it can be drawn

/** A run that can be looked at, at any instant, and changed at any instant. */
export class History {
  private simulation: Simulation
  private readonly cellsFold: Cells
  private readonly journalFold: Journal
  private kept: Kept[] = []
  private interval = FIRST_INTERVAL
  private reached = simTime(0)
  private current: Run
  readonly duration: Duration

  constructor(run: Run) {
    this.current = run
    this.duration = run.scenario.duration
    this.simulation = new Simulation(run)
    const { world } = this.simulation
    this.cellsFold = new Cells(world.state.servers.count, world.state.servers.present.length)
    this.journalFold = new Journal(world.acts, (server) => this.cellsFold.waitingAt(server))
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
      const border = this.nextBorder()
      const stop = simTime(Math.min(goal, border))
      const before = world.log.count
      const reached = this.simulation.advance(stop, left)
      left -= Math.max(1, world.log.count - before)
      if (!reached) return false
      if (stop === border) this.keep()
      if (stop >= goal || world.state.overflown) {
        world.log.absorb()
        this.reached = simTime(Math.max(this.reached, this.at))
        this.cellsFold.closeUntil(this.at)
        return true
      }
    }
    return false
  }

  /** Turns to `at`: the way there may then take several calls of `advance(at, limit)`. */
  seek(at: SimTime): void {
    const past = simTime(Math.max(0, at - PICTURE_SPAN))
    const kept = this.lastKept((each) => each.checkpoint.at <= past)
    if (at < this.at || (kept && kept.checkpoint.at > this.at)) this.restore(kept)
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
    this.simulation.world.log.absorb()
    return this.cellsFold.view(this.furthest)
  }

  /** Everything that is not about one request, up to `furthest`. */
  journal(): readonly JournalEntry[] {
    this.simulation.world.log.absorb()
    return this.journalFold.list
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
  life(request: number): Life | null {
    const kept = this.lastKept((each) => each.checkpoint.state.requests.nextId <= request)
    return liveAgain(this.current, kept?.checkpoint ?? null, request)
  }

  /** Figures from the start to `at`; null where the log no longer reaches back to the start. */
  summary(): RunSummary | null {
    const { world } = this.simulation
    const { log } = world
    log.absorb()
    if (log.oldest > 0) return null
    const summary = new Summary()
    summary.take(log, 0, log.count)
    const details = new DetailsFold(new Simulation(this.current).world, ['beside-free'])
    details.take(log, 0, log.count)
    const moment = observe(world)
    const figures = summary.result({
      servers: moment.servers,
      span: this.at,
      inFlight: totalsOf(world).inFlight,
      digest: moment.digest,
    })
    return { ...figures, details: details.result(this.at) }
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
    if (differs === null) return back
    // A checkpoint at the very instant already contains the old intervention of that instant.
    this.kept = this.kept.filter(({ checkpoint }) => checkpoint.at < differs || checkpoint.at === 0)
    while (
      this.kept.length > 1 &&
      !this.cellsFold.hasBorder(this.kept[this.kept.length - 1].cells)
    ) {
      this.kept.pop()
    }
    const [first] = this.kept
    if (first.checkpoint.at >= differs) this.restart()
    // An advance that was broken off stands beyond what is counted as reached.
    else if (Math.max(this.reached, this.at) >= differs)
      this.forgetFrom(this.kept[this.kept.length - 1])
    return back
  }

  private restart(): void {
    this.simulation = new Simulation(this.current)
    this.listen()
    this.kept = []
    this.forgetAllFolds()
    this.keep()
  }

  private forgetAllFolds(): void {
    this.cellsFold.clear()
    this.journalFold.rewind({ length: 0, reached: [], anyLost: false }, 0)
    this.reached = simTime(0)
  }

  private forgetFrom(kept: Kept): void {
    this.simulation.world.log.absorb()
    this.cellsFold.rewind(kept.cells)
    this.journalFold.rewind(kept.journal, kept.checkpoint.mark.count)
    this.reached = kept.checkpoint.at
    this.restore(kept)
  }

  private listen(): void {
    const { world } = this.simulation
    this.journalFold.follow(world.acts)
    world.log.listener = (from, to) => {
      const { log } = world
      for (let index = from; index < to; index++) {
        this.cellsFold.takeOne(log, index)
        this.journalFold.take(log, index)
      }
    }
  }

  private nextBorder(): number {
    return (Math.floor(this.at / this.interval) + 1) * this.interval
  }

  // Keeps a checkpoint here if this instant is new; every second one goes when there are too many.
  private keep(): void {
    const { at } = this
    const last = this.kept[this.kept.length - 1]
    if (last && last.checkpoint.at >= at) return
    const { log } = this.simulation.world
    if (last && log.count - last.checkpoint.mark.count < CHECKPOINT_RECORDS_MIN) return
    log.absorb()
    this.reached = simTime(Math.max(this.reached, at))
    this.cellsFold.closeUntil(at)
    const checkpoint = this.simulation.checkpoint()
    this.kept.push({
      checkpoint,
      cells: this.cellsFold.mark(),
      journal: this.journalFold.mark(),
      bytes: sizeOf(checkpoint),
    })
    if (this.kept.length > CHECKPOINTS_MAX || this.keptBytes() > CHECKPOINT_BYTES_MAX) this.thin()
  }

  private thin(): void {
    this.interval *= 2
    this.kept = this.kept.filter(({ checkpoint }) => checkpoint.at % this.interval === 0)
  }

  private keptBytes(): number {
    return this.kept.reduce((sum, { bytes }) => sum + bytes, 0)
  }

  private lastKept(fits: (kept: Kept) => boolean): Kept | null {
    for (let i = this.kept.length - 1; i >= 0; i--) if (fits(this.kept[i])) return this.kept[i]
    return null
  }

  private restore(kept: Kept | null): void {
    const from = kept ?? this.kept[0]
    this.simulation.world.log.absorb()
    this.simulation.restore(from.checkpoint)
  }

  private previousFromCheckpoint(at: SimTime): SimTime | null {
    const kept = this.lastKept(({ checkpoint }) => checkpoint.at < at && checkpoint.mark.count > 0)
    if (!kept) return null
    const scout = new Simulation(this.current)
    scout.restore(kept.checkpoint)
    scout.advance(simTime(at - 1))
    const { log } = scout.world
    return log.count > log.oldest ? simTime(log.at((log.count - 1) & log.mask)) : kept.checkpoint.at
  }
}
