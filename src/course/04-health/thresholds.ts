// What the table of thresholds runs: one shop under one limit after another, to see what a limit
// costs in time and in false alarms; and one server that is well only now and then, to see what a
// rise is for.
import type { Scenario, ScenarioDocument } from '../../sim/scenario'
import type { Job, RunSummary } from '../../store'
import { seeded, shopOf } from './trials'

type Acts = NonNullable<ScenarioDocument['interventions']>
type Active = NonNullable<NonNullable<ScenarioDocument['health']>['active']>

/** What becomes of an answer between the good limit and the bad one. */
export const gaps = ['passes', 'nothing', 'fails'] as const

/** Which statuses pass. */
export const statuses = ['200', '200-399', '200-499'] as const

/** What the reader may set; lengths in milliseconds. */
export interface Thresholds {
  readonly asks: 'http' | 'tcp'
  readonly expect: (typeof statuses)[number]
  readonly gap: (typeof gaps)[number]
  readonly interval: number
  readonly fall: number
  readonly rise: number
}

/** What the usual advice says; of the gap and of the rise it says nothing. */
export const advice: Thresholds = {
  asks: 'http',
  expect: '200-399',
  gap: 'passes',
  interval: 5_000,
  fall: 3,
  rise: 2,
}

/** An answer sooner than the one is good, one later than the other is bad, milliseconds. */
export const GOOD = 500
export const BAD = 2_000

/** The limits that are tried one after the other, milliseconds. */
const all = [150, 250, 350, GOOD, 750, 1_000, 1_500, BAD, 3_000, 5_000] as const

/** Those that end before the next probe is due. */
export const limitsOf = ({ interval }: Thresholds): readonly number[] =>
  all.filter((limit) => limit <= interval)

/** The rises that are tried, passes in a row. */
export const rises = [1, 2, 3, 5] as const

const LASTS = 20 // minutes
const FAILURES = 2

// Two things go wrong, one after the other: a hang, and a release that fails behind a missing page.
// And one that is none: S1 answers its health path with a redirect from the fifth minute on.
const acts: Acts = [
  { at: '5m', do: 'server.health', server: 's1', status: 302 },
  { at: '15m', do: 'server.hang', server: 's3' },
  { at: '990s', do: 'server.recover', server: 's3' },
  { at: '1050s', do: 'server.errors', server: 's2', share: 1, errorTime: '5ms' },
  { at: '1050s', do: 'server.health', server: 's2', status: 404 },
  { at: '1140s', do: 'server.recover', server: 's2' },
]

const timed = (limit: number, { gap }: Thresholds): Partial<Active> => {
  const timeout = `${limit}ms`
  if (gap === 'passes' || limit <= GOOD) return { timeout }
  const good = `${GOOD}ms`
  return gap === 'nothing'
    ? { timeout, kind: 'time', limit: timeout, good }
    : { timeout, kind: 'time', limit: good }
}

const limitedShop = (thresholds: Thresholds, limit: number): Scenario => {
  const { asks, expect, interval, fall, rise } = thresholds
  const active: Active = {
    interval: `${interval}ms`,
    fall,
    rise,
    answered: 'queued',
    work: { kind: 'lognormal', mean: '100ms', cv: 0.8 },
    ...(asks === 'tcp'
      ? { kind: 'tcp', timeout: `${limit}ms` }
      : { kind: 'http', expect, ...timed(limit, thresholds) }),
  }
  return shopOf({
    rate: 7,
    lasts: `${LASTS}m`,
    work: { kind: 'lognormal', mean: '150ms', cv: 0.8 },
    health: { active },
    interventions: acts,
  })
}

/** Runs for the curve: limit by limit, seed by seed. */
export const limitJobs = (thresholds: Thresholds, seeds: number): readonly Job[] =>
  limitsOf(thresholds).flatMap((limit) => seeded(limitedShop(thresholds, limit), seeds))

const flapper: Acts = [{ at: '1m', do: 'server.errors', server: 's2', share: 0.5 }]

const flappingShop = ({ interval, fall }: Thresholds, rise: number): Scenario =>
  shopOf({
    rate: 7,
    lasts: `${LASTS}m`,
    work: { kind: 'lognormal', mean: '150ms', cv: 0.8 },
    health: {
      active: {
        interval: `${interval}ms`,
        timeout: `${Math.min(BAD, interval)}ms`,
        fall,
        rise,
        path: 'app',
      },
    },
    interventions: flapper,
  })

/** Runs of a server that fails every other request, probes too: rise by rise, seed by seed. */
export const riseJobs = (thresholds: Thresholds, seeds: number): readonly Job[] =>
  rises.flatMap((rise) => seeded(flappingShop(thresholds, rise), seeds))

/** All of these runs, a seed after the other, so that every point is there soon and then grows
 * sharper: the limits and behind them the rises of seed 1, then those of seed 2, and so on. */
export function jobsBySeed(thresholds: Thresholds, seeds: number): readonly Job[] {
  const rows = [
    ...limitsOf(thresholds).map((limit) => limitedShop(thresholds, limit)),
    ...rises.map((rise) => flappingShop(thresholds, rise)),
  ].map((scenario) => seeded(scenario, seeds))
  return Array.from({ length: seeds }, (_, seed) => rows.map((jobs) => jobs[seed])).flat()
}

const hourly = (count: number): number => (count * 60) / LASTS

/** Well servers taken out, an hour. */
export const falseAnHour = ({ details }: RunSummary): number =>
  hourly(details?.health?.falseEjections ?? 0)

/** The share of the failures that a balancer noticed, 0 to 1. */
export const noticedShare = ({ details }: RunSummary): number => {
  const { ejections = 0, falseEjections = 0 } = details?.health ?? {}
  return Math.min(1, (ejections - falseEjections) / FAILURES)
}

/** Times that a server was taken out, an hour: as often, but for the last, it had been let back. */
export const outAnHour = ({ details }: RunSummary): number =>
  hourly(details?.health?.ejections ?? 0)
