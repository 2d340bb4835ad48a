// One point of the curve of waiting against utilization: an hour at one counter whose work is drawn
// from an exponential distribution. Half busy here; the rate is what moves along the curve.
import type { ScenarioDocument } from '../schema'
import { counters, teaShop } from './teaShop'

/** The scenario as a document. */
export const curvePoint: ScenarioDocument = teaShop({
  arrivals: { kind: 'poisson', rate: 1 },
  work: { kind: 'exponential', mean: '500ms' },
  servers: counters(1),
  lasts: '3600s',
})
