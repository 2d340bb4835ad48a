// Chapter 11: nginx keeps answers for ten seconds, and learns from failures of customers alone.
import { chosenShop } from './chosenShop'

/** The scenario as a document. */
export const chosenNginx = chosenShop({
  gateway: {
    policy: { kind: 'least-connections', dialect: 'nginx' },
    retries: 1,
    upstream: { keepalive: 32 },
    cache: { ttl: '10s', lock: {}, dialect: 'nginx' },
  },
  objects: { count: 60 },
  clients: { count: 50, connections: {} },
  health: { dialect: 'nginx', passive: { maxFails: 3, failTimeout: '10s' } },
})
