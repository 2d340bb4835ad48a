// nginx's `hash KEY consistent`.
// What it knows: the key of the request, addresses and weights of the list, who is open.
// What it does: from the CRC-32 of the key on to the next of 160 points for each unit of weight.
//   Where its owner is not open, the point after it, which may be the same server's; after one try
//   and 20 more, or without a key, smooth round robin.
// Cost per decision: one CRC-32 and a search by halving among all points.
// When it fails: at weight 1 the shares of servers differ by about a tenth; a popular key is still
//   one server's burden.
// Reference: nginx 1.22.1, src/http/modules/ngx_http_upstream_hash_module.c.

import type { Choice } from '../balancer'
import { crc32 } from '../hashes/crc32'
import { firstAround } from '../sorted'
import { createPeers, type Peers } from './peers'
import { pointsOf } from './points'
import { defineTrying } from './tries'

/** What nginx does under `hash KEY consistent`. */
export const nginxRingHash = defineTrying<Peers>({
  id: 'nginx:ring-hash',
  needs: ['weight', 'label', 'key'],
  memory: createPeers,
  keyOf: ({ request }) => request.key,
  start: (_, key) => crc32(key),
  tryAt({ pool }: Choice<Peers>, _, { hash, step }) {
    const points = pointsOf(pool)
    return points.owners[(firstAround(points.hashes, hash) + step) % points.owners.length]
  },
  forgives: false,
})
