// The runs of a lesson without a page, for the tests that prove what its prose says.
import { parseRun, type Run, toDocument } from '../sim/scenario'
import { type RunSummary, spanOnClock } from '../store'
import { runningFigure } from './figures'
import type { Lesson, Outcomes, RunRef } from './lesson'
import { runOf } from './runs'

/** The days on which everything that a chapter says is tried. */
export const days: readonly number[] = Array.from({ length: 20 }, (_, day) => day + 1)

/** Of attempts that win, or that lose, a usual run makes the first; npm run unit:whole all. */
export const attempts = <Attempt>(all: readonly Attempt[]): Attempt[] =>
  all.slice(0, import.meta.env.MODE === 'whole' ? all.length : 1)

type Runs = Readonly<Record<string, RunRef>>

/** `simulateRun`, lent by the test: a course knows no engine. */
type Simulate = (run: Run, span: ReturnType<typeof spanOnClock>) => RunSummary

const spanOf = ({ from, to }: RunRef) =>
  spanOnClock({ from, until: to, details: ['beside-free', 'choices', 'health'] })

/** What comes of a lesson's runs; each is simulated once. */
export function headless(lesson: Lesson, simulate: Simulate) {
  const known = new Map<string, RunSummary>()

  function outcomeOf(ref: RunRef, seed: number): RunSummary {
    const { figure, lane, change, from, to } = ref
    const key = JSON.stringify([figure, lane, change, from, to, seed])
    const before = known.get(key)
    if (before) return before
    const outcome = simulate(runOf(lesson, ref, seed), spanOf(ref))
    known.set(key, outcome)
    return outcome
  }

  const each = (runs: Runs, outcome: (ref: RunRef) => RunSummary): Outcomes =>
    Object.fromEntries(Object.entries(runs).map(([name, ref]) => [name, outcome(ref)]))

  const outcomesOf = (runs: Runs, seed: number) => each(runs, (ref) => outcomeOf(ref, seed))

  /** The same after the reader has moved something at the start. */
  const movedOutcomes = (runs: Runs, act: object, seed: number) =>
    each(runs, (ref) => {
      const { scenario, interventions } = runOf(lesson, ref, seed)
      const acts = [...interventions, act].map((one) => ({ ...one, at: '0s' }))
      const parsed = parseRun({ scenario: toDocument(scenario), seed, interventions: acts })
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
      return simulate(parsed.run, spanOf(ref))
    })

  function ask(id: string) {
    const found = lesson.predictions.find((prediction) => prediction.id === id)
    if (!found) throw new Error(id)
    return found
  }

  return {
    outcomeOf,
    outcomesOf,
    movedOutcomes,
    /** How a question ends on the day on which its figure opens. */
    endAsOpened(id: string) {
      const { runs, figure, happened } = ask(id)
      return happened(outcomesOf(runs, runningFigure(lesson, figure).seed))
    },
    /** How a question ends on each of the days. */
    endsOf: (id: string) => days.map((seed) => ask(id).happened(outcomesOf(ask(id).runs, seed))),
    /** Every way in which a question ends once the reader has moved something. */
    verdicts: (id: string, act: object) =>
      new Set(days.map((seed) => ask(id).happened(movedOutcomes(ask(id).runs, act, seed)))),
  }
}
