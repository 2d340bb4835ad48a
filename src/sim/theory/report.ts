// Theory beside simulation, as text: for each reference cell that can be simulated the exact mean,
// the simulated one, and its 95 % interval. Who runs the scenarios is the caller's business.
import { type Cell, responseTimeMeanOf } from './cells'
import {
  type Experiment,
  experimentOf,
  MANY,
  nearLimitOf,
  WORK_MEAN,
  type Writing,
} from './experiment'

export type { Experiment } from './experiment'

/** A mean response time and its 95 % interval, in microseconds. */
export interface Measured {
  readonly mean: number
  readonly low: number
  readonly high: number
}

/** Plays an experiment's scenario, over as many seeds as it likes. */
export type Runner = (experiment: Experiment) => Measured

/** One line of the report; times are in units of the mean work. */
export interface Finding extends Measured {
  readonly id: string
  readonly exact: number
  readonly isInside: boolean // the interval holds the exact value
}

/** What the report rests on. */
export interface Findings {
  readonly findings: readonly Finding[]
  readonly refused: ReadonlyMap<string, number> // how many cells were left out, by reason
}

/** Cells have seeds of their own: with common ones all would err to the same side together. */
const SEEDS_APART = 1000

type Asked = { readonly run: Runner; tell?: (finding: Finding) => void } & Writing

/** An experiment's mean beside what the formula gives. */
function findingOf({ id, model, document }: Experiment, run: Runner): Finding {
  const exact = responseTimeMeanOf(model)
  const measured = run({ id, model, document })
  const [mean, low, high] = [measured.mean, measured.low, measured.high].map((x) => x / WORK_MEAN)
  return { id, exact, mean, low, high, isInside: low <= exact && exact <= high }
}

/** Simulates every cell that can be, in order; `tell` hears of each finding as it comes. */
export function findingsOf(cells: readonly Cell[], { run, tell, ...writing }: Asked): Findings {
  const findings: Finding[] = []
  const refused = new Map<string, number>()
  for (const [place, cell] of cells.entries()) {
    const seed = writing.seed + SEEDS_APART * place
    const experiment = experimentOf(cell, { ...writing, seed })
    if (typeof experiment === 'string') {
      refused.set(experiment, (refused.get(experiment) ?? 0) + 1)
      continue
    }
    const finding = findingOf(experiment, run)
    findings.push(finding)
    tell?.(finding)
  }
  return { findings, refused }
}

/** Two choices among a hundred servers beside the limit of endlessly many: no agreement is asked
 * for, as it is how far they are apart that tells something. */
export function distancesOf(
  cells: readonly Cell[],
  { run, tell, ...writing }: Asked,
): readonly Finding[] {
  return cells.flatMap((cell) => {
    const experiment = nearLimitOf(cell, writing)
    if (experiment === null) return []
    const finding = findingOf(experiment, run)
    tell?.(finding)
    return [finding]
  })
}

const columns = (texts: readonly string[]): string =>
  texts.map((text, i) => (i === 0 ? text.padEnd(26) : text.padStart(10))).join(' ')

/** The line above the findings. */
export const heading = (): string =>
  columns(['mean response time / work', 'exact', 'simulated', 'low', 'high']).trimEnd()

/** One finding as a line of text. */
export function lineOf({ id, exact, mean, low, high, isInside }: Finding): string {
  const numbers = [exact, mean, low, high].map((x) => x.toFixed(4))
  return columns([id, ...numbers]) + (isInside ? '' : '  outside')
}

/** The line above the distances from the limit. */
export const distanceHeading = (): string =>
  columns([`two choices, ${MANY} servers`, 'n → ∞', 'simulated', 'low', 'high', 'above'])

/** One distance from the limit as a line of text. */
export function distanceLine({ id, exact, mean, low, high }: Finding): string {
  const numbers = [exact, mean, low, high].map((x) => x.toFixed(4))
  return columns([id, ...numbers, `${(100 * (mean / exact - 1)).toFixed(1)} %`])
}

/** The lines below the findings: how many intervals hold the exact value, and what was left out. */
export function closing({ findings, refused }: Findings): readonly string[] {
  const inside = findings.filter(({ isInside }) => isInside).length
  const share = ((100 * inside) / Math.max(1, findings.length)).toFixed(0)
  return [
    `${inside} of ${findings.length} intervals (${share} %) hold the exact value; 95 % are to`,
    ...[...refused].map(([reason, count]) => `left out: ${count} cells (${reason})`),
  ]
}

/** Whether theory and simulation agree: no more than a tenth of the intervals miss, as chance alone
 * would have it, and none by more than twice its own reach. */
export function agrees({ findings }: Findings): boolean {
  const missed = findings.filter(({ isInside }) => !isInside)
  const isFar = ({ exact, mean, low, high }: Finding) => Math.abs(exact - mean) > high - low
  return missed.length <= 1 + findings.length / 10 && !missed.some(isFar)
}
