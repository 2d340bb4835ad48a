// Further demands and rules for the counters of chapter 8: what comes slowly, once, by chance,
// again after an outage, or out of a queue.
import type { ScenarioDocument } from '../schema'
import { delayed, rush, threshold } from './lunchRush'
import { counters, teaShop } from './teaShop'

type Arrivals = ScenarioDocument['traffic'][number]['arrivals']
type Scaling = NonNullable<ScenarioDocument['autoscaling']>

/** Counters that serve two a second each, before which fifty may wait for ten seconds. */
export const fleetUnder = (
  arrivals: Arrivals,
  { lasts, servers }: { lasts: string; servers: number },
  autoscaling: Scaling,
): ScenarioDocument => ({
  ...teaShop({
    arrivals,
    work: { kind: 'exponential', mean: '500ms' },
    servers: counters(servers, { queue: 50 }),
    lasts,
    gateway: { policy: { kind: 'least-connections' }, timeout: '10s' },
  }),
  autoscaling,
})

/** Four customers a second, and for 45 s six times as many. */
export const spike = (boot: number, lag: number): ScenarioDocument =>
  fleetUnder(
    {
      kind: 'curve',
      points: [
        { at: '300s', rate: 4 },
        { at: '305s', rate: 24 },
        { at: '345s', rate: 24 },
        { at: '350s', rate: 4 },
      ],
    },
    { lasts: '900s', servers: 3 },
    { min: 3, max: 16, ...delayed(boot, lag), rules: [threshold(0.8, 0.3, 4)] },
  )

/** Eight customers a second with much noise, under two thresholds that hold for so many periods. */
export const noisy = (periods: number): ScenarioDocument =>
  fleetUnder(
    { kind: 'curve', points: [{ at: '0s', rate: 8 }], noise: { size: 0.6, every: '5s' } },
    { lasts: '1800s', servers: 8 },
    {
      min: 2,
      max: 20,
      ...delayed(30, 0),
      rules: [
        {
          kind: 'threshold',
          up: 0.7,
          down: 0.4,
          ...(periods === 1 ? {} : { periods }),
        },
      ],
    },
  )

/** The rush, over after ten minutes, at counters with a memory of which so much is lost with every
 * answer, in MiB. */
export const leaking = (leak: number): ScenarioDocument => {
  const { traffic, pools, ...rest } = rush({
    min: 2,
    max: 12,
    ...delayed(30, 15),
    rules: [threshold(0.7, 0.3), { kind: 'threshold', metric: 'memory', up: 0.75, down: 0.4 }],
    in: { cooldown: '60s' },
  })
  const [visitors] = traffic
  const [pool] = pools
  const memory = { limit: 600, base: 150, perRequest: 8, ...(leak > 0 ? { leak } : {}) }
  const points = [
    { at: '240s', rate: 4 },
    { at: '300s', rate: 14 },
    { at: '840s', rate: 14 },
    { at: '900s', rate: 4 },
  ]
  return {
    ...rest,
    duration: '1800s',
    traffic: [{ ...visitors, until: '1800s', arrivals: { kind: 'curve', points } }],
    pools: [{ ...pool, servers: pool.servers.map((one) => ({ ...one, memory })) }],
  }
}
