// The same page behind a cache with a lock: one request fetches, the others wait for its answer.
import type { ScenarioDocument } from '../schema'
import { hotPageEach } from './hotPageEach'

/** The same readers and servers. */
export const hotPageOne: ScenarioDocument = {
  ...hotPageEach,
  gateway: { ...hotPageEach.gateway, cache: { ttl: '5s', lock: {} } },
}
