// 2.18: fifteen in a hundred requests are attacks, bricks in the post, each of which keeps a server
// busy for more than a second. Nobody looks inside.
import type { ScenarioDocument } from '../schema'
import { counters, PATIENT } from './teaShop'

/** The scenario as a document. */
export const deskBricks: ScenarioDocument = {
  version: 1,
  duration: '150s',
  traffic: [
    {
      name: 'parcels',
      until: '120s',
      arrivals: { kind: 'poisson', rate: 6 },
      work: { kind: 'exponential', mean: '250ms' },
      requests: [
        { name: 'honest', share: 84, path: '/search?q=tea' },
        { name: 'union', share: 1, path: '/search?q=credit+union+select+account' },
        {
          name: 'attack',
          share: 15,
          path: '/search?q=%27+UNION+SELECT+password+FROM+users',
          work: { kind: 'fixed', value: '1.2s' },
        },
      ],
    },
  ],
  gateway: { timeout: PATIENT },
  pools: [{ name: 'servers', servers: counters(3) }],
}
