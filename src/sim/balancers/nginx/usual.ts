// The rules of nginx that most runs ask for: they come without the others (balancers/shelf.ts).
import type { Rulebook } from '../rulebook'
import { nginxLeastConnections } from './leastConnections'
import { nginxRoundRobin } from './roundRobin'

/** Turns, and the least connections. */
export const usual: Rulebook = {
  'round-robin': nginxRoundRobin,
  'least-connections': nginxLeastConnections,
}
