// Chapter 11: few HTTP/2 connections with many requests on each, dealt out one by one, and two ways
// to notice that a server is away.
import { chosenShop } from './chosenShop'

/** The scenario as a document. */
export const chosenEnvoy = chosenShop({
  gateway: { policy: { kind: 'least-connections', dialect: 'envoy' }, retries: 1 },
  clients: { count: 3, connections: { protocol: 'http/2' } },
  health: { dialect: 'envoy', active: { interval: '2s' }, passive: {} },
})
