// What looking again and again does to a version that has nothing wrong: the chance of an alarm by
// each look, exact and as runs came out. Pure.
import { canary as theory } from '../../sim'
import type { Scenario } from '../../sim/scenario'
import type { RunSummary } from '../../store'
import { planOf } from './figures'

const SECOND = 1_000_000
const SPREAD = 1.96 // standard deviations: 95 of 100

/** A look of all runs: when it was, and the chance that one so far has alarmed. */
export interface AlarmPoint {
  readonly seconds: number
  readonly answers: number // that it rests on; the same in every run
  readonly exact: number // by the binomial law
  readonly alone: number // of this look, if it were the only one
  readonly share: number // of the runs
  readonly low: number
  readonly high: number
}

/** Share of errors that both versions have. */
const backgroundOf = ({ pools }: Scenario): number => pools[0].servers[0].errors

const looksIn = (run: RunSummary | null) =>
  run?.release?.kind === 'canary' ? run.release.looks : []

/** The looks of runs that are all there; none where a run is missing. */
export function alarmsOf(
  scenario: Scenario,
  runs: readonly (RunSummary | null)[],
): readonly AlarmPoint[] {
  const [rule] = planOf(scenario)?.rules ?? []
  const all = runs.map(looksIn)
  if (rule === undefined || all.length === 0 || all.some((looks) => looks.length === 0)) return []
  const share = backgroundOf(scenario)
  const { limit, minimum } = rule
  const answers = all[0].map((look) => look.answers)
  const first = all.map((looks) => looks.findIndex(({ verdict }) => verdict === 'fail'))
  return all[0].map(({ at, answers: own }, place) => {
    const alarmed = first.filter((look) => look >= 0 && look <= place).length / runs.length
    const half = SPREAD * Math.sqrt((alarmed * (1 - alarmed)) / runs.length)
    const looks = answers.slice(0, place + 1)
    return {
      seconds: at / SECOND,
      answers: own,
      exact: theory.chanceInLooks({ share, limit, looks, minimum }),
      alone: own < minimum ? 0 : theory.chanceAbove(share, own, limit),
      share: alarmed,
      low: Math.max(0, alarmed - half),
      high: Math.min(1, alarmed + half),
    }
  })
}
