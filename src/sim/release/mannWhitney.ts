// The rank test of Mann and Whitney (1947) for two samples, by the normal approximation with
// correction for ties and for continuity, as R's wilcox.test has it: how far one sample lies above
// the other, with an interval, and the chance of ranks so uneven among equals. Says nothing of the
// shape of what was measured. Reference: spinnaker/kayenta a69573b, MannWhitney.scala.
import { normalQuantile } from '../random/portable'

/** Sum of the ranks of the first sample, equal values sharing theirs, and the sum over ties of
 * their number cubed less their number. */
const ranks = (first: readonly number[], second: readonly number[]) => {
  const all = [
    ...first.map((value) => ({ value, own: true })),
    ...second.map((value) => ({ value, own: false })),
  ].sort((a, b) => a.value - b.value)
  let sum = 0
  let ties = 0
  let from = 0
  while (from < all.length) {
    let to = from
    while (to < all.length && all[to].value === all[from].value) to++
    const rank = (from + 1 + to) / 2
    for (let i = from; i < to; i++) if (all[i].own) sum += rank
    const count = to - from
    ties += count * count * count - count
    from = to
  }
  return { sum, ties }
}

interface Samples {
  readonly experiment: readonly number[]
  readonly control: readonly number[]
}

/** How far U of the first sample lies from its mean, in standard deviations, once the experiment
 * is moved down by `shift`; 0 where all values are equal. */
export const zOfRanks = ({ experiment, control }: Samples, shift = 0): number => {
  const m = experiment.length
  const n = control.length
  const moved = shift === 0 ? experiment : experiment.map((value) => value - shift)
  const { sum, ties } = ranks(moved, control)
  const distance = sum - (m * (m + 1)) / 2 - (m * n) / 2
  const size = m + n
  const sigma = Math.sqrt(((m * n) / 12) * (size + 1 - ties / (size * (size - 1))))
  if (!(sigma > 0)) return 0
  const correction = distance > 0 ? 0.5 : distance < 0 ? -0.5 : 0
  return (distance - correction) / sigma
}

const HALVINGS = 60

// The shift at which z falls through `quantile`; z falls with the shift, in steps.
const shiftAt = (samples: Samples, quantile: number): number => {
  const { experiment, control } = samples
  let low = Math.min(...experiment) - Math.max(...control)
  let high = Math.max(...experiment) - Math.min(...control)
  if (zOfRanks(samples, low) - quantile <= 0) return low
  if (zOfRanks(samples, high) - quantile >= 0) return high
  for (let i = 0; i < HALVINGS && high - low > 1e-9 * (1 + Math.abs(low)); i++) {
    const middle = (low + high) / 2
    const z = zOfRanks(samples, middle) - quantile
    if (z === 0) return middle
    if (z > 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** How far the experiment lies above the control. */
export interface Shift {
  readonly low: number
  readonly high: number
  readonly estimate: number // of Hodges and Lehmann
}

/** The shift of the experiment, in the unit of the values, with an interval of `confidence`. */
export const shiftOf = (samples: Samples, confidence: number): Shift => {
  const quantile = normalQuantile(0.5 + confidence / 2)
  return {
    low: shiftAt(samples, quantile),
    high: shiftAt(samples, -quantile),
    estimate: shiftAt(samples, 0),
  }
}
