// What a plan is judged by, as theory foretells it and as runs measure it: the same four figures.
import { formatDuration, formatNumber, formatPercent, m } from '../../i18n'
import { type planning, SECOND } from '../../sim'
import type { RunSummary } from '../../store'

/** A figure of a plan. */
export interface Figure {
  readonly id: string
  readonly name: () => string
  format(value: number): string
  foretold(outcome: planning.Outcome): number
  read(summary: RunSummary): number | null
}

/** By Little's law: completions a second times the mean time each took. */
const inProgress = ({ latency, throughput }: RunSummary): number | null =>
  latency && (throughput * latency.mean) / SECOND

export const figures: readonly Figure[] = [
  {
    id: 'busy',
    name: m.capacity_figure_busy,
    format: (value) => formatPercent(value, 1),
    foretold: ({ utilization }) => Math.min(1, utilization),
    read: ({ utilization }) => utilization,
  },
  {
    id: 'in-progress',
    name: m.capacity_figure_in_progress,
    format: (value) => formatNumber(value, 1),
    foretold: ({ inSystem }) => inSystem,
    read: inProgress,
  },
  {
    id: 'mean',
    name: m.capacity_figure_mean,
    format: formatDuration,
    foretold: ({ responseTime }) => responseTime * SECOND,
    read: ({ latency }) => latency?.mean ?? null,
  },
  {
    id: 'p99',
    name: m.capacity_figure_p99,
    format: formatDuration,
    foretold: ({ responseTimeTail }) => responseTimeTail * SECOND,
    read: ({ latency }) => latency?.p99 ?? null,
  },
]

/** The mean of a figure over the runs that are there; null where there is none. */
export function meanOf({ read }: Figure, results: readonly (RunSummary | null)[]): number | null {
  const values = results.flatMap((one) => (one ? (read(one) ?? []) : []))
  if (values.length === 0) return null
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
