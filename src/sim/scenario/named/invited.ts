// First those with a cookie, then a region, then those who say in a header that they test, then one
// in ten: the bug is in the region.
import { faulty, tasting } from './tasters'

/** The scenario as a document. */
export const invited = tasting({
  release: {
    split: 'user',
    steps: [
      { weight: 0, match: [{ cookie: { name: 'canary', exact: 'always' } }], bake: '60s' },
      { weight: 0, match: [{ header: { name: 'x-tester' } }], bake: '60s' },
      { weight: 0, match: [{ region: 'eu-west' }], bake: '60s' },
      { weight: 10, bake: '60s' },
      { weight: 100, bake: '60s' },
    ],
    every: '10s',
    analysis: [{ by: 'z', limit: 2.33, minimum: 30 }],
    scarce: 'pass',
  },
  bug: faulty({ share: 0.2, cohort: 'europe' }),
  background: 0.01,
  cohorts: [
    { name: 'staff', share: 0.05, cookies: { canary: 'always' } },
    { name: 'testers', share: 0.05, headers: { 'X-Tester': '1' } },
    { name: 'europe', share: 0.15, region: 'eu-west' },
  ],
})
