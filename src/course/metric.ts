// The figures of a run that prose may quote, by the path that <Value> names.
import type { RunSummary } from '../store'

/** How a figure is written. Times are microseconds, shares 0 to 1, rates a second, prices euros. */
export type Unit = 'time' | 'share' | 'rate' | 'number' | 'count' | 'price'

interface Metric {
  readonly unit: Unit
  /** Microseconds, 0 to 1, a second, or a count; null where nothing was measured. */
  read(outcome: RunSummary): number | null
}

const lost = ({ failed, rejected }: RunSummary) => failed + rejected

/** Lost, of the requests whose fate is known. */
export function lostShare(outcome: RunSummary): number | null {
  const decided = outcome.completed + lost(outcome)
  return decided === 0 ? null : lost(outcome) / decided
}

/** By Little's law: completions a second times the mean time each one took. */
export const inProgress = ({ throughput, latency }: RunSummary): number | null =>
  latency === null ? null : (throughput * latency.mean) / 1_000_000

export const metrics = {
  arrived: { unit: 'count', read: ({ arrived }) => arrived },
  completed: { unit: 'count', read: ({ completed }) => completed },
  failed: { unit: 'count', read: ({ failed }) => failed },
  rejected: { unit: 'count', read: ({ rejected }) => rejected },
  lost: { unit: 'count', read: lost },
  'lost.share': { unit: 'share', read: lostShare },
  'latency.mean': { unit: 'time', read: ({ latency }) => latency?.mean ?? null },
  'latency.p50': { unit: 'time', read: ({ latency }) => latency?.p50 ?? null },
  'latency.p95': { unit: 'time', read: ({ latency }) => latency?.p95 ?? null },
  'latency.p99': { unit: 'time', read: ({ latency }) => latency?.p99 ?? null },
  'latency.max': { unit: 'time', read: ({ latency }) => latency?.max ?? null },
  'waiting.mean': { unit: 'time', read: ({ waiting }) => waiting?.mean ?? null },
  throughput: { unit: 'rate', read: ({ throughput }) => throughput },
  utilization: { unit: 'share', read: ({ utilization }) => utilization },
  inProgress: { unit: 'number', read: inProgress },
} as const satisfies Record<string, Metric>

/** The name of a figure that prose may quote. */
export type MetricId = keyof typeof metrics

/** True for a name in the list above. */
export const isMetricId = (id: string): id is MetricId => Object.hasOwn(metrics, id)
