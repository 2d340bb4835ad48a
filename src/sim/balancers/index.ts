// The ordered catalogue of balancing policies. A new policy is one file and one line here; a
// product's own form of one is a line in the product's folder.
import type { PolicySpec } from '../scenario/scenario'
import type { Balancer } from './balancer'
import { boundedRingHash } from './boundedRingHash'
import { centralQueue } from './centralQueue'
import { dialectRules } from './dialects'
import { first } from './first'
import { hash } from './hash'
import { ipHash } from './ipHash'
import { joinIdleQueue } from './joinIdleQueue'
import { joinShortestQueue } from './joinShortestQueue'
import { leastConnections } from './leastConnections'
import { leastResponseTime } from './leastResponseTime'
import { maglev } from './maglev'
import { neverQueue } from './neverQueue'
import { peakEwma } from './peakEwma'
import { powerOfTwo } from './powerOfTwo'
import { random } from './random'
import { ringHash } from './ringHash'
import { roundRobin } from './roundRobin'
import { shortestExpectedDelay } from './shortestExpectedDelay'

/** Every policy, in the order in which it is taught. */
export const balancers = [
  roundRobin,
  leastConnections,
  random,
  powerOfTwo,
  ipHash,
  hash,
  ringHash,
  boundedRingHash,
  maglev,
  peakEwma,
  leastResponseTime,
  shortestExpectedDelay,
  neverQueue,
  first,
  joinShortestQueue,
  joinIdleQueue,
  centralQueue,
] as const

const catalogue: ReadonlyMap<string, Balancer> = new Map<string, Balancer>(
  balancers.map((one): [string, Balancer] => [one.id, one]),
)

/** The policy that a document asks for, in the dialect that it names; round robin answers for what
 * validation would refuse. */
export const balancerOf = ({ kind, dialect }: PolicySpec): Balancer => {
  const rules = dialect === undefined ? [] : Object.entries(dialectRules[dialect])
  const own = rules.find(([id]) => id === kind)?.[1]
  return own ?? catalogue.get(kind) ?? roundRobin
}
