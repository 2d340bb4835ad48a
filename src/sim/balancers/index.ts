// The ordered catalogue of balancing policies. A new policy is one file, one line here and one in
// shelf.ts; a product's own form of one is a line in the product's folder.
import { policySpecOf } from '../scenario/policies'
import { dialects } from '../scenario/products/kinds'
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
import { shelve, shelveDefaults } from './shelf'
import { shortestExpectedDelay } from './shortestExpectedDelay'

export { balancerOf } from './shelf'

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

/** Puts every rule on the shelf: for the command line and the tests, which wait for nothing. */
export const shelveAll = (): void => {
  shelveDefaults(policySpecOf)
  for (const rule of balancers) {
    const kind = rule.id
    shelve({ kind }, rule)
    for (const dialect of dialects) shelve({ kind, dialect }, rule)
  }
  for (const dialect of dialects)
    for (const [kind, rule] of Object.entries(dialectRules[dialect]))
      shelve({ kind, dialect }, rule)
}
