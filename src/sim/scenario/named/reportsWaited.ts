// Pages, calls and reports share three servers. For 20 s, as the month ends, six reports a second
// come beside the usual one, more than can be made. Everybody waits as long as everybody: 20 s.
import type { ScenarioDocument } from '../schema'
import { counters } from './teaShop'

const fixed = (value: string) => ({ kind: 'fixed', value }) as const
const report = { path: '/report', work: fixed('1s') } as const

/** The scenario as a document. */
export const reportsWaited: ScenarioDocument = {
  version: 1,
  duration: '120s',
  traffic: [
    {
      name: 'office',
      until: '100s',
      arrivals: { kind: 'poisson', rate: 4 },
      requests: [
        { name: 'page', share: 2, path: '/page', work: fixed('50ms') },
        { name: 'api', share: 1, path: '/api', work: fixed('50ms') },
        { name: 'report', share: 1, ...report },
      ],
    },
    {
      name: 'month-end',
      until: '60s',
      arrivals: {
        kind: 'curve',
        points: [
          { at: '40s', rate: 0 },
          { at: '40s', rate: 6 },
        ],
      },
      requests: [{ name: 'late-report', share: 1, ...report }],
    },
  ],
  gateway: {
    policy: { kind: 'least-connections' },
    timeout: '20s',
    routes: [
      { name: 'reports', when: { path: { prefix: '/report' } }, action: { pool: 'servers' } },
      { name: 'rest', action: { pool: 'servers' } },
    ],
  },
  pools: [{ name: 'servers', servers: counters(3) }],
}
