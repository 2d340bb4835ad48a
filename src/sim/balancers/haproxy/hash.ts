// HAProxy's hash: `balance uri`, `hdr(NAME)`, `hash EXPR`, ... with `hash-type map-based`.
// What it knows: the key of the request, who takes part, the weights.
// What it does: takes the hash of the key (sdbm, djb2, wt6, crc32 or none) modulo the length of the
//   map. With an avalanche the hash is stirred first.
// Cost per decision: one hash.
// When it fails: one server more or less, or down, moves three keys of four; another attempt meets
//   the same server again.
// Reference: HAProxy 2.6.12, src/backend.c (gen_hash) and src/lb_map.c.
import { defineMapped } from './mapped'

/** The rule of this file. */
export const hash = defineMapped({
  id: 'haproxy:hash',
  needs: ['weight', 'key'],
  keyOf: ({ request }) => request.key,
})
