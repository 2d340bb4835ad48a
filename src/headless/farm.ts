// The workload that the engine's speed is measured by: Poisson arrivals at 2.1 a second,
// exponential work with mean 1 s, three servers, least connections.
import { duration, HOUR, type Run, seconds } from '../sim'

const RATE = 2.1

const server = (id: number) => ({
  name: `s${id}`,
  id,
  weight: 1,
  slots: 1,
  queue: 1_000_000,
  speed: 1,
  address: `10.0.1.1${id}`,
  state: 'up' as const,
  priority: 0,
  maxConnections: 0,
  errors: 0,
  version: 'v1',
  memory: null,
  errorTime: null,
  cache: null,
})

/** The farm as a run in which `requests` are expected. */
export const farmRun = (requests: number, seed: number): Run => {
  const length = seconds(requests / RATE)
  return {
    seed,
    interventions: [],
    scenario: {
      version: 1,
      seed,
      duration: length,
      traffic: [
        {
          name: 'web',
          until: length,
          arrivals: { kind: 'poisson', rate: RATE },
          work: { kind: 'exponential', mean: seconds(1) },
          clients: { count: 50, behindNat: 0, cookies: 1, heaviest: null, connections: null },
          objects: null,
        },
      ],
      gateways: [
        {
          layer: 7,
          policy: { kind: 'least-connections' },
          timeout: duration(168 * HOUR),
          retries: 0,
          network: duration(0),
          backNetwork: duration(0),
          costs: null,
          tls: 'terminate',
          upstream: null,
          queue: 0,
          reports: null,
        },
      ],
      pools: [{ name: 'web', servers: [server(1), server(2), server(3)], health: null }],
      interventions: [],
    },
  }
}
