// The one figure by which a run of a panel is judged: what twenty seeds are compared by.
import { formatNumber, formatPercent, m } from '../../i18n'
import { type RunSummary, SECOND } from '../../sim'

export const headlineIds = ['p95', 'mean', 'lost'] as const

export type HeadlineId = (typeof headlineIds)[number]

interface HeadlineFigure {
  readonly title: () => string
  /** What stands over its column in a table. */
  readonly unit: () => string
  read(summary: RunSummary): number | null
  format(value: number): string
}

const seconds = (value: number) => m.format_seconds({ value: formatNumber(value, 2) })

const latency = (id: 'p95' | 'mean', title: () => string): HeadlineFigure => ({
  title,
  unit: () => m.compare_in_seconds({ name: title() }),
  read: (summary) => (summary.latency ? summary.latency[id] / SECOND : null),
  format: seconds,
})

/** Figures that a panel may be judged by. */
export const headlines: Readonly<Record<HeadlineId, HeadlineFigure>> = {
  p95: latency('p95', m.seeds_p95),
  mean: latency('mean', m.seeds_mean),
  lost: {
    title: m.seeds_lost,
    unit: m.seeds_lost,
    read: ({ failed, rejected, arrived }) => (arrived > 0 ? (failed + rejected) / arrived : null),
    format: (value) => formatPercent(value, 1),
  },
}
