// The rush of chapter 8 under step scaling of EC2 Auto Scaling: the farther beyond the threshold,
// the more come at once.
import { rush } from './lunchRush'

/** The scenario as a document. */
export const rushSteps = rush({
  dialect: 'aws',
  min: 2,
  max: 12,
  meter: { every: '60s', window: '60s' },
  rules: [
    {
      kind: 'steps',
      threshold: 0.7,
      out: [{ by: 1 }, { from: 0.15, by: 3 }],
      in: [{ from: 0.4, by: 1 }],
    },
  ],
})
