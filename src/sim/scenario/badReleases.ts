// Documents with something wrong in their versions or their release: where that is, and which rule
// it breaks.
import type { ProblemCode } from './problem'

/** Rows of the corpus of bad.test.ts. */
export const badReleases: readonly (readonly [file: string, path: string, code: ProblemCode])[] = [
  ['version-twice.json', '$.versions[1].name', 'twin-name'],
  ['version-cold-for-ever.json', '$.versions[0].cold', 'one-key'],
  ['fault-of-nobody.json', '$.versions[0].faults[0].cohort', 'unknown-name'],
  ['fault-beyond-all.json', '$.versions[0].faults[0].share', 'number'],
  ['cohort-of-nobody.json', '$.traffic[0].clients.cohorts[0].share', 'above'],
  ['cohorts-of-too-many.json', '$.traffic[0].clients.cohorts', 'cohort-shares'],
  ['data-of-no-account.json', '$.data.accounts', 'whole'],
  ['release-of-one-fleet.json', '$.release.to', 'two-fleets'],
  ['release-to-itself.json', '$.release.to', 'two-fleets'],
  ['release-to-nowhere.json', '$.release.to', 'unknown-name'],
  ['release-by-magic.json', '$.release.kind', 'one-of'],
  ['release-drains-too-long.json', '$.release.drain', 'at-most-key'],
  ['release-watches-nothing.json', '$.release.watch.errors', 'whole'],
  ['release-with-routes.json', '$.gateway.routes', 'release-routes'],
  ['release-by-no-name.json', '$.release.pointer', 'release-names'],
  ['release-by-equal-names.json', '$.entry.weights', 'release-name-weights'],
  ['release-by-name-and-rolling.json', '$.release.strategy', 'release-at-once'],
  ['release-by-name-bit-by-bit.json', '$.release.over', 'release-at-once'],
  ['session-without-format.json', '$.versions[0].sessions.writes', 'missing'],
  ['canary-of-one-pool.json', '$.release', 'two-pools'],
  ['canary-steps-down.json', '$.release.steps[1].weight', 'ascending'],
  ['canary-bakes-not.json', '$.release.steps[0].bake', 'length'],
  ['canary-weights-beyond-all.json', '$.release.steps[0].weights', 'weights-sum'],
  ['canary-two-ways-of-weight.json', '$.release.steps[0]', 'one-key'],
  ['canary-cohort-of-nobody.json', '$.release.steps[0].cohorts[0]', 'unknown-name'],
  ['canary-share-beyond-all.json', '$.release.steps[0].weight', 'whole'],
  ['canary-pool-of-nobody.json', '$.release.canary', 'unknown-name'],
  ['canary-weight-without-release.json', '$.interventions[0].do', 'no-release'],
  ['switch-without-release.json', '$.interventions[0].do', 'no-release'],
]
