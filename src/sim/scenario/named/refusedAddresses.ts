// One user in ten takes no cookies, and the balancer writes down who is where by address.
import { regulars } from './regulars'

/** The scenario as a document. */
export const refusedAddresses = regulars({
  affinity: { kind: 'table', key: 'address' },
  clients: { cookies: 0.9 },
})
