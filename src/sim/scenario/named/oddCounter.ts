// 3.4: the third counter works at 0.4 of the speed of the others, and gets as many turns.
import { teaShop } from './teaShop'

/** The customers and counters of 3.4; `weights` by counter. */
export const oddCounters = (weights: readonly number[]) =>
  ({
    arrivals: { kind: 'poisson', rate: 3.6 },
    work: { kind: 'exponential', mean: '500ms' },
    servers: weights.map((weight, index) => ({
      name: `s${index + 1}`,
      ...(weight === 1 ? {} : { weight }),
      ...(index === 2 ? { speed: 0.4 } : {}),
    })),
    lasts: '120s',
    tail: '180s',
  }) as const

/** The scenario as a document. */
export const oddCounter = teaShop(oddCounters([1, 1, 1]))
