// One clock over the runs of a figure. The engine stands exactly at the playhead: what is simulated
// further right is there because the reader has come back from it.
import type { CellsView, Duration, JournalEntry, Life, Moment, RunSummary, SimTime } from '../sim'
import type { Run } from '../sim/scenario'
import { Ahead } from './ahead'
import { Speedometer, simulatedStep, validSpeed, wallStep } from './clock'
import type { FrameSource } from './frames'
import { type RunHandle, within } from './handle'
import { Lanes } from './lanes'
import { Motion, type Seeking } from './motion'
import { Ticker } from './ticker'

const SECOND = 1_000_000
const BUDGET = 4 // wall milliseconds of simulation in one frame, over all lanes
const STEPS_MAX = 4 // key repeats that may wait for their turn

export interface PlayerOptions {
  frames: FrameSource
  open: (run: Run) => RunHandle
  speed?: number
  at?: SimTime
}

export class Player {
  readonly #frames: FrameSource
  readonly #lanes: Lanes
  readonly #motion: Motion
  readonly #ticker: Ticker
  readonly #ahead: Ahead
  readonly #meter = new Speedometer()
  readonly #listeners = new Set<() => void>()
  #speed: number
  #playing = false
  #failure: unknown = null
  #exact = 0 // the playhead with the fraction of a microsecond that slow speeds need
  #wall: number | null = null // of the last frame of play
  #changed = false
  #steps = 0
  #stepping: Promise<unknown> = Promise.resolve()

