// An outage of two minutes at six counters, and what comes after it: clients who were not served
// come again, twenty seconds later on average, up to eight times.

import type { ScenarioDocument } from '../schema'
import { rush } from './lunchRush'

type Scaling = NonNullable<ScenarioDocument['autoscaling']>

const names = ['s1', 's2', 's3', 's4', 's5', 's6']

/** Eight customers a second; all counters are down from 240 to 360 s. */
export const outage = (autoscaling: Scaling, comesBack: boolean): ScenarioDocument => {
  const { traffic, pools, ...rest } = rush({
    min: 3,
    max: 24,
    instance: { boot: '30s' },
    meter: { delay: '15s' },
    ...autoscaling,
  })
  const [visitors] = traffic
  const [counters] = pools
  return {
    ...rest,
    traffic: [
      {
        ...visitors,
        arrivals: { kind: 'poisson', rate: 8 },
        ...(comesBack ? { comeBack: { after: '20s', most: 8 } } : {}),
      },
    ],
    pools: [{ ...counters, servers: names.map((name) => ({ name, queue: 50 })) }],
    interventions: [
      ...names.map((server) => ({ at: '240s', do: 'server.crash' as const, server })),
      ...names.map((server) => ({ at: '360s', do: 'server.recover' as const, server })),
    ],
  }
}
