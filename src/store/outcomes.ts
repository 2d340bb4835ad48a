// What comes of runs that nobody watches: numbers in prose, verdicts, twenty seeds of a plan. They
// run in workers, all that were asked for at once together, and each is computed once.
import { browserFrames, type Job, replicate } from '../playback'
import { type Detail, type RunSummary, SECOND, simTime } from '../sim'
import { type Run, toRunDocument } from '../sim/scenario'

/** The part of a run that is summed up, in seconds; all of it where nothing is said. */
export interface Span {
  readonly from?: number
  readonly until?: number
  /** Asked for beside the figures; always of the run from its start. */
  readonly details?: readonly Detail[]
}

const KEPT_MAX = 400

const keyOf = (run: Run, { from, until, details = [] }: Span) =>
  JSON.stringify([toRunDocument(run), from ?? null, until ?? null, details])

const instant = (seconds: number | undefined) =>
  seconds === undefined ? undefined : simTime(seconds * SECOND)

/** The same span on the clock of the simulation. */
export const spanOnClock = ({ from, until, details }: Span) => ({
  from: instant(from),
  until: instant(until),
  details,
})

interface Asked {
  readonly key: string
  readonly job: Job
  resolve(summary: RunSummary): void
  reject(error: unknown): void
}

interface OutcomesOptions {
  simulate?: typeof replicate
  later?: (callback: () => void) => void
}

/** Makes a desk that hands out outcomes; the page has one. */
export function makeOutcomes({
  simulate = replicate,
  later = browserFrames.soon,
}: OutcomesOptions = {}) {
  const kept = new Map<string, Promise<RunSummary>>()
  let asked: Asked[] = []

  const start = () => {
    const batch = asked
    asked = []
    const jobs = batch.map(({ job }) => job)
    const onResult = (index: number, summary: RunSummary) => batch[index].resolve(summary)
    simulate(jobs, { onResult }).catch((error: unknown) => {
      for (const { key, reject } of batch) {
        kept.delete(key) // it may be asked again
        reject(error)
      }
    })
  }

  return function outcomeOf(run: Run, span: Span = {}): Promise<RunSummary> {
    const key = keyOf(run, span)
    const known = kept.get(key)
    if (known) return known
    const job = { run, ...spanOnClock(span) }
    if (asked.length === 0) later(start)
    const outcome = new Promise<RunSummary>((resolve, reject) => {
      asked.push({ key, job, resolve, reject })
    })
    kept.set(key, outcome)
    const [oldest] = kept.keys()
    if (kept.size > KEPT_MAX) kept.delete(oldest)
    return outcome
  }
}

/** The figures of a run, from its start to its end or over a span of it. */
export const outcomeOf = makeOutcomes()
