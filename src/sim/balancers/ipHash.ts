// IP hash.
// What it knows: the address of the client, who is open, the weights.
// What it does: hashes the address and takes the remainder by the sum of the weights: a client
//   stays on its server as long as the list and its address stay.
// Cost per decision: one hash; with unequal weights a search by halving as well.
// When it fails: a company behind one address is one server's burden; a server more or less, or a
//   phone that changes networks, and the client is elsewhere.
// Reference: nginx `ip_hash`, HAProxy `balance source`, LVS `sh`; all three hash differently.
import { defineModulo } from './modulo'

/** The policy of this file. */
export const ipHash = defineModulo({
  id: 'ip-hash',
  needs: ['weight', 'client'],
  keyOf: ({ request }) => request.address,
})
