// The same page, of which the old answer is given while one request fetches the new one.
import type { ScenarioDocument } from '../schema'
import { hotPageEach } from './hotPageEach'

/** The same readers and servers. */
export const hotPageStale: ScenarioDocument = {
  ...hotPageEach,
  gateway: {
    ...hotPageEach.gateway,
    cache: { ttl: '5s', lock: {}, stale: { whileRevalidate: '30s' } },
  },
}
