// Plans that were tried: which are kept, and a run as the letters that are kept of it. Loaded when
// a plan is judged or taken back, not before.
import { ENGINE_REVISION, simTime } from '../sim'
import { packRun, type Run, unpackRun } from '../sim/scenario'
import type { Arrival } from './arrival'
import { PLAN_LETTERS, TRIED_MAX, type TriedPlan } from './progress'

const bestOf = (plans: readonly TriedPlan[]): TriedPlan | undefined =>
  plans.toReversed().toSorted((a, b) => b.days - a.days)[0] // of equal ones the latest

/** What is kept of attempts in the order in which they were made: each once, the latest, and the
 * best of all. */
export function keptPlans(all: readonly TriedPlan[]): readonly TriedPlan[] {
  const texts = all.map((one) => JSON.stringify(one))
  const once = all.filter((_, place) => texts.lastIndexOf(texts[place]) === place)
  const late = once.slice(-TRIED_MAX)
  const best = bestOf(once)
  return best === undefined || late.includes(best) ? late : [best, ...late.slice(1)]
}

/** Runs for a figure that is not open yet, as a link would bring them. */
export const arrivalFor = (figure: string, lanes: readonly Run[]): Arrival => ({
  figure,
  lanes,
  at: simTime(0),
  view: {},
  digests: null,
  engine: '',
})

const NO_DIGEST = '00000000'

/** The run of a plan in letters; none where they would be too many. */
export function packedPlan(run: Run): string {
  const share = { engine: ENGINE_REVISION, digest: NO_DIGEST, at: simTime(0), run, view: {} }
  const packed = packRun(share)
  return packed.ok && packed.text.length <= PLAN_LETTERS.run ? packed.text : ''
}

/** The run that was kept; null where none was, or where its letters are broken. */
export function unpackedPlan({ run }: TriedPlan): Run | null {
  const read = run === '' ? null : unpackRun(run)
  return read?.ok ? read.share.run : null
}
