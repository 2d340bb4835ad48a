// What a reader may choose of regions: settings of the whole run, so that another choice plays it
// from its start.
import { duration, MINUTE, SECOND } from '../../sim'
import type { Run, Scenario } from '../../sim/scenario'

/** Times in microseconds. */
export interface Setting {
  readonly mode: 'standby' | 'active'
  readonly ttl: number
  readonly interval: number // between two checks
  readonly fall: number // failures until a region is named no more
  readonly copy: number // how far the copy is behind; -1: it is made before the answer
  readonly rate: number // requests a second in all
  readonly stubborn: number // share of the resolvers that remember for five minutes at least
}

const FLOOR = 5 * MINUTE
const MIN_LENGTH = 4 * MINUTE

/** The settings in force; null where a run is none of two regions with a steady load. */
export function settingOf({ scenario }: Run): Setting | null {
  const { entry, regions, traffic } = scenario
  const [{ arrivals }] = traffic
  if (entry?.by !== 'dns' || regions === undefined || arrivals.kind !== 'poisson') return null
  return {
    mode: entry.weights[1] === 0 ? 'standby' : 'active',
    ttl: entry.ttl,
    interval: entry.check?.interval ?? 0,
    fall: entry.check?.fall ?? 0,
    copy: regions.replication === 'sync' ? -1 : regions.lag,
    rate: arrivals.rate,
    stubborn: entry.stubborn,
  }
}

// Long enough to see the last of them let go.
function lengthFor({ ttl, interval, fall, stubborn }: Setting, death: number): number {
  const memory = stubborn > 0 ? Math.max(ttl, FLOOR) : ttl
  const needed = death + interval * fall + memory + 30 * SECOND
  return Math.max(MIN_LENGTH, Math.ceil(needed / MINUTE) * MINUTE)
}

/** When the first region dies; the end where none does. */
const deathOf = ({ interventions, duration: end }: Scenario): number =>
  interventions.find((act) => act.do === 'gateway.down')?.at ?? end

/** The same run under other settings. */
export function withSetting(run: Run, change: Partial<Setting>): Run {
  const before = settingOf(run)
  const { scenario } = run
  const { entry, regions, traffic } = scenario
  if (before === null || entry?.by !== 'dns' || regions === undefined) return run
  const next = { ...before, ...change }
  const end = duration(lengthFor(next, deathOf(scenario)))
  return {
    ...run,
    interventions: [],
    scenario: {
      ...scenario,
      duration: end,
      traffic: traffic.map((one) => ({
        ...one,
        until: end,
        arrivals: { kind: 'poisson', rate: next.rate },
      })),
      entry: {
        ...entry,
        ttl: duration(next.ttl),
        stubborn: next.stubborn,
        floor: duration(FLOOR),
        weights: next.mode === 'standby' ? [1, 0] : [1, 1],
        check:
          next.interval > 0 ? { interval: duration(next.interval), fall: next.fall || 3 } : null,
      },
      regions: {
        ...regions,
        replication: next.copy < 0 ? 'sync' : 'async',
        lag: next.copy < 0 ? regions.lag : duration(next.copy),
      },
    },
  }
}

/** Choices of each setting that is a number. */
export const choices = {
  ttl: [0, 10 * SECOND, 30 * SECOND, MINUTE, FLOOR],
  interval: [SECOND, 5 * SECOND, 10 * SECOND, 30 * SECOND],
  fall: [1, 2, 3, 5],
  copy: [-1, SECOND / 2, 2 * SECOND, 10 * SECOND],
  rate: [4, 5, 6, 8, 10, 12],
  stubborn: [0, 0.05, 0.2],
} as const
