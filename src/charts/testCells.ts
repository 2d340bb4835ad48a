// Hand-made cells and a player of them, for tests.
import type { RunHandle } from '../playback'
import {
  type CellsView,
  duration,
  History,
  type JournalEntry,
  type Moment,
  type SimTime,
  simTime,
} from '../sim'
import { type ScenarioId, scenarioNamed } from '../sim/scenario'
import type { ScorePlayer } from './score/pulse'

type Columns = Partial<
  Record<
    'arrived' | 'completed' | 'failed' | 'rejected' | 'samples' | 'p50' | 'p95' | 'p99',
    readonly number[]
  > &
    Record<'waiting' | 'inFlight', readonly number[]>
>

const filled = (count: number, value: number, given: readonly number[] = []): Float64Array =>
  Float64Array.from({ length: count }, (_, i) => given[i] ?? value)

/** Cells of 250 ms; what is not given is 0, or missing for percentiles. */
export function cellsOf(count: number, columns: Columns = {}, servers = 0): CellsView {
  const gap = (given?: readonly number[]) => filled(count, Number.NaN, given)
  const zero = (given?: readonly number[]) => filled(count, 0, given)
  return {
    width: duration(250_000),
    count,
    windowCells: 16,
    arrived: zero(columns.arrived),
    completed: zero(columns.completed),
    failed: zero(columns.failed),
    rejected: zero(columns.rejected),
    inFlight: Float32Array.from(zero(columns.inFlight)),
    waiting: Float32Array.from(zero(columns.waiting)),
    p50: gap(columns.p50),
    p95: gap(columns.p95),
    p99: gap(columns.p99),
    mean: gap(columns.p50),
    samples: zero(columns.samples),
    servers: Array.from({ length: servers }, (_, id) => ({
      id,
      waiting: new Float32Array(count),
      busy: new Float32Array(count).fill(0.5),
      assigned: new Float32Array(count).fill(id + 1),
      lost: new Float32Array(count),
    })),
    causes: new Map(),
    version: 1,
  }
}

const played = new Map<ScenarioId, History>()

/** A run to its end; each is simulated once, for nobody changes it. */
function playedOut(id: ScenarioId): History {
  const before = played.get(id)
  if (before) return before
  const history = new History({ scenario: scenarioNamed(id), seed: 2, interventions: [] })
  history.advance(simTime(history.duration))
  played.set(id, history)
  return history
}

/** A player whose clock the test moves, over runs that the engine has simulated to the end. */
export class StillPlayer implements ScorePlayer {
  at: SimTime
  furthest: SimTime
  duration
  playing = false
  speed = 1
  reachedSpeed = 0
  seeking: { to: SimTime; share: number } | null = null
  readonly calls: string[] = []
  readonly lanes: readonly RunHandle[]
  readonly #histories: readonly History[]
  readonly #listeners = new Set<() => void>()

  constructor(ids: readonly ScenarioId[], at = 20_000_000) {
    this.#histories = ids.map(playedOut)
    const [{ duration: length }] = this.#histories
    this.duration = length
    this.furthest = simTime(length)
    this.at = simTime(at)
    // Rows read no more of a handle than this.
    this.lanes = this.#histories.map(
      ({ run, duration, furthest }) => ({ run, duration, furthest }) as unknown as RunHandle,
    )
  }

  moment(lane = 0): Moment {
    return this.#histories[lane].moment()
  }

  cells(lane = 0): CellsView {
    return this.#histories[lane].cells()
  }

  journal(lane = 0): readonly JournalEntry[] {
    return this.#histories[lane].journal()
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Tells the views that something has changed. */
  change(next: Partial<Pick<StillPlayer, 'at' | 'playing' | 'seeking' | 'speed'>> = {}): void {
    Object.assign(this, next)
    for (const listener of this.#listeners) listener()
  }

  #note(call: string): void {
    this.calls.push(call)
  }

  play = () => this.#note('play')
  pause = () => this.#note('pause')
  toggle = () => this.#note('toggle')
  restart = () => this.#note('restart')
  expectSeek = () => {}
  cancelSeek = () => this.#note('cancelSeek')
  step = (direction: 1 | -1) => this.#note(`step ${direction}`)
  stepSecond = (direction: 1 | -1) => this.#note(`second ${direction}`)
  seek = (at: number) => this.#note(`seek ${at}`)
  setSpeed = (speed: number) => this.#note(`speed ${speed}`)
}
