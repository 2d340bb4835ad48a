// A run simulated in the page, in slices short enough that a frame is never late because of it.
import type { Moment, SimTime } from '../sim'
import type { Intervention, Run } from '../sim/scenario'
import type { FrameSource } from './frames'
import {
  type HistoryLike,
  type MakeHistory,
  type RunHandle,
  type TravelOptions,
  within,
} from './handle'
import { Slicer } from './slicer'

const SLICE = 4
const SEEKING = 12 // of a seek: whoever waits for it sees nothing move meanwhile

interface Way extends TravelOptions {
  /** How the next slice is come to. */
  readonly next: (callback: () => void) => () => void
  /** Milliseconds of a slice. */
  readonly long?: number
}

interface Travel {
  finish(reached: boolean): void
}

export class InPage implements RunHandle {
  readonly where = 'page'
  onChange: (() => void) | null = null
  readonly #history: HistoryLike
  readonly #frames: FrameSource
  readonly #slicer: Slicer
  readonly #ahead: Slicer
  #at: SimTime
  #settled = true
  #moment: Moment | null = null
  #travel: Travel | null = null

  constructor(run: Run, { make, frames }: { make: MakeHistory; frames: FrameSource }) {
    this.#history = make(run)
    this.#frames = frames
    this.#slicer = new Slicer(() => frames.now())
    this.#ahead = new Slicer(() => frames.now())
    this.#at = this.#history.at
  }

  get run() {
    return this.#history.run
  }

  get duration() {
    return this.#history.duration
  }

  get at() {
    return this.#at
  }

  get settled() {
    return this.#settled
  }

  get furthest() {
    return this.#history.furthest
  }

  read() {
    if (!this.#moment) this.#moment = this.#history.moment()
    return this.#moment
  }

  cells() {
    return this.#history.cells()
  }

  journal() {
    return this.#history.journal()
  }

  advance(until: SimTime, options: TravelOptions = {}) {
    const next = (callback: () => void) => this.#frames.request(callback)
    return this.#go(within(until, this.duration), { ...options, next })
  }

  seek(at: SimTime, options: TravelOptions = {}) {
    const to = within(at, this.duration)
    this.#travel?.finish(false)
    if (options.signal?.aborted) return Promise.resolve(false)
    this.read()
    this.#settled = false
    this.#history.seek(to)
    // Nothing else is drawn meanwhile, so slices follow each other as closely as input allows.
    const next = (callback: () => void) => this.#frames.soon(callback)
    return this.#go(to, { ...options, next, long: SEEKING })
  }

  #go(to: SimTime, options: Way) {
    this.#travel?.finish(false)
    const { signal, onProgress, next, long = SLICE } = options
    if (signal?.aborted) return Promise.resolve(false)
    const from = this.#history.at
    if (to !== this.#at) this.#settled = false
    const slice = (budget: number) => {
      const reached = this.#slicer.slice(budget, (limit) => this.#history.advance(to, limit))
      if (reached) this.#settle()
      return reached
    }
    // A promise of a plain value: whoever looks at `at` now sees that it has arrived.
    try {
      if (slice(options.budget ?? long)) return Promise.resolve(true)
    } catch (error) {
      return Promise.reject(error)
    }
    return new Promise<boolean>((resolve, reject) => {
      let cancel = () => {}
      const finish = (reached: boolean) => {
        cancel()
        signal?.removeEventListener('abort', abort)
        this.#travel = null
        resolve(reached)
      }
      const abort = () => finish(false)
      const step = () => {
        try {
          if (slice(long)) return finish(true)
        } catch (error) {
          this.#travel = null
          return reject(error)
        }
        onProgress?.((this.#history.at - from) / Math.max(1, to - from))
        cancel = next(step)
      }
      this.#travel = { finish }
      signal?.addEventListener('abort', abort)
      cancel = next(step)
    })
  }

  #settle() {
    if (!this.#settled) this.#moment = null
    this.#at = this.#history.at
    this.#settled = true
  }

  neighbor(direction: 1 | -1) {
    const history = this.#history
    return Promise.resolve(direction === 1 ? history.nextAt() : history.previousAt())
  }

  life(request: number) {
    return this.#history.life(request)
  }

  summary() {
    return this.#history.summary()
  }

  runAhead(budget: number) {
    return this.#ahead.slice(budget, (limit) => this.#history.runAhead(limit))
  }

  intervene(interventions: readonly Intervention[]) {
    this.#travel?.finish(false)
    // The picture stays until the seek that follows has led somewhere.
    this.read()
    this.#settled = false
    this.#history.branch(interventions)
  }

  dispose() {
    this.#travel?.finish(false)
  }
}
