// What a failover by name should cost, from the settings alone, beside what the run has measured.
import {
  type Moment,
  noticing,
  recovery,
  type Span,
  steady,
  usableShare,
  writesAtRisk,
} from '../../sim'
import type { Run } from '../../sim/scenario'
import { settingOf } from './settings'

/** The figures of a failover; times in microseconds. */
export interface Computed {
  readonly noticed: Span
  readonly back: Span // RTO
  readonly isAtMost: boolean // a few resolvers may keep the answer for as long, and need not
  readonly writes: number // RPO: answered, and in no other region
  readonly age: number // RPO as a time
}

type Outage = NonNullable<NonNullable<Moment['regions']>['outage']>

/** From the settings; null where nobody looks after the regions. */
export function computedOf(run: Run): Computed | null {
  const setting = settingOf(run)
  const { entry, regions } = run.scenario
  if (setting === null || entry?.by !== 'dns' || regions === undefined) return null
  const { interval, fall, copy, rate, mode, stubborn } = setting
  if (interval === 0) return null
  const isAtMost = stubborn > 0 && entry.floor > entry.ttl
  const ttl = isAtMost ? entry.floor : entry.ttl
  const timing = { interval, fall, ttl }
  const writes = (mode === 'standby' ? rate : rate / 2) * regions.writes
  const lag = Math.max(0, copy)
  return {
    noticed: noticing(timing),
    back: recovery(timing),
    isAtMost,
    writes: writesAtRisk(lag / 1_000_000, writes),
    age: lag,
  }
}

/** The death of the latest region; null before. */
export const outageOf = ({ regions }: Moment): Outage | null => regions?.outage ?? null

/** How long its customers were without; null until the last is back. */
export const measuredBack = ({ at, regions }: Moment): number | null => {
  const outage = regions?.outage ?? null
  return outage === null || outage.letGo < 0 || outage.letGo > at ? null : outage.letGo - outage.at
}

const MONTH = 30 * 24 * 3_600_000_000 // microseconds

/** Availability for the customers of a region that dies once in 30 days and is left so fast. */
export const availabilityOf = (back: number): number => steady(MONTH, back)

/** Share of the slots of a region that are needed before the death, and what is allowed. */
export function loadOf(run: Run): { readonly used: number; readonly most: number } | null {
  const setting = settingOf(run)
  const [{ work }] = run.scenario.traffic
  if (setting === null || setting.mode === 'standby' || work.kind !== 'exponential') return null
  const { pools } = run.scenario
  const slots = pools[0].servers.reduce((sum, one) => sum + one.slots, 0)
  const used = (setting.rate / pools.length) * (work.mean / 1_000_000)
  return { used: used / slots, most: usableShare(pools.length) }
}
