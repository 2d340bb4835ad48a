// A run simulated in a worker: the page keeps the last picture, and fetches cells and journal only
// when somebody reads them.
import type { CellsView, JournalEntry, Life, Moment, RunSummary, SimTime } from '../sim'
import type { Intervention, Run } from '../sim/scenario'
import { type MakeHistory, type RunHandle, type TravelOptions, within } from './handle'
import type { PagePort, Question, Standing, ToPage } from './protocol'

interface Travel {
  readonly id: number
  readonly onProgress?: (share: number) => void
  finish(reached: boolean): void
  fail(error: Error): void
}

interface Asked {
  resolve(value: unknown): void
  reject(error: Error): void
}

const noStanding: Standing = { furthest: 0 as SimTime, cells: -1, journal: 0 }

export class InWorker implements RunHandle {
  readonly where = 'worker'
  readonly duration
  run: Run
  at: SimTime
  settled = true
  onChange: (() => void) | null = null
  readonly #port: PagePort
  readonly #asked = new Map<number, Asked>()
  #moment: Moment
  #cells: CellsView
  #journal: readonly JournalEntry[]
  #edition = 0
  #standing = noStanding
  #isReading = { cells: false, journal: false }
  #travel: Travel | null = null
  #nextId = 1
  #failure: Error | null = null

  /** The picture at the start is made here: something must be there before the worker answers. */
  constructor(run: Run, { make, port }: { make: MakeHistory; port: PagePort }) {
    const start = make(run)
    this.run = run
    this.duration = start.duration
    this.at = start.at
    this.#moment = start.moment()
    this.#cells = start.cells()
    this.#journal = start.journal()
    this.#port = port
    port.listen((message) => this.#hear(message))
    port.post({ say: 'open', run })
  }

  get furthest() {
    return this.#standing.furthest
  }

  read() {
    return this.#moment
  }

  cells() {
    if (this.#standing.cells >= 0 && this.#standing.cells !== this.#cells.version)
      this.#fetch('cells')
    return this.#cells
  }

  journal() {
    if (this.#standing.journal !== this.#edition) this.#fetch('journal')
    return this.#journal
  }

  advance(until: SimTime, options?: TravelOptions) {
    return this.#go(until, { ...options, seeks: false })
  }

  seek(at: SimTime, options?: TravelOptions) {
    return this.#go(at, { ...options, seeks: true })
  }

  #go(at: SimTime, options: TravelOptions & { seeks: boolean }): Promise<boolean> {
    this.#travel?.finish(false)
    const { signal, onProgress, seeks } = options
    const to = within(at, this.duration)
    if (signal?.aborted) return Promise.resolve(false)
    if (this.#failure) return Promise.reject(this.#failure)
    if (this.settled && to === this.at) return Promise.resolve(true)
    return new Promise((resolve, reject) => {
      const id = this.#nextId++
      const abort = () => {
        this.#port.post({ say: 'halt' })
        finish(false)
      }
      const leave = () => {
        this.#travel = null
        signal?.removeEventListener('abort', abort)
      }
      const finish = (reached: boolean) => {
        leave()
        resolve(reached)
      }
      const fail = (error: Error) => {
        leave()
        reject(error)
      }
      this.#travel = { id, onProgress, finish, fail }
      this.settled = false
      signal?.addEventListener('abort', abort)
      this.#port.post({ say: 'travel', id, to, seeks })
    })
  }

  neighbor(direction: 1 | -1) {
    return this.#ask<SimTime | null>({ ask: 'neighbor', direction })
  }

  life(request: number) {
    return this.#ask<Life | null>({ ask: 'life', request })
  }

  summary() {
    return this.#ask<RunSummary | null>({ ask: 'summary' })
  }

  /** A run here is long: the worker would not be quiet for minutes. */
  runAhead() {
    return true
  }

  // The worker runs our own code: what it answers has the type that was asked for.
  #ask<Answer>(question: Question): Promise<Answer> {
    if (this.#failure) return Promise.reject(this.#failure)
    return new Promise((resolve, reject) => {
      const id = this.#nextId++
      this.#asked.set(id, { resolve: (value) => resolve(value as Answer), reject })
      this.#port.post({ say: 'question', id, question })
    })
  }

  #fetch(what: 'cells' | 'journal'): void {
    if (this.#isReading[what]) return
    this.#isReading[what] = true
    this.#port.post({ say: 'read', what })
  }

  intervene(interventions: readonly Intervention[]) {
    this.#travel?.finish(false)
    this.settled = false
    this.#standing = { ...this.#standing, furthest: this.at }
    this.run = { ...this.run, interventions }
    this.#port.post({ say: 'branch', interventions })
  }

  #hear(message: ToPage): void {
    switch (message.say) {
      case 'ready':
        break
      case 'progress':
        this.#standing = message.standing
        if (message.id === this.#travel?.id) this.#travel.onProgress?.(message.share)
        break
      case 'arrived':
        this.#arrive(message)
        break
      case 'answer':
        this.#asked.get(message.id)?.resolve(message.value)
        this.#asked.delete(message.id)
        break
      case 'cells':
        this.#isReading.cells = false
        this.#cells = message.cells
        this.onChange?.()
        break
      case 'journal':
        this.#isReading.journal = false
        this.#journal = message.journal
        this.#edition = message.edition
        this.onChange?.()
        break
      case 'failed':
        this.#fail(new Error(message.message))
    }
  }

  #arrive(message: Extract<ToPage, { say: 'arrived' }>): void {
    this.#standing = message.standing
    if (message.id !== this.#travel?.id) return // called off when it was already there
    this.at = message.at
    this.#moment = message.moment
    this.settled = true
    this.#travel.finish(true)
  }

  #fail(error: Error): void {
    this.#failure = error
    this.#travel?.fail(error)
    for (const { reject } of this.#asked.values()) reject(error)
    this.#asked.clear()
  }

  dispose() {
    this.#travel?.finish(false)
    this.#asked.clear()
    this.#port.close()
  }
}
