// The same balancer takes the request together with the handshake of a client that has been there
// before: early data, or 0-RTT.
import type { ScenarioDocument } from '../schema'
import { sealedEnded } from './sealedEnded'

/** The same customers and server. */
export const sealedEarly: ScenarioDocument = {
  ...sealedEnded,
  traffic: sealedEnded.traffic.map((traffic) => ({
    ...traffic,
    clients: {
      count: 1,
      connections: { keep: 'request', tls: '1.3', resumption: 1, earlyData: true },
    },
  })),
}
