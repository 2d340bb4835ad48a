// The rush with five counters that wait in a warm pool.
import type { ScenarioDocument } from '../schema'
import { delayed, rush, threshold } from './lunchRush'

/** The scenario as a document. */
export const lunchWarm: ScenarioDocument = rush({
  min: 2,
  max: 12,
  ...delayed(180, 60),
  instance: { boot: '180s', warmPool: { size: 5, boot: '15s', price: 0.02 } },
  rules: [threshold(0.8)],
})
