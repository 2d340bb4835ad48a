// HAProxy's random: `balance random(1)`.
// What it knows: numbers and weights of the servers, who takes part.
// What it does: draws a point on the ring of its consistent hash and takes the nearest server.
// Cost per decision: one draw and a search by halving among all points.
// When it fails: at weight 1 the shares are those of sixteen points a server, up to a third off.
// Reference: HAProxy 2.6.12, src/backend.c (get_server_rnd).
import { defineDrawn } from './drawn'

/** The rule of this file. */
export const random = defineDrawn({
  id: 'haproxy:random',
  needs: ['weight', 'label', 'random'],
  draws: () => 1,
  known: ({ pool }, place) => ({ weight: pool.weight[place] }),
})
