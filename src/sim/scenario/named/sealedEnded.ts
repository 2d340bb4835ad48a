// The same clients at a balancer of layer 7 that ends TLS, and keeps its connections to the server.
import type { ScenarioDocument } from '../schema'
import { sealedPassed } from './sealedPassed'

/** The same customers and server. */
export const sealedEnded: ScenarioDocument = {
  ...sealedPassed,
  gateway: { ...sealedPassed.gateway, layer: 7, upstream: {} },
}
