// One page that everybody asks for takes 600 ms to make and is kept for 5 s. Whoever finds it
// expired fetches it, and so do all who ask before the first answer is there: a stampede.
import type { ScenarioDocument } from '../schema'
import { counters, PATIENT } from './teaShop'

/** The scenario as a document. */
export const hotPageEach: ScenarioDocument = {
  version: 1,
  duration: '120s',
  traffic: [
    {
      name: 'readers',
      until: '110s',
      arrivals: { kind: 'poisson', rate: 20 },
      work: { kind: 'fixed', value: '600ms' },
      requests: [
        { name: 'front', share: 1, path: '/', objects: { count: 1 }, response: { bytes: 60_000 } },
      ],
    },
  ],
  gateway: { timeout: PATIENT, cache: { ttl: '5s' } },
  pools: [{ name: 'servers', servers: counters(3) }],
}
