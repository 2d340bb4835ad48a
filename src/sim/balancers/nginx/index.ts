// The rules of nginx, by the policy that they are a form of. A new rule is one file, one line here,
// and its `rule` in scenario/products/nginx.ts.
import type { Rulebook } from '../rulebook'
import { nginxHash } from './hash'
import { nginxIpHash } from './ipHash'
import { nginxLeastResponseTime } from './leastResponseTime'
import { nginxPowerOfTwo } from './powerOfTwo'
import { nginxRandom } from './random'
import { nginxRingHash } from './ringHash'
import { usual } from './usual'

/** nginx's own form of each policy that is simulated. */
export const nginx: Rulebook = {
  ...usual,
  random: nginxRandom,
  'power-of-two': nginxPowerOfTwo,
  'ip-hash': nginxIpHash,
  hash: nginxHash,
  'ring-hash': nginxRingHash,
  'least-response-time': nginxLeastResponseTime,
}
