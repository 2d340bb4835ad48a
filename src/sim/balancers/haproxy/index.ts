// The rules of HAProxy, by the policy that they are a form of. A new rule is one file, one line
// here, and a `rule` in scenario/products/haproxy.ts.
import type { Rulebook } from '../rulebook'
import { boundedRingHash } from './boundedRingHash'
import { first } from './first'
import { hash } from './hash'
import { ipHash } from './ipHash'
import { powerOfTwo } from './powerOfTwo'
import { random } from './random'
import { ringHash } from './ringHash'
import { usual } from './usual'

/** HAProxy's own form of each policy that it has. */
export const haproxy: Rulebook = {
  ...usual,
  random,
  'power-of-two': powerOfTwo,
  'ip-hash': ipHash,
  hash,
  'ring-hash': ringHash,
  'bounded-ring-hash': boundedRingHash,
  first,
}
