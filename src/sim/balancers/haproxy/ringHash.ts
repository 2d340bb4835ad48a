// HAProxy's ring hash: `hash-type consistent`, with `balance uri`, `hdr(NAME)`, `source`, ...
// What it knows: the key of the request, numbers and weights of the servers, who takes part.
// What it does: takes the server of the nearest point on a ring of 16 points for each unit of
//   weight; on another attempt the next server clockwise.
// Cost per decision: one hash and a search by halving among all points.
// When it fails: at weight 1 the shares are uneven (29, 19, 24 and 28 percent of four servers);
//   written as `consistent sdbm`, without the avalanche, short keys meet on one server; and a
//   server that is taken out of the file renumbers those behind it.
// Reference: HAProxy 2.6.12, src/lb_chash.c.
import { defineOnRing } from './onRing'

/** The rule of this file. */
export const ringHash = defineOnRing({
  id: 'haproxy:ring-hash',
  needs: ['weight', 'label', 'key'],
  hasRoom: () => true,
  known: ({ pool }, place) => ({ weight: pool.weight[place] }),
})
