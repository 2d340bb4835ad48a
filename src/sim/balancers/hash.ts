// Hash, modulo.
// What it knows: the key of the request (an address, a path, a header, a cookie), who is open, the
//   weights.
// What it does: hashes the key and takes the remainder by the sum of the weights: equal keys meet
//   on one server. A request without the key takes its turn.
// Cost per decision: one hash; with unequal weights a search by halving as well.
// When it fails: one server more or less moves nearly all keys (of n to n + 1 servers, n in n + 1),
//   and a popular key is one server's burden.
// Reference: nginx `hash`, HAProxy `hash-type map-based`.
import { defineModulo } from './modulo'

/** The policy of this file; `key` in its document says what is hashed. */
export const hash = defineModulo({
  id: 'hash',
  needs: ['weight', 'key'],
  keyOf: ({ request }) => request.key,
})
