// Which of the paths that are there a flow takes. A router remembers no flow: it hashes addresses
// and ports, and divides by the number of paths, or takes the path of the highest hash.
import { mix } from '../random/mixing'

const hashed = (flow: number, salt: number): number => mix(mix(flow + 0x9e3779b9) + salt) >>> 0

/** The gateway that flow number `flow` leads to, among those that are `up`; -1: none is. */
export const pathOf = (
  flow: number,
  up: ArrayLike<number>,
  hash: 'modulo' | 'consistent',
): number => (hash === 'modulo' ? byModulo(flow, up) : byHighest(flow, up))

const byModulo = (flow: number, up: ArrayLike<number>): number => {
  let count = 0
  for (let gateway = 0; gateway < up.length; gateway++) count += up[gateway]
  if (count === 0) return -1
  let left = hashed(flow, 0) % count
  for (let gateway = 0; gateway < up.length; gateway++) {
    if (up[gateway] === 1 && left-- === 0) return gateway
  }
  return -1
}

const byHighest = (flow: number, up: ArrayLike<number>): number => {
  let [best, highest] = [-1, -1]
  for (let gateway = 0; gateway < up.length; gateway++) {
    if (up[gateway] === 0) continue
    const score = hashed(flow, gateway + 1)
    if (score > highest) [best, highest] = [gateway, score]
  }
  return best
}
