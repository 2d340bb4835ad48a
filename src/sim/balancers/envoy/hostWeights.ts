// The hosts that Envoy's hash policies build from, with weights that add up to 1.
import type { PoolView } from '../balancer'

/** Hosts in order of the list, plain data. */
export interface HostWeights {
  places: Int32Array
  shares: Float64Array // by place: weight over the sum of all; 0 for who is no host
  least: number // of the shares, 1 without a host
  most: number // of the shares, 0 without a host
}

/** The hosts that are told to take requests and have a weight. */
export const hostWeights = ({ ids, willing, ready, weight }: PoolView): HostWeights => {
  const places = ids
    .map((_, place) => place)
    .filter((place) => willing[place] === 1 && ready.able[place] === 1)
  const shares = new Float64Array(ids.length)
  const sum = places.reduce((all, place) => all + weight[place], 0)
  let least = 1
  let most = 0
  for (const place of places) {
    const share = weight[place] / sum
    shares[place] = share
    least = Math.min(least, share)
    most = Math.max(most, share)
  }
  return { places, shares, least, most }
}
