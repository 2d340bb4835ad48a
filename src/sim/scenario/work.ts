// How long a request keeps a slot busy at a server of speed 1: a fixed length or one drawn from a
// distribution. The same schema serves the pauses of closed clients.
import * as v from 'valibot'
import { MICROSECOND } from '../time'
import { bounds } from './bounds'
import { formatDuration, lengthOf } from './durations'
import type { Path, Report } from './report'
import { number, object, variantRule } from './values'

/** The distributions of work, in the order of the format. */
export const workKinds = ['fixed', 'uniform', 'exponential', 'lognormal', 'pareto'] as const

const anyLength = () => lengthOf({ min: 0, max: bounds.work })
const mean = () => lengthOf({ min: MICROSECOND, max: bounds.work })

/** Work of one request. */
export const work = v.variant(
  'kind',
  [
    object({ kind: v.literal('fixed'), value: anyLength() }),
    object({ kind: v.literal('uniform'), low: anyLength(), high: anyLength() }),
    object({ kind: v.literal('exponential'), mean: mean() }),
    object({
      kind: v.literal('lognormal'),
      mean: mean(),
      cv: number({ min: 0, max: 100 }),
    }),
    object({
      kind: v.literal('pareto'),
      mean: mean(),
      shape: number({ min: 1.01, max: 100 }),
    }),
  ],
  variantRule(workKinds),
)

type ReadWork = v.InferOutput<typeof work>

/** Notes a range of work that ends before it begins. */
export function checkWork(read: ReadWork | undefined, at: Path, report: Report): void {
  if (read?.kind === 'uniform' && read.low > read.high)
    report.add({ at: [...at, 'high'], found: formatDuration(read.high) }, 'low-high', {
      low: formatDuration(read.low),
    })
}
