// Users a day as the reader's own quantity; the run only knows requests a second.
import { formatNumber, m } from '../../i18n'
import { capacity, HOUR, SECOND } from '../../sim'
import { rateOf } from '../controls/rate'
import type { SliderControl } from '../panel'

const DAY = (24 * HOUR) / SECOND

/** The habits that the chapter assumes: what it says of them is said in its prose. */
export const habits = { requestsPerUser: 20, peakFactor: 5 } as const

// Ten stops to a factor of ten, so that the slider reaches from a village to a city.
const STOPS = [
  100, 200, 300, 500, 700, 1_000, 1_200, 1_500, 2_000, 3_000, 5_000, 7_000, 10_000,
] as const
const MOST = 10_000

/** Requests a second in the busiest hour. */
export const peakRate = (usersPerDay: number): number =>
  capacity.requestRatePeak({ usersPerDay, ...habits })

/** Users a day that make `rate` requests a second in the busiest hour. */
export const usersAt = (rate: number): number =>
  (rate * DAY) / (habits.requestsPerUser * habits.peakFactor)

/** How many users the shop has in a day. */
export const users: SliderControl = {
  kind: 'slider',
  id: 'users',
  label: m.panel_control_users,
  min: STOPS[0],
  max: MOST,
  step: 1,
  stops: STOPS,
  isWhole: true,
  format: (count) => formatNumber(count),
  // The run holds a rate: dividing and multiplying must not lose a user.
  read: (run, at) => Math.round(usersAt(rateOf(run, at))),
  act: (count) => ({ do: 'traffic.rate', traffic: 'customers', rate: peakRate(count) }),
}
