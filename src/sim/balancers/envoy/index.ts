// The rules of Envoy, by the policy that they are a form of. A new rule is one file, one line here,
// and `rule` in scenario/products/envoy.ts.
import type { Rulebook } from '../rulebook'
import { powerOfTwo } from './leastRequest'
import { maglev } from './maglev'
import { peakEwma } from './peakEwma'
import { random } from './random'
import { boundedRingHash, ringHash } from './ringHash'
import { usual } from './usual'

/** Envoy's own form of each policy that it has. */
export const envoy: Rulebook = {
  ...usual,
  random,
  'power-of-two': powerOfTwo,
  'ring-hash': ringHash,
  'bounded-ring-hash': boundedRingHash,
  maglev,
  'peak-ewma': peakEwma,
}