  constructor(runs: readonly Run[], { frames, open, speed = 1, at }: PlayerOptions) {
    this.#frames = frames
    this.#speed = validSpeed(speed)
    const onChange = () => this.#touch()
    this.#lanes = new Lanes(runs, { open, onChange })
    this.#motion = new Motion({
      lanes: this.#lanes,
      frames,
      onArrival: (kind) => this.#arrive(kind),
      onChange,
      onFailure: (error) => this.#fail(error),
    })
    this.#ahead = new Ahead(frames, {
      lanes: this.#lanes,
      isFree: () => !this.#motion.isBusy && !this.seeking,
    })
    this.#ticker = new Ticker(frames, {
      onFrame: () => this.#frame(),
      onSleep: () => this.#sleep(),
      onWake: () => this.#wake(),
    })
    if (this.#ticker.isAwake) this.#ahead.begin()
    else this.#motion.sleep()
    if (at) this.seek(at)
  }

  get lanes(): readonly RunHandle[] {
    return this.#lanes.handles
  }

  get at(): SimTime {
    return this.#motion.at
  }

  /** Of the longest lane. */
  get duration(): Duration {
    return this.#lanes.duration
  }

  /** The farthest instant simulated in all lanes. */
  get furthest(): SimTime {
    return this.#lanes.furthest
  }

  /** Nothing can happen any more: the end of the run, or more requests than it can hold. */
  get ended(): boolean {
    return this.#motion.ended
  }

  get playing(): boolean {
    return this.#playing
  }

  get speed(): number {
    return this.#speed
  }

  /** Simulated seconds per wall second over the last second of play; 0 while paused. */
  get reachedSpeed(): number {
    return this.#playing ? this.#meter.speed : 0
  }

  get seeking(): Seeking | null {
    return this.#motion.seeking
  }

  /** What the engine threw, once it did; the player then stands still. */
  get failure(): unknown {
    return this.#failure
  }

  moment(lane = 0): Moment {
    return this.#lanes.moment(lane, this.at)
  }

  cells(lane = 0): CellsView {
    return this.lanes[lane].cells()
  }

  journal(lane = 0): readonly JournalEntry[] {
    return this.lanes[lane].journal()
  }

  life(lane: number, request: number): Promise<Life | null> {
    return this.lanes[lane].life(request)
  }

  /** Figures from the start to the playhead; null where the log no longer reaches to the start. */
  summary(lane = 0): Promise<RunSummary | null> {
    return this.lanes[lane].summary()
  }

  /** Calls back at most once a frame, when anything above has changed. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  play(): void {
    if (this.#playing || this.#failure !== null) return
    if (this.ended && !this.seeking) this.#motion.begin(within(0, this.duration))
    this.#playing = true
    this.#regain()
  }

  pause(): void {
    if (!this.#playing) return
    this.#playing = false
    this.#touch()
  }

  toggle(): void {
    if (this.#playing) this.pause()
    else this.play()
  }

  setSpeed(speed: number): void {
    this.#speed = validSpeed(speed)
    this.#regain()
  }

  /** Goes to an instant in microseconds; while scrubbing, the last one asked for wins. */
  seek(at: number): void {
    this.#steps = 0
    this.#ahead.stop()
    this.#motion.goTo(within(at, this.duration))
  }

  /** Told when a seek is likely to come soon: a pointer is near the time axis. */
  readonly expectSeek = (): void => void (this.#ticker.isAwake && this.#ahead.hurry())

  /** Breaks a seek off: the picture stays where it was. */
  cancelSeek(): void {
    this.#motion.cancel()
  }

  restart(): void {
    this.seek(0)
  }

  stepSecond(direction: 1 | -1): void {
    this.pause()
    this.seek((this.seeking?.to ?? this.at) + direction * SECOND)
  }

  /** To the nearest instant, over all lanes, at which something happens. */
  step(direction: 1 | -1): void {
    this.pause()
    if (this.#steps === STEPS_MAX || this.#failure !== null) return
    this.#steps += 1
    const isCalledOff = () => this.#steps === 0 // by a seek that came in between
    this.#stepping = this.#stepping
      .then(async () => {
        await this.rest()
        const to = isCalledOff() ? null : await this.#lanes.neighbor(direction)
        if (isCalledOff()) return
        this.#steps -= 1
        if (to !== null) this.#motion.goTo(to)
        await this.rest()
      })
      .catch((error: unknown) => this.#fail(error))
  }

  /** Takes other runs on. Branches keep their instant; another run begins at 0 unless said. */
  load(runs: readonly Run[], at?: SimTime): void {
    this.#steps = 0
    this.#ahead.renew()
    if (this.#motion.load(runs, at)) this.#failure = null
    this.#regain()
  }

  /** Off-screen nothing runs: no frame is asked for until the figure is seen again. */
  setVisible(visible: boolean): void {
    this.#ticker.setVisible(visible)
  }

  /** Neither off-screen nor in a hidden page. */
  get isSeen(): boolean {
    return this.#ticker.isAwake
  }

  /** Resolves once no seek is under way or waiting. */
  rest(): Promise<void> {
    return this.#motion.rest()
  }

  dispose(): void {
    this.#playing = false
    this.#ahead.stop()
    this.#ticker.dispose()
    this.#listeners.clear()
    this.#motion.dispose()
    this.#lanes.dispose()
  }

  #frame(): boolean {
    const wall = this.#frames.now()
    if (this.#playing && !this.#motion.isBusy) this.#advance(wall)
    if (this.#playing) this.#meter.note(wall, this.at)
    if (this.#changed) {
      this.#changed = false
      for (const listener of [...this.#listeners]) listener()
    }
    return this.#playing || this.#changed
  }

  #advance(wall: number): void {
    const step = this.#wall === null ? 0 : wallStep(this.#wall, wall)
    this.#wall = wall
    const want = this.#exact + simulatedStep(step, this.#speed)
    const isThere = this.#motion.advance(want, BUDGET)
    // What did not fit is not owed: the clock goes on from where the machine has got to.
    this.#exact = isThere || this.#motion.isBusy ? Math.min(want, this.duration) : this.at
    if (this.ended) this.#playing = false
    this.#touch()
  }

  #arrive(kind: 'advance' | 'seek'): void {
    this.#ahead.ask()
    if (kind === 'seek') this.#regain()
    else if (Math.floor(this.#exact) !== this.at) this.#exact = this.at
    // A worker at full speed is not left idle until the next frame.
    const isHungry = this.#playing && this.#speed === Infinity && this.#lanes.isRemote
    if (kind === 'advance' && isHungry) this.#motion.advance(this.duration, BUDGET)
    this.#touch()
  }

  /** After a jump or a change of speed the clock starts from here, and so does its measure. */
  #regain(): void {
    this.#wall = null
    this.#exact = this.at
    this.#meter.reset()
    this.#touch()
  }

  #sleep(): void {
    this.#ahead.stop()
    this.#motion.sleep()
  }

  #wake(): void {
    this.#motion.wake()
    this.#ahead.ask()
    this.#regain()
    this.#ticker.ask()
  }

  #touch(): void {
    this.#changed = true
    this.#ticker.ask()
  }

  #fail(error: unknown): void {
    this.#failure = error
    this.#ahead.stop()
    this.#playing = false
    this.#touch()
  }
}
