// What comes of runs that nobody watches: numbers in prose, verdicts, twenty seeds of a plan. One run
// after the other, with room for input and painting between them; each is computed once.
import { browserFrames } from '../playback'
import { type RunSummary, SECOND, simTime, simulateRun } from '../sim'
import { type Run, toRunDocument } from '../sim/scenario'

/** The part of a run that is summed up, in seconds; all of it where nothing is said. */
export interface Span {
  readonly from?: number
  readonly until?: number
}

const KEPT_MAX = 400

const keyOf = (run: Run, { from, until }: Span) =>
  JSON.stringify([toRunDocument(run), from ?? null, until ?? null])

const instant = (seconds: number | undefined) =>
  seconds === undefined ? undefined : simTime(seconds * SECOND)

type Later = (callback: () => void) => void

/** Makes a queue of outcomes; the page has one. */
export function makeOutcomes(later: Later = browserFrames.soon) {
  const kept = new Map<string, Promise<RunSummary>>()
  let turn: Promise<unknown> = Promise.resolve()

  return function outcomeOf(run: Run, span: Span = {}): Promise<RunSummary> {
    const { from, until } = span
    const key = keyOf(run, span)
    const known = kept.get(key)
    if (known) return known
    const outcome = turn
      .then(() => new Promise<void>((free) => later(free)))
      .then(() => simulateRun(run, { from: instant(from), until: instant(until) }))
    // A run that cannot be simulated must not hold up those behind it.
    turn = outcome.catch(() => {})
    kept.set(key, outcome)
    const [oldest] = kept.keys()
    if (kept.size > KEPT_MAX) kept.delete(oldest)
    return outcome
  }
}

/** The figures of a run, from its start to its end or over a span of it. */
export const outcomeOf = makeOutcomes()
