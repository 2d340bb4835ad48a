// Lets runs in sight run ahead of their reader while the page has nothing else to do, so that a
// seek only reads. Once for each run, then it stops; nothing that is drawn changes by it.
import type { FrameSource } from './frames'
import type { Lanes } from './lanes'

const QUIET = 250 // wall milliseconds after the last seek or change of the runs
const SLICE = 8 // of the page's thread at most, where no frame is awaited
const SHARE = 4 // and one part in so many of what is idle
const SPARE = 1 // millisecond less than is idle

interface AheadOptions {
  lanes: Lanes
  /** Whether no seek and no change is under way. */
  isFree: () => boolean
}

export class Ahead {
  readonly #frames: FrameSource
  readonly #options: AheadOptions
  #cancel: (() => void) | null = null
  #isDone = false

  constructor(frames: FrameSource, options: AheadOptions) {
    this.#frames = frames
    this.#options = options
  }

  /** Begins, or goes on, once it has been quiet for a while. */
  ask(): void {
    if (this.#cancel || this.#isDone) return
    this.#cancel = this.#frames.after(QUIET, () => this.#wait())
  }

  /** The runs have changed: there is something to simulate again. */
  renew(): void {
    this.stop()
    this.#isDone = false
  }

  stop(): void {
    this.#cancel?.()
    this.#cancel = null
  }

  #wait(): void {
    this.#cancel = this.#frames.idle((left) => {
      this.#cancel = null
      if (!this.#options.isFree()) this.ask()
      else if (!this.#work(left - SPARE)) this.#wait()
      else this.#isDone = true
    })
  }

  /** True when nothing is left to do. */
  #work(left: number): boolean {
    const end = this.#frames.now() + Math.min(SLICE, left / SHARE)
    try {
      return this.#options.lanes.handles.every((lane) => {
        const budget = end - this.#frames.now()
        return budget > 0 && lane.runAhead(budget)
      })
    } catch {
      return true // whoever gets there will be told
    }
  }
}
