// Slow growth: ten times as many customers within two hours. No machine comes too late for that.
import { delayed, threshold } from './lunchRush'
import { fleetUnder } from './moreFleets'

/** The scenario as a document. */
export const slowGrowth = fleetUnder(
  { kind: 'ramp', from: 2, to: 20, over: '110m' },
  { lasts: '120m', servers: 2 },
  {
    min: 2,
    max: 20,
    ...delayed(180, 60),
    rules: [threshold(0.7, 0.3)],
    out: { cooldown: '240s' },
    in: { cooldown: '240s' },
  },
)
