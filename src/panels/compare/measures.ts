// The figures by which lanes are compared.
import { formatNumber, formatPercent, m } from '../../i18n'
import { type RunSummary, SECOND } from '../../sim'

/** One figure of a run. */
export interface Measure {
  readonly id: MeasureId
  readonly name: () => string
  readonly unit: 'seconds' | 'share' | 'index' | 'bytes'
  /** Whether less is better; null: neither is better in itself. */
  readonly lower: true | null
  read(summary: RunSummary): number | null
}

export type MeasureId =
  | 'mean'
  | 'p50'
  | 'p95'
  | 'p99'
  | 'lost'
  | 'blocked'
  | 'beside'
  | 'fairness'
  | 'utilization'
  | 'desk'
  | 'passed'

const MEBIBYTE = 1_048_576

type LatencyFigure = 'mean' | 'p50' | 'p95' | 'p99'

const latency = (id: LatencyFigure, name: () => string): Measure => ({
  id,
  name,
  unit: 'seconds',
  lower: true,
  read: (summary) => (summary.latency ? summary.latency[id] / SECOND : null),
})

const ofArrived = (count: number, { arrived }: RunSummary): number | null =>
  arrived > 0 ? count / arrived : null

/** Requests that a rule of the firewall kept out, as it was to: they are not lost. */
const turnedAway = ({ causes }: RunSummary): number => causes.blocked ?? 0

/** In the order of the table. */
const measures: readonly Measure[] = [
  latency('mean', m.compare_mean),
  latency('p50', () => 'p50'),
  latency('p95', () => 'p95'),
  latency('p99', () => 'p99'),
  {
    id: 'lost',
    name: m.compare_lost,
    unit: 'share',
    lower: true,
    read: (summary) => ofArrived(summary.failed + summary.rejected - turnedAway(summary), summary),
  },
  {
    id: 'blocked',
    name: m.compare_blocked,
    unit: 'share',
    lower: null,
    read: (summary) => ofArrived(turnedAway(summary), summary),
  },
  {
    id: 'beside',
    name: m.compare_beside,
    unit: 'share',
    lower: true,
    read: (summary) => {
      const beside = summary.details?.besideFree ?? null
      return beside === null ? null : ofArrived(beside, summary)
    },
  },
  {
    id: 'fairness',
    name: m.compare_fairness,
    unit: 'index',
    lower: null,
    read: ({ fairness, arrived }) => (arrived > 0 ? fairness : null),
  },
  {
    id: 'utilization',
    name: m.compare_utilization,
    unit: 'share',
    lower: null,
    read: ({ utilization, arrived }) => (arrived > 0 ? utilization : null),
  },
  {
    id: 'desk',
    name: m.compare_desk,
    unit: 'share',
    lower: null,
    read: ({ gateways }) => busiestGateway(gateways),
  },
  {
    id: 'passed',
    name: m.compare_passed,
    unit: 'bytes',
    lower: null,
    read: ({ bytes }) => (bytes ? (bytes.clients - bytes.direct) / MEBIBYTE : null),
  },
]

/** Where several balancers work, the one that has most to do. */
const busiestGateway = (gateways: RunSummary['gateways'] = []): number | null =>
  gateways.length > 0 ? Math.max(...gateways.map(({ utilization }) => utilization)) : null

/** Those that the lanes have something to say of: not all balancers' own work takes time. */
export const measuresIn = (figures: readonly (RunSummary | null | undefined)[]) =>
  measures.filter(({ id }) => {
    if (id === 'blocked') return figures.some((one) => one && turnedAway(one) > 0)
    if (id === 'desk') return figures.some((one) => one?.gateways !== undefined)
    return id !== 'passed' || figures.some((one) => (one?.bytes?.clients ?? 0) > MEBIBYTE)
  })

/** Those of which it can be said who is better. */
export const judged = measures.filter(({ lower }) => lower !== null)

export const measureOf = (id: unknown): Measure =>
  judged.find((measure) => measure.id === id) ?? judged[0]

/** A value of a measure with its unit. */
export function formatMeasure({ unit }: Measure, value: number | null): string {
  if (value === null || Number.isNaN(value)) return m.chart_none()
  if (unit === 'seconds') return m.format_seconds({ value: formatNumber(value, 2) })
  if (unit === 'bytes') return m.format_mebibytes({ value: formatNumber(value, 1) })
  return unit === 'share' ? formatPercent(value, 1) : formatNumber(value, 2)
}

/** Half the width of an interval: without a unit, which stands beside it already. */
export const formatReach = ({ unit }: Measure, reach: number): string => {
  if (unit === 'seconds') return formatNumber(reach, 2)
  return unit === 'share' ? formatNumber(reach * 100, 1) : formatNumber(reach, 2)
}

/** The places of the best; none where all are alike, or nothing is known. */
export function bestOf({ lower }: Measure, values: readonly (number | null)[]): readonly number[] {
  const known = values.filter((value) => value !== null)
  if (lower === null || known.length < 2) return []
  const least = Math.min(...known)
  const best = values.flatMap((value, place) => (value === least ? [place] : []))
  return best.length === known.length ? [] : best
}

/** How many of the answers a percentile rests on: those that are slower than it. */
export const restsOn = (id: MeasureId, { completed }: RunSummary): number | null => {
  if (id === 'p95') return Math.floor(completed * 0.05)
  return id === 'p99' ? Math.floor(completed * 0.01) : null
}
