// The rush foretold from the curve of the day before.
import type { ScenarioDocument } from '../schema'
import { delayed, rush } from './lunchRush'

/** The scenario as a document. */
export const lunchForecast: ScenarioDocument = rush({
  min: 2,
  max: 12,
  ...delayed(180, 60),
  rules: [
    {
      kind: 'forecast',
      target: 1.4,
      period: '900s',
      ahead: '240s',
      past: [
        { at: '240s', rate: 4 },
        { at: '300s', rate: 14 },
      ],
    },
  ],
})
