// Moves the lanes of a figure to a common instant: a little further, or anywhere by a seek. At most
// one travel is under way; of the seeks that come meanwhile the last one wins.
import type { SimTime } from '../sim'
import type { Run } from '../sim/scenario'
import type { FrameSource } from './frames'
import { within } from './handle'
import type { Lanes } from './lanes'
import { Pace } from './pace'

// Wall milliseconds that one quantum should take, so that frames stay even.
const QUANTUM_COST = { page: 1, worker: 12 }

/** A seek under way: where to, and the share of the way that is done, 0 to 1. */
export interface Seeking {
  readonly to: SimTime
  readonly share: number
}

interface Travel {
  readonly kind: 'advance' | 'seek'
  readonly to: SimTime
  readonly isBeyond: boolean // leads past what was simulated when it began
  readonly control: AbortController
  share: number
}

interface MotionOptions {
  lanes: Lanes
  frames: FrameSource
  /** The lanes have come to a common instant. */
  onArrival: (kind: Travel['kind']) => void
  onChange: () => void
  onFailure: (error: unknown) => void
}

export class Motion {
  readonly #lanes: Lanes
  readonly #options: MotionOptions
  readonly #pace = new Pace()
  #at = 0 as SimTime
  #travel: Travel | null = null
  #owed: SimTime | null = null // an advance that was broken off: the lanes are not level
  #wanted: SimTime | null = null // where to seek once nothing is under way
  #asleep = false
  #isOver = false // the lanes ended before they came where they were sent
  #resting: (() => void)[] = []

  constructor(options: MotionOptions) {
    this.#lanes = options.lanes
    this.#options = options
  }

  /** The instant that all lanes show. */
  get at(): SimTime {
    return this.#at
  }

  /** Nothing can happen any more in any lane. */
  get ended(): boolean {
    return this.#isOver || this.#at >= this.#lanes.duration
  }

  get isBusy(): boolean {
    return this.#travel !== null
  }

  get seeking(): Seeking | null {
    if (this.#wanted !== null) return { to: this.#wanted, share: this.#travel?.share ?? 0 }
    const travel = this.#travel?.kind === 'seek' ? this.#travel : null
    return travel && { to: travel.to, share: travel.share }
  }

  /** Advances to `want`, or as far as `budget` wall milliseconds lead; true once there. */
  advance(want: number, budget: number): boolean {
    const now = () => this.#options.frames.now()
    const end = now() + budget
    const goal = within(want, this.#lanes.duration)
    while (!this.#travel && (this.#owed ?? this.#at) < goal) {
      const before = now()
      const to = this.#owed ?? (Math.min(goal, this.#at + this.#pace.quantum) as SimTime)
      this.#owed = null
      this.#start({ kind: 'advance', to, budget: Math.max(1, end - before) })
      if (this.#travel) return false
      this.#pace.note(now() - before, QUANTUM_COST.page)
      if (now() >= end || this.#isOver) break
    }
    return this.#at >= goal
  }

  /** Seeks, or remembers to: one that ends soon is let through, so that a scrub shows pictures. */
  goTo(to: SimTime): void {
    const travel = this.#travel
    if (this.#asleep || (travel?.kind === 'seek' && !travel.isBeyond)) {
      this.#wanted = travel?.to === to ? null : to
      this.#options.onChange()
    } else this.begin(to)
  }

  /** Seeks now, whatever was under way. */
  begin(to: SimTime): void {
    this.#abort()
    this.#wanted = this.#asleep ? to : null
    if (!this.#asleep) this.#start({ kind: 'seek', to, budget: 0 })
    this.#options.onChange()
  }

  /** Breaks a seek off: the lanes return to the instant that is shown. */
  cancel(): void {
    if (this.seeking) this.begin(this.#at)
  }

  /** Takes other runs on. Branches keep their instant; another run begins at 0 unless told. */
  load(runs: readonly Run[], at: SimTime | undefined): boolean {
    const goal = at ?? this.seeking?.to ?? this.#at
    this.#abort()
    const isFresh = this.#lanes.load(runs)
    if (isFresh) this.#at = 0 as SimTime
    this.begin(within(isFresh ? (at ?? 0) : goal, this.#lanes.duration))
    return isFresh
  }

  sleep(): void {
    const travel = this.#travel
    this.#abort()
    this.#asleep = true
    if (travel?.kind === 'seek') this.#wanted ??= travel.to
    if (travel?.kind === 'advance') this.#owed = travel.to
  }

  wake(): void {
    this.#asleep = false
    if (this.#wanted !== null) this.begin(this.#wanted)
    else if (this.#owed !== null) this.advance(this.#owed, 1)
  }

  /** Resolves once no seek is under way or waiting. */
  rest(): Promise<void> {
    if (!this.#travel && this.#wanted === null) return Promise.resolve()
    return new Promise((resolve) => void this.#resting.push(resolve))
  }

  dispose(): void {
    this.#abort()
    this.#wanted = null
    this.#release()
  }

  #start({ kind, to, budget }: { kind: Travel['kind']; to: SimTime; budget: number }): void {
    const control = new AbortController()
    const { signal } = control
    const isBeyond = to > this.#lanes.furthest
    const travel: Travel = { kind, to, isBeyond, control, share: 0 }
    const began = this.#options.frames.now()
    const onProgress = (share: number) => {
      travel.share = share
      this.#options.onChange()
    }
    this.#travel = travel
    if (kind === 'seek') this.#owed = null
    const arriving =
      kind === 'seek'
        ? this.#lanes.seek(to, { signal, onProgress })
        : this.#lanes.advance(to, { signal, budget })
    if (this.#lanes.areAt(to)) this.#land(travel)
    arriving.then(
      () => {
        if (this.#travel !== travel) return
        if (kind === 'advance') this.#pace.note(this.#options.frames.now() - began, this.#cost)
        this.#land(travel)
      },
      (error: unknown) => {
        if (this.#travel === travel) this.#travel = null
        this.#wanted = null
        this.#options.onFailure(error)
        this.#release()
      },
    )
  }

  get #cost(): number {
    return this.#lanes.isRemote ? QUANTUM_COST.worker : QUANTUM_COST.page
  }

  #land(travel: Travel): void {
    this.#travel = null
    this.#at = this.#lanes.lastUntil(travel.to)
    this.#isOver = this.#at < travel.to
    const next = this.#wanted
    this.#options.onArrival(travel.kind)
    if (next !== null && next === this.#wanted) this.begin(next)
    else this.#release()
  }

  #abort(): void {
    const travel = this.#travel
    this.#travel = null
    travel?.control.abort()
  }

  #release(): void {
    if (this.#travel || this.#wanted !== null) return
    const resting = this.#resting
    this.#resting = []
    for (const resolve of resting) resolve()
  }
}
