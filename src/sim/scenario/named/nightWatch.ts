// The counters of chapter 4: three of them, one of which falls ill and gets well again, and whoever
// sits at the door knows no more of it than it is told.
import type { ScenarioDocument } from '../schema'
import { counters, teaShop } from './teaShop'

type Health = NonNullable<ScenarioDocument['health']>
type Acts = NonNullable<ScenarioDocument['interventions']>

/** What befalls the second counter from 20 to 80 s. */
export const illFor = (act: 'server.crash' | 'server.hang'): Acts => [
  { at: '20s', do: act, server: 's2' },
  { at: '80s', do: 'server.recover', server: 's2' },
]

/** Five customers a second for two minutes at three counters, with patience of 10 s. */
export const nightWatch = (
  interventions: Acts,
  health: Health | null,
  gateway: ScenarioDocument['gateway'] = {},
): ScenarioDocument => ({
  ...teaShop({
    arrivals: { kind: 'poisson', rate: 5 },
    work: { kind: 'exponential', mean: '300ms' },
    servers: counters(3),
    lasts: '120s',
    tail: '150s',
    gateway: { timeout: '10s', ...gateway },
    interventions,
  }),
  ...(health === null ? {} : { health }),
})

/** Ten requests a second, three in ten of them orders. From 20 to 80 s the second counter works at
 * a twentieth of its speed, and the door waits for 3 s. Its health path is as quick as ever. */
export const lateOrders = (gateway: ScenarioDocument['gateway'] = {}): ScenarioDocument => {
  const shop = teaShop({
    arrivals: { kind: 'poisson', rate: 10 },
    work: { kind: 'exponential', mean: '200ms' },
    servers: counters(3, { slots: 2 }),
    lasts: '120s',
    tail: '150s',
    gateway: { timeout: '10s', retries: 1, serverTimeout: '3s', ...gateway },
    interventions: [
      { at: '20s', do: 'server.slow', server: 's2', speed: 0.05 },
      { at: '80s', do: 'server.recover', server: 's2' },
    ],
  })
  const traffic = shop.traffic.map((one) => ({ ...one, writes: 0.3 }))
  return { ...shop, traffic, health: { active: {} } }
}

/** Nobody is ill: every answer, and every probe, takes 80 to 120 ms. */
export const strictShop = (timeout: string, fall: number, rise: number): ScenarioDocument => ({
  ...teaShop({
    arrivals: { kind: 'poisson', rate: 6 },
    work: { kind: 'uniform', low: '80ms', high: '120ms' },
    servers: counters(3),
    lasts: '120s',
    tail: '150s',
    gateway: { timeout: '10s' },
  }),
  health: {
    active: {
      interval: '2s',
      timeout,
      fall,
      rise,
      answered: 'queued',
      work: { kind: 'uniform', low: '80ms', high: '120ms' },
    },
  },
})

/** Four counters whose customers double from 30 to 45 s; a probe stands in line with them. */
export const rushShop = (health: Health | null): ScenarioDocument => ({
  ...teaShop({
    arrivals: { kind: 'poisson', rate: 9 },
    work: { kind: 'exponential', mean: '300ms' },
    servers: counters(4, { queue: 30 }),
    lasts: '180s',
    tail: '210s',
    gateway: { timeout: '10s' },
    interventions: [
      { at: '30s', do: 'traffic.rate', traffic: 'customers', rate: 18 },
      { at: '45s', do: 'traffic.rate', traffic: 'customers', rate: 9 },
    ],
  }),
  ...(health === null ? {} : { health }),
})

/** The probes of the rush. */
export const rushProbes: NonNullable<Health['active']> = {
  interval: '2s',
  timeout: '1s',
  fall: 2,
  answered: 'queued',
}

/** The first counter answers everybody with an error in 5 ms from 20 to 80 s. */
export const holeWatch = (health: Health | null): ScenarioDocument => ({
  ...teaShop({
    arrivals: { kind: 'poisson', rate: 6 },
    work: { kind: 'exponential', mean: '300ms' },
    servers: counters(3),
    lasts: '120s',
    tail: '150s',
    gateway: { policy: { kind: 'least-connections' }, timeout: '10s' },
    interventions: [
      { at: '20s', do: 'server.errors', server: 's1', share: 1, errorTime: '5ms' },
      { at: '80s', do: 'server.recover', server: 's1' },
    ],
  }),
  ...(health === null ? {} : { health }),
})

const everyone = ['s1', 's2', 's3']

/** A database behind all counters is away from 40 to 60 s: three in ten customers need it. A deep
 * health path asks it too. */
export const blink = (health: Health): ScenarioDocument =>
  nightWatch(
    [
      ...everyone.flatMap(
        (server): Acts => [
          { at: '40s', do: 'server.errors', server, share: 0.3, errorTime: '5ms' },
          { at: '40s', do: 'server.health', server, status: 503 },
        ],
      ),
      ...everyone.map((server): Acts[number] => ({ at: '60s', do: 'server.recover', server })),
    ],
    health,
  )

/** Nobody is ill: of six customers a second one in five asks for nonsense, and is told so in 20 ms.
 * Three failures within 10 s send a counter away for 10 s. */
export const rudeShop = (counts: 'all' | 'every-status'): ScenarioDocument => {
  const shop = teaShop({
    arrivals: { kind: 'poisson', rate: 4.8 },
    work: { kind: 'exponential', mean: '300ms' },
    servers: counters(3),
    lasts: '120s',
    tail: '150s',
    gateway: { policy: { kind: 'least-connections' }, timeout: '10s' },
  })
  const rude: ScenarioDocument['traffic'][number] = {
    name: 'rude',
    until: '120s',
    arrivals: { kind: 'poisson', rate: 1.2 },
    work: { kind: 'fixed', value: '20ms' },
    status: 400,
  }
  return {
    ...shop,
    traffic: [...shop.traffic, rude],
    health: { passive: { counts, failures: 3, window: '10s', out: '10s' } },
  }
}

const WARMING = 10 // steps of two seconds each

/** The first counter is dark from 20 to 50 s. It comes back with a tenth of its speed, and has all
 * of it 20 s later. */
export const coldReturn = (slowStart?: string): ScenarioDocument =>
  nightWatch(
    [
      { at: '20s', do: 'server.crash', server: 's1' },
      { at: '50s', do: 'server.recover', server: 's1' },
      ...Array.from({ length: WARMING + 1 }, (_, step): Acts[number] => ({
        at: `${50 + 2 * step}s`,
        do: 'server.slow',
        server: 's1',
        speed: (10 + 9 * step) / 100,
      })),
    ],
    {
      active: { interval: '1s', timeout: '500ms', fall: 2 },
      ...(slowStart === undefined ? {} : { slowStart }),
    },
  )
