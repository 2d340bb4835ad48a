// The rules of Envoy that most runs ask for: they come without the others (balancers/shelf.ts).
import type { Rulebook } from '../rulebook'
import { leastConnections } from './leastRequest'
import { roundRobin } from './roundRobin'

/** Turns, and the least connections. */
export const usual: Rulebook = {
  'round-robin': roundRobin,
  'least-connections': leastConnections,
}
