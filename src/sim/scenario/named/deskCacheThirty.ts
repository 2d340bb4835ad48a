// 2.13 with a cache at the desk that keeps each answer for 30 seconds.
import type { ScenarioDocument } from '../schema'
import { deskCache } from './deskCache'

/** The same customers and servers behind a desk that remembers. */
export const deskCacheThirty: ScenarioDocument = {
  ...deskCache,
  gateway: { ...deskCache.gateway, cache: { ttl: '30s' } },
}
