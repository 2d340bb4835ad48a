// The exponential distribution: gaps of a Poisson process, work without memory. Sampled by the
// ziggurat of Marsaglia and Tsang (2000) with 256 layers of equal area; exact, tail included.
import type { Distribution } from './distribution'
import { exponential as expOf, naturalLog } from './portable'
import type { Stream } from './stream'

/** Parameters: the mean, above 0. */
export interface ExponentialLaw {
  readonly mean: number
}

const LAYERS = 256
const EDGE = 7.69711747013105 // right end of the lowest layer: where the tail begins
const AREA = (EDGE + 1) * expOf(-EDGE) // of each layer; the lowest one includes the tail

// width[i] is the right end of layer i, height[i] the density there; both grow towards the top.
const width = new Float64Array(LAYERS + 1)
const height = new Float64Array(LAYERS + 1)
const step = new Float64Array(LAYERS) // width / 2^53
const inside = new Float64Array(LAYERS) // below this many steps a point is under the curve

width[0] = AREA / expOf(-EDGE)
width[1] = EDGE
height[1] = expOf(-EDGE)
for (let i = 2; i < LAYERS; i++) {
  height[i] = height[i - 1] + AREA / width[i - 1]
  width[i] = -naturalLog(height[i])
}
height[LAYERS] = 1 // width[LAYERS] stays 0: the peak of the density
for (let i = 0; i < LAYERS; i++) {
  step[i] = width[i] / 9007199254740992
  inside[i] = (width[i + 1] / width[i]) * 9007199254740992
}

/** An exponential amount with mean 1. */
export function standardExponential(stream: Stream): number {
  let beyond = 0
  for (;;) {
    const word = stream.nextUint32()
    const layer = word & 255
    const point = (word >>> 8) * 536870912 + (stream.nextUint32() >>> 3)
    const x = point * step[layer]
    if (point < inside[layer]) return beyond + x
    // Past the edge an exponential starts anew: what is left of it has the same law.
    if (layer === 0) beyond += EDGE
    else {
      const y = height[layer] + stream.uniform() * (height[layer + 1] - height[layer])
      if (y < expOf(-x)) return beyond + x
    }
  }
}

/** Exponential distribution; variance is the squared mean. */
export const exponential: Distribution<ExponentialLaw> = {
  id: 'exponential',
  sampler({ mean }) {
    return (stream) => mean * standardExponential(stream)
  },
  mean: ({ mean }) => mean,
  variance: ({ mean }) => mean * mean,
}
