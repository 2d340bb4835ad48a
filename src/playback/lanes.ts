// The runs of one figure, moved in lockstep: an instant counts as reached when all have reached it.
import type { Duration, Moment, SimTime } from '../sim'
import type { Run } from '../sim/scenario'
import { type RunHandle, type TravelOptions, within } from './handle'

type OpenRun = (run: Run) => RunHandle

/** Same customers and same rules: only the reader's interventions may differ. */
const isSameGround = (one: Run, other: Run): boolean =>
  one.scenario === other.scenario && one.seed === other.seed

/** More requests than it can hold end a run early. */
const endedBefore = (lane: RunHandle, at: SimTime): boolean => lane.at < at && lane.read().ended

export class Lanes {
  readonly #open: OpenRun
  readonly #onChange: () => void
  #handles: readonly RunHandle[] = []
  #shown: (Moment | null)[] = []

  constructor(runs: readonly Run[], { open, onChange }: { open: OpenRun; onChange: () => void }) {
    this.#open = open
    this.#onChange = onChange
    this.load(runs)
  }

  get handles() {
    return this.#handles
  }

  get duration(): Duration {
    return Math.max(0, ...this.#handles.map(({ duration }) => duration)) as Duration
  }

  /** As far as every lane has been simulated. */
  get furthest(): SimTime {
    const open = this.#handles.filter(({ furthest, duration }) => furthest < duration)
    const list = open.length > 0 ? open : this.#handles
    return (list.length ? Math.min(...list.map(({ furthest }) => furthest)) : 0) as SimTime
  }

  get isRemote(): boolean {
    return this.#handles.some(({ where }) => where === 'worker')
  }

  /** Whether every lane shows `at`, or its own end where that is earlier. */
  areAt(at: SimTime): boolean {
    return this.#handles.every(
      (lane) => lane.settled && (lane.at === within(at, lane.duration) || endedBefore(lane, at)),
    )
  }

  /** The last instant that any lane has: short of `at` where all ended before it. */
  lastUntil(at: SimTime): SimTime {
    const isOver = this.#handles.every((lane) => endedBefore(lane, at))
    return isOver ? (Math.max(...this.#handles.map((lane) => lane.at)) as SimTime) : at
  }

  /** The lane's picture at `at`; while some lanes are on their way, the last that was shown. */
  moment(lane: number, at: SimTime): Moment {
    const handle = this.#handles[lane]
    const shown = this.#shown[lane]
    if (shown && !this.areAt(at)) return shown
    const moment = handle.read()
    this.#shown[lane] = moment
    return moment
  }

  advance(until: SimTime, options: TravelOptions): Promise<boolean> {
    const budget = (options.budget ?? 0) / this.#handles.length
    return this.#together((lane) => lane.advance(until, { ...options, budget }))
  }

  seek(at: SimTime, { signal, onProgress }: TravelOptions): Promise<boolean> {
    const shares = this.#handles.map(() => 0)
    return this.#together((lane, index) =>
      lane
        .seek(at, {
          signal,
          onProgress(share) {
            shares[index] = share
            onProgress?.(Math.min(...shares))
          },
        })
        .then((reached) => {
          shares[index] = 1
          return reached
        }),
    )
  }

  async #together(travel: (lane: RunHandle, index: number) => Promise<boolean>) {
    const reached = await Promise.all(this.#handles.map(travel))
    return reached.every(Boolean)
  }

  /** The nearest instant over all lanes at which something happens. */
  async neighbor(direction: 1 | -1): Promise<SimTime | null> {
    const found = await Promise.all(this.#handles.map((lane) => lane.neighbor(direction)))
    const instants = found.filter((at) => at !== null)
    if (instants.length === 0) return null
    return (direction === 1 ? Math.min(...instants) : Math.max(...instants)) as SimTime
  }

  /** Takes other runs on; true where a lane is another run, not a branch of the one it was. */
  load(runs: readonly Run[]): boolean {
    const before = this.#handles
    const shown = this.#shown
    let isFresh = runs.length !== before.length
    this.#shown = []
    this.#handles = runs.map((run, index) => {
      const handle = before[index]
      if (!handle || !isSameGround(handle.run, run)) {
        isFresh = true
        handle?.dispose()
        const made = this.#open(run)
        made.onChange = this.#onChange
        return made
      }
      this.#shown[index] = shown[index]
      if (handle.run.interventions !== run.interventions) handle.intervene(run.interventions)
      return handle
    })
    for (const handle of before.slice(runs.length)) handle.dispose()
    if (isFresh) this.#shown = []
    return isFresh
  }

  dispose(): void {
    for (const handle of this.#handles) handle.dispose()
  }
}
