// How many requests a scenario is expected to bring: what decides where its run is simulated.
import { SECOND } from '../sim'
import {
  type Arrivals,
  curveRequests,
  type Scenario,
  type Traffic,
  type Work,
} from '../sim/scenario'

const meanOf = (work: Work): number => {
  if (work.kind === 'fixed') return work.value
  return work.kind === 'uniform' ? (work.low + work.high) / 2 : work.mean
}

/** Requests a second, on average over the first `length` microseconds. */
function meanRate(arrivals: Arrivals, work: Work, length: number): number {
  switch (arrivals.kind) {
    case 'constant':
    case 'poisson':
      return arrivals.rate
    case 'burst': {
      const { rate, burstRate, calm, burst } = arrivals
      return (rate * calm + burstRate * burst) / (calm + burst)
    }
    case 'ramp':
      return Math.max(arrivals.from, arrivals.to)
    case 'day':
      return arrivals.mean
    case 'curve':
      return (curveRequests(arrivals, length) * SECOND) / Math.max(1, length)
    case 'closed':
      return (arrivals.clients * SECOND) / Math.max(1, meanOf(arrivals.think) + meanOf(work))
    case 'sessions':
      return arrivals.requests * (arrivals.rate + (arrivals.start * SECOND) / Math.max(1, length))
    case 'trace':
      return (arrivals.requests.length * SECOND) / Math.max(1, length)
  }
}

// Who comes again, comes twice: how often somebody is not served only the run itself knows.
const expectedOf = ({ arrivals, work, until, comeBack }: Traffic): number =>
  (meanRate(arrivals, work, until) * until * (comeBack ? 2 : 1)) / SECOND

/** Requests that the scenario is expected to bring, to the nearest order of magnitude. */
export const expectedRequests = ({ traffic }: Scenario): number =>
  traffic.reduce((sum, each) => sum + expectedOf(each), 0)
