// A day as a shop on the web has it: few at four in the morning, a long shoulder over noon, the
// most at eight in the evening, and noise in every minute. The curve is ours, drawn after that
// course.
import { fleetUnder } from './moreFleets'

// Requests a second at each full hour, 24 on average.
const hours = [
  11, 8, 6, 5, 5, 6, 10, 16, 21, 25, 28, 30, 31, 31, 30, 29, 29, 30, 33, 37, 40, 39, 31, 20,
]

/** The scenario as a document. */
export const wholeDay = fleetUnder(
  {
    kind: 'curve',
    points: [...hours, hours[0]].map((rate, hour) => ({ at: `${hour}h`, rate })),
    noise: { size: 0.1, every: '60s' },
  },
  { lasts: '24h', servers: 6 },
  {
    min: 2,
    max: 40,
    every: '60s',
    instance: { boot: '180s' },
    meter: { every: '60s', window: '60s', delay: '60s' },
    in: { window: '300s' },
  },
)
