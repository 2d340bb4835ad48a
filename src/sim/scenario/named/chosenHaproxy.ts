// Chapter 11: HAProxy with probes, a line of its own before each server, and a gentle return.
import { chosenShop } from './chosenShop'

/** The scenario as a document. */
export const chosenHaproxy = chosenShop({
  gateway: {
    policy: { kind: 'least-connections', dialect: 'haproxy' },
    retries: 1,
    queue: 200,
  },
  maxConnections: 4,
  affinity: { kind: 'cookie', dialect: 'haproxy', name: 'SRV', redispatch: true },
  health: { active: { interval: '2s', fastInterval: '500ms' }, slowStart: '10s' },
})
