// The counters of chapter 8: as many as there are customers for, if all goes well. Each serves two
// a second; fifty may wait; who has waited for ten seconds leaves.
import type { ScenarioDocument } from '../schema'
import { counters, teaShop } from './teaShop'

type Arrivals = ScenarioDocument['traffic'][number]['arrivals']
type Scaling = NonNullable<ScenarioDocument['autoscaling']>
type Rule = NonNullable<Scaling['rules']>[number]

// Customers a second every 40 s: 2 + 14 sin^4 of half a turn, a quiet begin and a peak at noon.
const morning = [2, 2, 2.03, 2.13, 2.38, 2.88, 3.67, 4.81, 6.27, 8, 9.88, 11.75, 13.45, 14.82, 15.7]

interface Setting {
  readonly lasts: number // seconds
  readonly servers: number
  readonly policy?: 'round-robin'
}

const scaled = (
  arrivals: Arrivals,
  { lasts, servers, policy }: Setting,
  autoscaling: Scaling | null,
): ScenarioDocument => ({
  ...teaShop({
    arrivals,
    work: { kind: 'exponential', mean: '500ms' },
    servers: counters(servers, { queue: 50 }),
    lasts: `${lasts}s`,
    tail: `${lasts + 30}s`,
    gateway: {
      ...(policy === undefined ? { policy: { kind: 'least-connections' } } : {}),
      timeout: '10s',
    },
  }),
  ...(autoscaling === null ? {} : { autoscaling }),
})

/** How long an instance boots, and how late its numbers are seen, in seconds. */
export const delayed = (boot: number, lag: number): Pick<Scaling, 'instance' | 'meter'> => ({
  instance: { boot: `${boot}s` },
  ...(lag === 0 ? {} : { meter: { delay: `${lag}s` } }),
})

/** More above a share of busy slots, fewer below another. */
export const threshold = (up: number, down?: number, by = 1): Rule => ({
  kind: 'threshold',
  up,
  ...(down === undefined ? {} : { down }),
  ...(by === 1 ? {} : { by }),
})

/** A peaky day in twenty minutes, 7.25 customers a second on average, at counters that stay: a plan
 * that allows no others. */
export const peakyDay = (servers: number): ScenarioDocument =>
  plannedDay(servers, { min: servers, max: servers, ...delayed(0, 0) })

/** The same day under any plan. */
export const plannedDay = (servers: number, autoscaling: Scaling | null): ScenarioDocument => {
  const points = [...morning, 16, ...[...morning].reverse()].map((rate, index) => ({
    at: `${40 * index}s`,
    rate,
  }))
  return scaled({ kind: 'curve', points }, { lasts: 1_200, servers }, autoscaling)
}

/** The same day with 2 to 12 counters, in proportion to how busy they are: 70 % is the target. */
export const elasticDay = (boot: number, lag: number): ScenarioDocument =>
  plannedDay(2, { min: 2, max: 12, ...delayed(boot, lag) })

/** Three counters whose customers grow from 4 to 14 a second from 240 to 300 s, for 15 minutes. */
export const lunchRush = (rules: readonly Rule[], boot: number, lag: number): ScenarioDocument =>
  rush({ min: 2, max: 12, ...delayed(boot, lag), rules: [...rules] })

/** The same rush under any plan. */
export const rush = (autoscaling: Scaling): ScenarioDocument => {
  const points = [
    { at: '240s', rate: 4 },
    { at: '300s', rate: 14 },
  ]
  return scaled({ kind: 'curve', points }, { lasts: 900, servers: 3 }, autoscaling)
}

/** The same rush where four fifths of each service is waiting for a database. */
export const databaseRush = (rule: Rule): ScenarioDocument =>
  rush({
    min: 2,
    max: 12,
    instance: { boot: '30s', cpuShare: 0.2 },
    meter: { delay: '15s' },
    rules: [rule],
  })

/** Ten customers a second from 300 s on, who all need a database that does six queries at once. */
export const crowdedDatabase = (max: number): ScenarioDocument => ({
  ...scaled(
    {
      kind: 'curve',
      points: [
        { at: '240s', rate: 4 },
        { at: '300s', rate: 10 },
      ],
    },
    { lasts: 900, servers: 3 },
    {
      min: 2,
      max,
      ...delayed(30, 15),
      rules: [{ kind: 'threshold', metric: 'in-progress', up: 1.5 }],
    },
  ),
  database: { connections: 6, contention: 0.15 },
})

/** Six customers a second, and nine for 15 s in every 90, for half an hour at five counters. */
export const burstyNoon = (autoscaling: Scaling): ScenarioDocument => {
  const points = [
    { at: '0s', rate: 6 },
    { at: '75s', rate: 6 },
    { at: '75s', rate: 9 },
  ]
  const arrivals = { kind: 'curve', points, repeat: '90s' } as const
  return scaled(
    arrivals,
    { lasts: 1_800, servers: 5 },
    { min: 2, max: 100, ...delayed(120, 60), rules: [threshold(0.5, 0.1, 2)], ...autoscaling },
  )
}

/** Six customers a second, neither more nor fewer, for half an hour at fourteen counters. */
export const steadyDay = (autoscaling: Scaling, servers = 14): ScenarioDocument =>
  scaled({ kind: 'poisson', rate: 6 }, { lasts: 1_800, servers }, { max: 18, ...autoscaling })

/** Six customers a second at eight counters, of which one closes every minute, four in all. */
export const closing = (drain: string): ScenarioDocument =>
  scaled(
    { kind: 'poisson', rate: 6 },
    { lasts: 300, servers: 8, policy: 'round-robin' },
    {
      instance: { drain },
      rules: [
        {
          kind: 'schedule',
          timetable: [8, 7, 6, 5, 4].map((servers, minute) => ({ at: `${minute}m`, servers })),
        },
      ],
    },
  )
