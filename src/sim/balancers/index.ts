// The ordered catalogue of balancing policies. A new policy is one file and one line here; a
// product's own form of one is a line in the product's folder.
import type { PolicySpec } from '../scenario/scenario'
import type { Balancer } from './balancer'
import { dialectRules } from './dialects'
import { leastConnections } from './leastConnections'
import { powerOfTwo } from './powerOfTwo'
import { random } from './random'
import { roundRobin } from './roundRobin'

/** Every policy, in the order in which it is taught. */
export const balancers = [roundRobin, leastConnections, random, powerOfTwo] as const

const catalogue: ReadonlyMap<string, Balancer> = new Map(balancers.map((one) => [one.id, one]))

/** The policy that a document asks for, in the dialect that it names; round robin answers for what
 * validation would refuse. */
export const balancerOf = ({ kind, dialect }: PolicySpec): Balancer => {
  const rules = dialect === undefined ? [] : Object.entries(dialectRules[dialect])
  const own = rules.find(([id]) => id === kind)?.[1]
  return own ?? catalogue.get(kind) ?? roundRobin
}
