// How clients find one of several gateways: what a document says of it, its checks, and how it is
// written back.
import * as v from 'valibot'
import { SECOND } from '../time'
import { bounds } from './bounds'
import { formatDuration, lengthOf } from './durations'
import type { EntrySpec, NameSpec } from './entrySpec'
import type { Report } from './report'
import { list, object, oneOf, share, variantRule, whole } from './values'

type Read = v.InferOutput<typeof entry>

const RESOLVERS_MAX = 500

/** The entry of a document. */
export const entry = v.variant(
  'by',
  [
    object({
      by: v.literal('dns'),
      ttl: v.optional(lengthOf({ min: 0, max: bounds.duration }), '60s'),
      resolvers: v.optional(whole({ min: 1, max: RESOLVERS_MAX, unit: 'resolvers' }), 10),
      largest: v.optional(share()),
      stubborn: v.optional(share(), 0),
      floor: v.optional(lengthOf({ min: 0, max: bounds.duration }), '5m'),
      weights: v.optional(
        list(whole({ min: 0, max: 255 }), { of: 'weights', min: 1, max: bounds.gateways }),
      ),
      check: v.optional(
        object({
          interval: v.optional(lengthOf({ min: SECOND / 10, max: bounds.duration }), '30s'),
          fall: v.optional(whole({ min: 1, max: 10, unit: 'failures' }), 3),
        }),
      ),
    }),
    object({
      by: v.literal('ecmp'),
      hash: v.optional(oneOf(['modulo', 'consistent']), 'modulo'),
    }),
  ],
  variantRule(['dns', 'ecmp']),
)

/** The entry with a weight for each of so many gateways. */
export const entrySpec = (read: Read, gateways: number): EntrySpec => {
  if (read.by === 'ecmp') return read
  const { largest = null, weights, check = null } = read
  return { ...read, largest, weights: weights ?? Array(gateways).fill(1), check }
}

const writeNames = ({ ttl, resolvers, largest, stubborn, floor, weights, check }: NameSpec) => ({
  by: 'dns',
  ...(ttl === 60 * SECOND ? {} : { ttl: formatDuration(ttl) }),
  ...(resolvers === 10 ? {} : { resolvers }),
  ...(largest === null ? {} : { largest }),
  ...(stubborn === 0 ? {} : { stubborn }),
  ...(floor === 300 * SECOND ? {} : { floor: formatDuration(floor) }),
  ...(weights.every((one) => one === 1) ? {} : { weights }),
  ...(check === null
    ? {}
    : {
        check: {
          ...(check.interval === 30 * SECOND ? {} : { interval: formatDuration(check.interval) }),
          ...(check.fall === 3 ? {} : { fall: check.fall }),
        },
      }),
})

/** The keys of a document from which `entrySpec` makes the same; defaults are left out. */
export const writeEntry = (spec: EntrySpec): Readonly<Record<string, unknown>> => {
  if (spec.by === 'dns') return writeNames(spec)
  return spec.hash === 'modulo' ? { by: spec.by } : { by: spec.by, hash: spec.hash }
}

/** Notes weights that are not as many as the gateways, or that name nobody. */
export function checkEntry(read: Read | undefined, gateways: number, report: Report): void {
  if (read?.by !== 'dns' || read.weights === undefined) return
  const { weights } = read
  const at = ['entry', 'weights']
  if (weights.length !== gateways)
    report.add({ at, found: weights }, 'entry-weights', { count: gateways })
  else if (weights.every((one) => one === 0)) report.add({ at, found: weights }, 'no-weight')
}
