// What a scenario asks for in all: clients, requests a second and requests over the run. Upper
// bounds of the expectation, so that a document is refused before it is simulated and not after an
// hour.
import { MICROSECOND, SECOND } from '../time'
import { bounds } from './bounds'
import { crestOf, expectedOf } from './curve'
import type { Report } from './report'
import type { Arrivals, Intervention, Scenario, Traffic, Work } from './scenario'

const meanOf = (work: Work): number => {
  if (work.kind === 'fixed') return work.value
  return work.kind === 'uniform' ? (work.low + work.high) / 2 : work.mean
}

// Clients that think for no time at all would ask without end the moment a server refuses them.
const thinkOf = (work: Work): number => Math.max(meanOf(work), MICROSECOND / 2)

/** The highest expected rate of the arrivals, in requests a second; a trace has none. */
function peakOf(arrivals: Arrivals): number {
  switch (arrivals.kind) {
    case 'constant':
    case 'poisson':
      return arrivals.rate
    case 'burst':
      return Math.max(arrivals.rate, arrivals.burstRate)
    case 'ramp':
      return Math.max(arrivals.from, arrivals.to)
    case 'day':
      return arrivals.mean * Math.max(arrivals.peak, 1)
    case 'curve':
      return crestOf(arrivals)
    case 'closed':
      return (arrivals.clients * SECOND) / thinkOf(arrivals.think)
    case 'sessions':
      return arrivals.rate * arrivals.requests + (arrivals.start * SECOND) / thinkOf(arrivals.think)
    case 'trace':
      return 0
  }
}

/** Expected requests of the arrivals over so many microseconds from the start. */
function expected(arrivals: Arrivals, span: number): number {
  const { kind } = arrivals
  if (kind === 'trace') return arrivals.requests.length
  if (kind === 'sessions')
    return arrivals.requests * (arrivals.start + (arrivals.rate * span) / SECOND)
  if (kind === 'curve') return expectedOf(arrivals, span)
  if (kind === 'day') return (arrivals.mean * span) / SECOND
  if (kind === 'burst') {
    const { rate, burstRate, calm, burst } = arrivals
    return (((rate * calm + burstRate * burst) / (calm + burst)) * span) / SECOND
  }
  if (kind !== 'ramp') return (peakOf(arrivals) * span) / SECOND
  const { from, to, over, hold } = arrivals
  const climbing = Math.min(Math.max(span - hold, 0), over)
  const height = from + ((to - from) * climbing) / over
  const past = Math.max(span - hold - over, 0)
  return (from * Math.min(span, hold) + ((from + height) / 2) * climbing + to * past) / SECOND
}

/** The arrivals after their rate was set: a curve keeps its shape, a ramp stays where it is put. */
function withRate(arrivals: Arrivals, rate: number): Arrivals {
  if (arrivals.kind === 'day') return { ...arrivals, mean: rate }
  if (arrivals.kind === 'sessions') return { ...arrivals, rate }
  if (arrivals.kind !== 'burst') return { kind: 'poisson', rate }
  const ratio = arrivals.rate > 0 ? arrivals.burstRate / arrivals.rate : 1
  return { ...arrivals, rate, burstRate: rate * ratio }
}

function asked(traffic: Traffic, changes: readonly Intervention[]): { peak: number; sum: number } {
  let { arrivals } = traffic
  let peak = peakOf(arrivals)
  let sum = 0
  let since = 0
  for (const change of changes) {
    if (change.do !== 'traffic.rate' || change.traffic !== traffic.name) continue
    if (change.at >= traffic.until) break
    if (arrivals.kind === 'closed' || arrivals.kind === 'trace') break
    sum += expected(arrivals, change.at - since)
    since = change.at
    arrivals = withRate(arrivals, change.rate)
    peak = Math.max(peak, peakOf(arrivals))
  }
  return { peak, sum: sum + expected(arrivals, traffic.until - since) }
}

const rounded = (value: number): number => Math.floor(value + 0.5)

/** Notes what is more than the format allows in all. `changes` are in the order of time. */
export function checkTotals(
  { traffic }: Pick<Scenario, 'traffic'>,
  changes: readonly Intervention[],
  report: Report,
): void {
  const place = { at: ['traffic'], found: traffic }
  const clients = traffic.reduce((sum, one) => sum + one.clients.count, 0)
  if (clients > bounds.clients) report.add(place, 'clients-total', { max: bounds.clients })
  const all = traffic.map((one) => asked(one, changes))
  const rate = all.reduce((sum, one) => sum + one.peak, 0)
  const requests = all.reduce((sum, one) => sum + one.sum, 0)
  if (rate > bounds.rate) report.add(place, 'rate-total', { max: bounds.rate, sum: rounded(rate) })
  else if (requests > bounds.requests)
    report.add(place, 'requests-total', { max: bounds.requests, sum: rounded(requests) })
}
