// The rules of LVS, by the policy that they are a form of. A new rule is one file, one line here,
// and its `rule` in scenario/products/lvs.ts.
import type { Rulebook } from '../rulebook'
import { ipHash } from './ipHash'
import { leastConnections } from './leastConnections'
import { maglev } from './maglev'
import { neverQueue } from './neverQueue'
import { powerOfTwo } from './powerOfTwo'
import { roundRobin } from './roundRobin'
import { shortestExpectedDelay } from './shortestExpectedDelay'

/** LVS's own form of each policy that is simulated. */
export const lvs: Rulebook = {
  'round-robin': roundRobin,
  'least-connections': leastConnections,
  'power-of-two': powerOfTwo,
  'ip-hash': ipHash,
  maglev,
  'shortest-expected-delay': shortestExpectedDelay,
  'never-queue': neverQueue,
}
