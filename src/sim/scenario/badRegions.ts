// Documents with something wrong in their regions: where that is, and which rule it breaks.
import type { ProblemCode } from './problem'

/** Rows of the corpus of bad.test.ts. */
export const badRegions: readonly (readonly [file: string, path: string, code: ProblemCode])[] = [
  ['regions-without-name.json', '$.regions', 'regions-name'],
  ['regions-of-one-pool.json', '$.pools', 'regions-pools'],
  ['regions-lag-below-nothing.json', '$.regions.lag', 'length'],
  ['regions-by-magic.json', '$.regions.replication', 'one-of'],
  ['regions-write-too-much.json', '$.regions.writes', 'number'],
  ['regions-with-release.json', '$.release', 'regions-alone'],
  ['regions-with-routes.json', '$.gateways[0].routes', 'regions-alone'],
  ['regions-scaled.json', '$.autoscaling', 'regions-alone'],
  ['regions-down-that-is-not-there.json', '$.interventions[0].gateway', 'no-door'],
]
