// HAProxy's random of several: `balance random(N)`; since 3.3, with N = 2, what it does where no
// `balance` is written.
// What it knows: numbers and weights of the servers, and its own unanswered requests.
// What it does: draws N points on the ring of its consistent hash, with replacement, and takes the
//   server with the fewest unanswered requests per weight; a tie goes to the later draw.
// Cost per decision: N draws and searches by halving.
// When it fails: one draw in n compares a server with itself; other products draw without.
// Reference: HAProxy 2.6.12, src/backend.c (get_server_rnd).
import { defineDrawn } from './drawn'

const CHOICES = 2

/** The rule of this file; `choices` in its document, 2 by default, is how often it draws. */
export const powerOfTwo = defineDrawn({
  id: 'haproxy:power-of-two',
  needs: ['outstanding', 'weight', 'label', 'random'],
  draws: ({ spec }) => spec.choices ?? CHOICES,
  known: ({ pool }, place) => ({
    outstanding: pool.outstanding[place],
    weight: pool.weight[place],
  }),
})
