// Experiments that measure how long a balancer takes to take an ill server out: one server of two
// crashes, or hangs, at 60 s, under probes of several products, and the seed decides their phase.
import { codeOf, kindIn, serverIn } from '../engine/event'
import { parseScenario } from '../scenario/parse'
import { Simulation } from '../simulation'
import { detection, type Span } from '../theory/detection'
import { SECOND, simTime } from '../time'

/** One experiment. */
export interface Detecting {
  readonly name: string
  readonly act: 'server.crash' | 'server.hang'
  readonly health: { readonly dialect?: string; readonly active: Readonly<Record<string, unknown>> }
}

const EJECTED = codeOf('server.ejected')
const FAILURE = 60 * SECOND

const watches = [
  { name: 'every 5 s, timeout 2 s, fall 3', health: { active: {} } },
  {
    name: 'every 1 s, timeout 500 ms, fall 2',
    health: { active: { interval: '1s', timeout: '500ms', fall: 2 } },
  },
  {
    name: 'HAProxy, inter 2s fastinter 500ms fall 3',
    health: { dialect: 'haproxy', active: { kind: 'http', fastInterval: '500ms' } },
  },
  {
    name: 'every 1 s, timeout 3 s, fall 3',
    health: { active: { interval: '1s', timeout: '3s' } },
  },
  { name: 'Envoy', health: { dialect: 'envoy', active: {} } },
  { name: 'Kubernetes readiness', health: { dialect: 'kubernetes', active: {} } },
  { name: 'AWS target group', health: { dialect: 'aws', active: {} } },
] as const

/** What is measured: each watch, on a server that refuses and on one that hangs. */
export const detectionCases: readonly Detecting[] = watches.flatMap(({ name, health }) =>
  (['server.crash', 'server.hang'] as const).map((act) => ({
    name: `${act === 'server.crash' ? 'a crash' : 'a hang'}, ${name}`,
    act,
    health,
  })),
)

const scenarioOf = ({ act, health }: Detecting) => {
  const parsed = parseScenario({
    version: 1,
    duration: '200s',
    traffic: [
      {
        name: 'web',
        arrivals: { kind: 'constant', rate: 0 },
        work: { kind: 'fixed', value: '1ms' },
      },
    ],
    pools: [{ name: 'web', servers: [{ name: 's1' }, { name: 's2' }] }],
    health: { ...health, active: { work: { kind: 'fixed', value: '0ms' }, ...health.active } },
    interventions: [{ at: '60s', do: act, server: 's1' }],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scenario
}

/** Times to the ejection over seeds 1 to `seeds`, what the closed form says, and the interval;
 * microseconds. */
export const measureDetection = (
  detecting: Detecting,
  seeds: number,
): { readonly times: readonly number[]; readonly form: Span; readonly interval: number } => {
  const scenario = scenarioOf(detecting)
  const [{ health }] = scenario.pools
  if (!health?.active) throw new Error('nobody looks')
  const { refuses, hangs } = detection(health.active)
  const times: number[] = []
  for (let seed = 1; seed <= seeds; seed++) {
    const simulation = new Simulation({ scenario, seed, interventions: [] })
    const { log } = simulation.world
    log.listener = (from, to) => {
      for (let index = from; index < to; index++) {
        const detail = log.detail(index & log.mask)
        const isFirst = kindIn(detail) === EJECTED && serverIn(detail) === 0
        if (isFirst) times.push(log.at(index & log.mask) - FAILURE)
      }
    }
    simulation.advance(simTime(scenario.duration))
    log.absorb()
  }
  const form = detecting.act === 'server.crash' ? refuses : hangs
  return { times, form, interval: health.active.interval }
}
