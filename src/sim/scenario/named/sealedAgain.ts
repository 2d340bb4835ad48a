// The same balancer seals what it has read for the way to the server, and keeps no connection
// there: a handshake more for every request.
import type { ScenarioDocument } from '../schema'
import { sealedEnded } from './sealedEnded'

/** The same customers and server. */
export const sealedAgain: ScenarioDocument = {
  ...sealedEnded,
  gateway: { ...sealedEnded.gateway, tls: 'reencrypt', upstream: { keepalive: 0 } },
}
