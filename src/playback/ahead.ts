// Lets runs in sight run ahead of their reader while the page has nothing else to do, so that a
// seek only reads. Once for each run, then it stops; nothing that is drawn changes by it.
import type { FrameSource } from './frames'
import type { Lanes } from './lanes'

const QUIET = 250 // wall milliseconds after the last seek or change of the runs
const OPENED = 0 // and after the figure was opened: nobody has touched it yet
const SLICE = 8 // of the page's thread at most, where no frame is awaited
const SHARE = 4 // and one part in so many of what is idle
const SPARE = 1 // millisecond less than is idle
const HURRIED = 250 // milliseconds in which a seek that is likely should find all done
const ROOMY = 20 // idle milliseconds in which no frame is awaited: slices follow each other

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

  /** The figure has just been opened: begins as soon as it stands there. */
  begin(): void {
    this.#askAfter(OPENED)
  }

  /** Begins, or goes on, once it has been quiet for a while. */
  ask(): void {
    this.#askAfter(QUIET)
  }

  /** A seek is likely to come: the page does what it can before, a slice after the other. */
  hurry(): void {
    if (this.#isDone) return
    this.stop()
    const end = this.#frames.now() + HURRIED
    this.#cancel = this.#frames.soon(() => this.#use(end, 1))
  }

  #askAfter(quiet: number): void {
    if (this.#cancel || this.#isDone) return
    this.#cancel = this.#frames.after(quiet, () => this.#wait())
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
    this.#cancel = this.#frames.idle((left) => this.#use(this.#frames.now() + left))
  }

  // The browser calls back once in 50 idle milliseconds: between its calls input has its turn after
  // every slice, and the rest is used.
  #use(end: number, share = SHARE): void {
    this.#cancel = null
    const left = end - this.#frames.now()
    if (!this.#options.isFree()) this.ask()
    else if (this.#work((left - SPARE) / share)) this.#isDone = true
    else if (left > ROOMY) this.#cancel = this.#frames.soon(() => this.#use(end, share))
    else this.#wait()
  }

  /** True when nothing is left to do. */
  #work(most: number): boolean {
    const end = this.#frames.now() + Math.min(SLICE, most)
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
