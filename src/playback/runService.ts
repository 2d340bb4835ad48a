// Simulates one run on behalf of a page that listens at the other end of a port.
import type { HistoryLike, MakeHistory } from './handle'
import type { Question, Standing, ToWorker, WorkerPort } from './protocol'
import { Slicer } from './slicer'

export interface ServiceOptions {
  make: MakeHistory
  now: () => number
  /** Lets messages in between two slices. */
  soon: (callback: () => void) => void
  /** Milliseconds of a slice: how long a message may have to wait. */
  slice: number
}

const EDITIONS = 1_000_000 // more than a journal has entries

type TravelMessage = Extract<ToWorker, { say: 'travel' }>

class RunService {
  readonly #port: WorkerPort
  readonly #options: ServiceOptions
  readonly #slicer: Slicer
  #history: HistoryLike | null = null
  #travel: TravelMessage | null = null
  #from = 0
  #isScheduled = false
  #branches = 0

  constructor(port: WorkerPort, options: ServiceOptions) {
    this.#port = port
    this.#options = options
    this.#slicer = new Slicer(options.now)
  }

  #hear(message: ToWorker): void {
    if (message.say === 'open') {
      this.#history = this.#options.make(message.run)
      this.#port.post({ say: 'ready' })
    } else if (this.#history) this.#heed(this.#history, message)
  }

  #heed(history: HistoryLike, message: Exclude<ToWorker, { say: 'open' }>): void {
    switch (message.say) {
      case 'travel':
        this.#begin(history, message)
        break
      case 'halt':
        this.#travel = null
        break
      case 'branch':
        this.#travel = null
        this.#branches += 1
        history.branch(message.interventions)
        break
      case 'question': {
        const { id, question } = message
        const say = (value: unknown) => this.#port.post({ say: 'answer', id, value })
        answer(history, question).then(say, (error) => this.#fail(error))
        break
      }
      case 'read':
        if (message.what === 'cells') this.#port.post({ say: 'cells', cells: history.cells() })
        else {
          const edition = this.#edition(history)
          this.#port.post({ say: 'journal', journal: history.journal(), edition })
        }
    }
  }

  #begin(history: HistoryLike, travel: TravelMessage): void {
    if (travel.seeks) history.seek(travel.to)
    this.#travel = travel
    this.#from = history.at
    if (!this.#isScheduled) this.#go(history)
  }

  #go(history: HistoryLike): void {
    const travel = this.#travel
    if (!travel) return
    const { id, to } = travel
    if (this.#slicer.slice(this.#options.slice, (limit) => history.advance(to, limit))) {
      this.#travel = null
      const [at, moment] = [history.at, history.moment()]
      this.#port.post({ say: 'arrived', id, at, moment, standing: this.#standing(history) })
      return
    }
    const share = (history.at - this.#from) / Math.max(1, to - this.#from)
    this.#port.post({ say: 'progress', id, share, standing: this.#standing(history) })
    this.#isScheduled = true
    this.#options.soon(() => {
      this.#isScheduled = false
      this.#guard(() => this.#go(history))
    })
  }

  #edition(history: HistoryLike): number {
    return this.#branches * EDITIONS + history.journal().length
  }

  #standing(history: HistoryLike): Standing {
    const { version } = history.cells()
    return { furthest: history.furthest, cells: version, journal: this.#edition(history) }
  }

  #guard(action: () => void): void {
    try {
      action()
    } catch (error) {
      this.#fail(error)
    }
  }

  #fail(error: unknown): void {
    this.#travel = null
    this.#port.post({ say: 'failed', message: String(error) })
  }

  open(): void {
    this.#port.listen((message) => this.#guard(() => this.#hear(message)))
  }
}

async function answer(history: HistoryLike, question: Question): Promise<unknown> {
  switch (question.ask) {
    case 'neighbor':
      return question.direction === 1 ? history.nextAt() : history.previousAt()
    case 'life':
      return history.life(question.request)
    case 'summary':
      return history.summary()
  }
}

/** Serves one run at `port` until the port is closed. */
export function serveRun(port: WorkerPort, options: ServiceOptions): void {
  new RunService(port, options).open()
}
