// Many runs for their figures: seeds, sweeps, hidden customers. They run beside the page, one
// worker to a processor; where there are no workers, in slices between frames.
import { areRulesAtHand, loadRules, type RunSummary } from '../sim'
import { browserFrames, type FrameSource } from './frames'
import { type Job, Replication } from './replication'
import { makePool, type ReplicationWorker, type WorkerPool } from './workers'

export interface ReplicateOptions {
  signal?: AbortSignal
  onProgress?: (done: number, all: number) => void
  /** Told of each result as it comes, in no particular order. */
  onResult?: (index: number, summary: RunSummary) => void
  frames?: FrameSource
  workers?: WorkerPool
  /** Whoever shows the figures: while it is out of sight, no run is begun. */
  shownBy?: Seen
}

/** A figure that is in sight, or is not; subscribers are told when it comes into sight. */
interface Seen {
  readonly isSeen: boolean
  subscribe(listener: () => void): () => void
}

const pageAsSeen = (frames: FrameSource): Seen => ({
  get isSeen() {
    return !frames.isHidden()
  },
  subscribe: (listener) => frames.onVisibility(listener),
})

export type FromReplications =
  | { readonly index: number; readonly summary: RunSummary }
  | { readonly index: number; readonly failure: string }

export interface ToReplications {
  readonly index: number
  readonly job: Job
}

const WORKERS_MAX = 4
const SLICE = 4
const CHUNK = 2000 // calendar events between two looks at the clock

const workersHere = makePool(
  () => new Worker(new URL('./replications.worker.ts', import.meta.url), { type: 'module' }),
)

/** One processor is left to the page. */
const workerCount = (jobs: number): number => {
  const processors = globalThis.navigator?.hardwareConcurrency ?? 2
  return Math.max(1, Math.min(WORKERS_MAX, processors - 1, jobs))
}

/** The figures of every job, in the order of the jobs; null when it was called off. */
export function replicate(
  jobs: readonly Job[],
  options: ReplicateOptions = {},
): Promise<readonly RunSummary[] | null> {
  return new Batch(jobs, options).run()
}

class Batch {
  readonly #jobs: readonly Job[]
  readonly #options: ReplicateOptions
  readonly #results: (RunSummary | null)[]
  readonly #waiting: number[]
  readonly #pool: WorkerPool
  readonly #frames: FrameSource
  readonly #seen: Seen
  readonly #workers = new Set<ReplicationWorker>()
  #done = 0
  #isOver = false
  #finish: (results: readonly RunSummary[] | null) => void = () => {}
  #fail: (error: Error) => void = () => {}

  constructor(jobs: readonly Job[], options: ReplicateOptions) {
    this.#jobs = jobs
    this.#options = options
    this.#pool = options.workers ?? workersHere
    this.#frames = options.frames ?? browserFrames
    this.#seen = options.shownBy ?? pageAsSeen(this.#frames)
    this.#results = jobs.map(() => null)
    this.#waiting = jobs.map((_, index) => index)
  }

  run(): Promise<readonly RunSummary[] | null> {
    const { signal } = this.#options
    return new Promise((resolve, reject) => {
      const end = <T>(settle: (value: T) => void, value: T) => {
        if (this.#isOver) return
        this.#isOver = true
        signal?.removeEventListener('abort', abort)
        for (const worker of this.#workers) worker.terminate()
        settle(value)
      }
      const abort = () => end(resolve, null)
      this.#finish = (results) => end(resolve, results)
      this.#fail = (error) => end(reject, error)
      if (signal?.aborted) return abort()
      signal?.addEventListener('abort', abort)
      if (this.#jobs.length === 0) this.#finish([])
      else this.#start()
    })
  }

  #start(): void {
    try {
      for (let i = 0; i < workerCount(this.#jobs.length); i += 1) this.#employ(this.#pool.hire())
    } catch {
      // A sandboxed frame may not start workers. Those that did start go on.
      if (this.#workers.size === 0) this.#runHere()
    }
  }

  #employ(worker: ReplicationWorker): void {
    this.#workers.add(worker)
    let current: number | undefined
    let hasSpoken = false
    const next = () => {
      if (!this.#workers.has(worker)) return
      if (this.#waiting.length > 0 && !this.#seen.isSeen) return this.#onceSeen(next)
      current = this.#waiting.shift()
      if (current !== undefined) worker.postMessage({ index: current, job: this.#jobs[current] })
      else if (this.#workers.delete(worker)) this.#pool.giveBack(worker)
    }
    worker.onmessage = ({ data }) => {
      hasSpoken = true
      if ('failure' in data) {
        this.#fail(new Error(data.failure))
        return
      }
      next() // before the result is handed out: what it sets off must not keep a worker idle
      this.#take(data.index, data.summary)
    }
    worker.onerror = (event) => {
      event.preventDefault?.()
      if (hasSpoken) return this.#fail(new Error(event.message || 'worker stopped'))
      worker.terminate()
      this.#workers.delete(worker)
      if (current !== undefined) this.#waiting.unshift(current)
      if (this.#workers.size === 0) this.#runHere()
    }
    next()
  }

  // Out of sight nothing runs but what has begun.
  #onceSeen(act: () => void): void {
    const forget = this.#seen.subscribe(() => {
      if (!this.#isOver && !this.#seen.isSeen) return
      forget()
      if (!this.#isOver) act()
    })
  }

  #take(index: number, summary: RunSummary): void {
    if (this.#isOver) return
    this.#results[index] = summary
    this.#done += 1
    this.#options.onResult?.(index, summary)
    this.#options.onProgress?.(this.#done, this.#jobs.length)
    if (this.#done === this.#jobs.length)
      this.#finish(this.#results.filter((result) => result !== null))
  }

  #runHere(): void {
    const runs = this.#jobs.map(({ run }) => run)
    if (areRulesAtHand(runs)) this.#playHere()
    else loadRules(runs).then(() => this.#playHere(), this.#fail)
  }

  #playHere(): void {
    const frames = this.#frames
    let running: { index: number; replication: Replication } | null = null
    const step = () => {
      if (this.#isOver) return
      if (!this.#seen.isSeen) return this.#onceSeen(step)
      const end = frames.now() + SLICE
      try {
        while (frames.now() < end) {
          running ??= this.#nextHere()
          if (!running) return
          if (!running.replication.advance(CHUNK)) continue
          this.#take(running.index, running.replication.result())
          running = null
        }
      } catch (error) {
        return this.#fail(error instanceof Error ? error : new Error(String(error)))
      }
      frames.soon(step)
    }
    frames.soon(step)
  }

  #nextHere() {
    const index = this.#waiting.shift()
    return index === undefined ? null : { index, replication: new Replication(this.#jobs[index]) }
  }
}
