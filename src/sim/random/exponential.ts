// The exponential distribution: gaps of a Poisson process, work without memory. Sampled by the
// ziggurat of Marsaglia and Tsang (2000) with 256 layers of equal area; exact, tail included.
import type { Distribution } from './distribution'
import { exponential as expOf, naturalLog } from './portable'
import { type Stream, second } from './stream'

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

/** What `drawExponential` drew last. A register and not an answer: an answer that is no small
 * integer is put on the heap wherever the call does not become part of its caller. */
export const drawn = new Float64Array(16) // one is used: see `due` of the calendar

/** Draws an exponential amount with mean 1 and leaves it in `drawn[0]`. Nearly every draw ends
 * here. */
export function drawExponential(stream: Stream): void {
  const word = stream.nextTwo()
  const layer = word & 255
  const point = (word >>> 8) * 536870912 + (second[0] >>> 3)
  if (point < inside[layer]) drawn[0] = point * step[layer]
  else drawn[0] = outside(stream, layer, point)
}

/** An exponential amount with mean 1. */
export const standardExponential = (stream: Stream): number => {
  drawExponential(stream)
  return drawn[0]
}

// The rest: a point beside the layer above, or past the edge.
function outside(stream: Stream, firstLayer: number, firstPoint: number): number {
  let layer = firstLayer
  let point = firstPoint
  let beyond = 0
  for (;;) {
    const x = point * step[layer]
    // Past the edge an exponential starts anew: what is left of it has the same law.
    if (layer === 0) beyond += EDGE
    else {
      const y = height[layer] + stream.uniform() * (height[layer + 1] - height[layer])
      if (y < expOf(-x)) return beyond + x
    }
    const word = stream.nextTwo()
    layer = word & 255
    point = (word >>> 8) * 536870912 + (second[0] >>> 3)
    if (point < inside[layer]) return beyond + point * step[layer]
  }
}

/** Exponential distribution; variance is the squared mean. */
export const exponential: Distribution<ExponentialLaw> = {
  id: 'exponential',
  sampler({ mean }) {
    return (stream) => {
      drawExponential(stream)
      return mean * drawn[0]
    }
  },
  mean: ({ mean }) => mean,
  variance: ({ mean }) => mean * mean,
}
