// The rush of chapter 8 under target tracking of EC2 Auto Scaling.
import { rush } from './lunchRush'

/** The scenario as a document. */
export const rushTracking = rush({
  dialect: 'aws',
  min: 2,
  max: 12,
  meter: { every: '60s', window: '60s' },
  rules: [{ kind: 'target', target: 0.7 }],
})
