// The rush at three levels: 60 % warms, 70 % scales, 80 % is an emergency.
import type { ScenarioDocument } from '../schema'
import { delayed, rush } from './lunchRush'

/** The scenario as a document. */
export const lunchLevels: ScenarioDocument = rush({
  min: 2,
  max: 12,
  ...delayed(180, 60),
  instance: { boot: '180s', warmPool: { size: 5, boot: '15s', price: 0.02 } },
  rules: [{ kind: 'levels', warm: 0.6, up: 0.7, emergency: 0.8 }],
})
