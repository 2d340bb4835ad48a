// The ordered catalogue of balancing policies. A new policy is one file and one line here.
import type { Balancer } from './balancer'
import { leastConnections } from './leastConnections'
import { powerOfTwo } from './powerOfTwo'
import { random } from './random'
import { roundRobin } from './roundRobin'

/** Every policy, in the order in which it is taught. */
export const balancers = [roundRobin, leastConnections, random, powerOfTwo] as const

/** The policy of that kind; round robin answers for a kind that validation would refuse. */
export const balancerOf = (kind: string): Balancer =>
  balancers.find(({ id }) => id === kind) ?? roundRobin
