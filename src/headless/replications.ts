// Several seeds of one scenario as one answer: every figure becomes its mean and 95 % interval.
import type { Figures } from './figures'
import { type Interval, intervalOf } from './interval'
import type { ScalingRow } from './scalingRows'

type Group = Readonly<Record<string, number | null>>
type Intervals = Readonly<Record<string, Interval | null>>

/** Figures over several seeds. */
export interface Replications {
  readonly version: 1
  readonly seed: number // the first
  readonly seeds: number
  readonly until: string
  readonly digest: readonly string[] // by seed
  readonly approximate?: true
  readonly requests: Intervals
  readonly latencyMs: Intervals
  readonly waitMs: Intervals
  readonly servers: Readonly<Record<string, Intervals>>
  readonly health?: Intervals
  readonly sessions?: Intervals
  readonly repeats?: Intervals
  readonly autoscaling?: Intervals
  readonly notice?: string
}

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6

const spread = (values: readonly (number | null)[]): Interval | null => {
  const interval = intervalOf(values.filter((value) => value !== null))
  if (interval === null) return null
  const { mean, low, high } = interval
  return {
    mean: rounded(mean),
    low: low === null ? null : rounded(low),
    high: high === null ? null : rounded(high),
  }
}

// Seeds without a value, such as a mean where nothing completed, are left out of its interval.
const together = (groups: readonly Group[]): Intervals =>
  Object.fromEntries(
    Object.keys(groups[0]).map((key) => [key, spread(groups.map((group) => group[key]))]),
  )

const numbersOf = ({ warnings: _, ...numbers }: Partial<ScalingRow> = {}): Group => numbers

/** What the runs, of seeds one after the other, say together. */
export function replicationsOf(runs: readonly Figures[]): Replications {
  const [first] = runs
  const names = Object.keys(first.servers)
  const notice = runs.find((run) => run.notice !== undefined)?.notice
  return {
    version: 1,
    seed: first.seed,
    seeds: runs.length,
    until: first.until,
    digest: runs.map((run) => run.digest),
    ...(runs.some((run) => run.approximate) ? { approximate: true } : {}),
    requests: together(runs.map((run) => run.requests)),
    latencyMs: together(runs.map((run) => run.latencyMs)),
    waitMs: together(runs.map((run) => run.waitMs)),
    servers: Object.fromEntries(
      names.map((name) => [name, together(runs.map((run) => ({ ...run.servers[name] })))]),
    ),
    ...(first.health === undefined
      ? {}
      : { health: together(runs.map((run) => run.health ?? {})) }),
    ...(first.sessions === undefined
      ? {}
      : { sessions: together(runs.map((run) => run.sessions ?? {})) }),
    ...(first.repeats === undefined
      ? {}
      : { repeats: together(runs.map((run) => ({ ...run.repeats }))) }),
    ...(first.autoscaling === undefined
      ? {}
      : { autoscaling: together(runs.map((run) => numbersOf(run.autoscaling))) }),
    ...(notice === undefined ? {} : { notice }),
  }
}
