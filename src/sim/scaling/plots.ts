// Small scaled runs for the tests: one pool of counters that serve two requests a second each.
import { parseRun } from '../scenario/run'
import type { Run } from '../scenario/scenario'

/** What a test says of a run in short. */
export interface Told {
  readonly lasts?: string
  readonly rate?: number
  readonly arrivals?: object
  readonly servers?: number
  readonly seed?: number
  readonly gateway?: object
  readonly health?: object
  readonly interventions?: readonly object[]
}

/** A run of counters under `autoscaling`. */
export const scaledRun = (autoscaling: object, told: Told = {}): Run => {
  const { lasts = '600s', rate = 2, servers = 1, seed = 1, interventions = [] } = told
  const parsed = parseRun({
    seed,
    scenario: {
      version: 1,
      duration: lasts,
      traffic: [
        {
          name: 'web',
          arrivals: told.arrivals ?? { kind: 'poisson', rate },
          work: { kind: 'exponential', mean: '500ms' },
        },
      ],
      gateway: told.gateway ?? { policy: { kind: 'least-connections' } },
      ...(told.health ? { health: told.health } : {}),
      pools: [
        {
          name: 'web',
          servers: Array.from({ length: servers }, (_, n) => ({ name: `s${n + 1}`, queue: 50 })),
        },
      ],
      autoscaling,
      interventions,
    },
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.run
}

/** One server at the start, and a second one ordered at the first decision. */
export const towerRun = (instance: object): Run =>
  scaledRun({
    max: 2,
    instance,
    rules: [{ kind: 'schedule', timetable: [{ at: '0s', servers: 2 }] }],
  })
