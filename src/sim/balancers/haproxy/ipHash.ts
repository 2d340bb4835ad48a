// HAProxy's source hash: `balance source` with `hash-type map-based`.
// What it knows: the address of the client, who takes part, the weights.
// What it does: takes the address itself, a 32-bit number, modulo the length of the map. With an
//   avalanche the number is stirred first.
// Cost per decision: one division.
// When it fails: neighbors go in turns, but every /24 begins at the same server; when a server goes
//   down the map is made anew and most clients move. Another attempt meets the same server.
// Reference: HAProxy 2.6.12, src/backend.c (get_server_sh) and src/lb_map.c.
import { defineMapped } from './mapped'

/** The rule of this file. */
export const ipHash = defineMapped({
  id: 'haproxy:ip-hash',
  needs: ['weight', 'client'],
  keyOf: ({ request }) => request.address,
})
