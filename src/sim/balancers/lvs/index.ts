// The rules of LVS, by the policy that they are a form of. A new rule is one file, one line here,
// and its `rule` in scenario/products/lvs.ts.
import type { Rulebook } from '../rulebook'
import { ipHash } from './ipHash'
import { maglev } from './maglev'
import { neverQueue } from './neverQueue'
import { powerOfTwo } from './powerOfTwo'
import { shortestExpectedDelay } from './shortestExpectedDelay'
import { usual } from './usual'

/** LVS's own form of each policy that is simulated. */
export const lvs: Rulebook = {
  ...usual,
  'power-of-two': powerOfTwo,
  'ip-hash': ipHash,
  maglev,
  'shortest-expected-delay': shortestExpectedDelay,
  'never-queue': neverQueue,
}
