// Chapter 11: connections passed on unread, each to the server with the fewest.
import { chosenShop } from './chosenShop'

/** The scenario as a document. */
export const chosenFour = chosenShop({
  gateway: { layer: 4, policy: { kind: 'least-connections', dialect: 'haproxy' }, retries: 1 },
  clients: { count: 30, connections: { protocol: 'tcp', idleTimeout: '10s' } },
  health: { active: { kind: 'tcp', interval: '2s' } },
})
