// How the servers of a run are looked after, read from its scenario and put into it.
import { type HealthSpec, healthSpec, seconds } from '../../sim'
import type { Run, Scenario } from '../../sim/scenario'
import { lastAct } from '../controls/inForce'

/** The manners of looking after servers that can be chosen as a whole. */
export const manners = [
  'nobody',
  'textbook',
  'nginx',
  'haproxy',
  'envoy',
  'aws',
  'kubernetes',
] as const

export type Manner = (typeof manners)[number]

/** What is in force in a scenario; null: nobody looks. */
export const specOf = ({ pools }: Scenario): HealthSpec | null => pools[0].health

/** The scenario as it is in force at an instant: looked after as the last act before it said. */
export function scenarioAt(run: Run, at: number): Scenario {
  const { scenario } = run
  const act = lastAct(run, at, { kind: 'health.set' })
  if (act === null) return scenario
  const pools = scenario.pools.map((pool) =>
    pool.health === null ? pool : { ...pool, health: act.health },
  )
  return { ...scenario, pools }
}

/** The scenario with other health in all of its pools. */
export const withSpec = (scenario: Scenario, health: HealthSpec | null): Scenario => ({
  ...scenario,
  pools: scenario.pools.map((pool) => ({ ...pool, health })),
})

const asked: Readonly<Record<Exclude<Manner, 'nobody'>, Parameters<typeof healthSpec>[0]>> = {
  textbook: { active: {} },
  nginx: { dialect: 'nginx', passive: {} },
  haproxy: { dialect: 'haproxy', active: { kind: 'http' }, passive: {} },
  envoy: { dialect: 'envoy', active: {}, passive: {} },
  aws: { dialect: 'aws', active: {} },
  kubernetes: { dialect: 'kubernetes', active: {} },
}

/** What a manner means by default; who answers probes, and how long that takes, stays. */
export function mannerSpec(manner: Manner, before: HealthSpec | null): HealthSpec | null {
  if (manner === 'nobody') return null
  const spec = healthSpec(asked[manner])
  const kept = before?.active ?? null
  if (spec === null || spec.active === null || kept === null) return spec
  const { answered, work } = kept
  return { ...spec, active: { ...spec.active, answered, work } }
}

/** Without anybody who looks there is no health at all; HAProxy listens only where it probes. */
export function sound(spec: HealthSpec): HealthSpec | null {
  const passive = spec.active === null && spec.passive?.rule === 'observe' ? null : spec.passive
  return spec.active === null && passive === null ? null : { ...spec, passive }
}

const usualOf = ({ dialect }: HealthSpec) =>
  healthSpec({ ...(dialect === undefined ? {} : { dialect }), active: {}, passive: {} })

/** With probes as they are usual, or without any. */
export function probed(spec: HealthSpec, on: boolean): HealthSpec | null {
  return sound({ ...spec, active: on ? (usualOf(spec)?.active ?? null) : null })
}

const FAILURES = 3
const WHILE = seconds(10)

/** With what customers meet taken into account, or not: a rule that asks for nothing gets one. */
export function listened(spec: HealthSpec, on: boolean): HealthSpec | null {
  const usual = usualOf(spec)?.passive ?? null
  const asks = usual?.rule !== 'ejection' || usual.consecutive > 0
  const rule =
    usual?.rule === 'ejection' && !asks
      ? { ...usual, failures: FAILURES, out: WHILE, outMost: WHILE }
      : usual
  return sound({ ...spec, passive: on ? rule : null })
}

/** Which manner is in force, as far as its product goes. */
export const mannerOf = (spec: HealthSpec | null): Manner =>
  spec === null ? 'nobody' : (spec.dialect ?? 'textbook')

/** Servers that stand by: the last of the first pool, while another is there. */
export const hasBackup = ({ pools: [{ servers }] }: Scenario): boolean =>
  servers.at(-1)?.state === 'backup'

/** The scenario with its last server standing by, or not. */
export const withBackup = (scenario: Scenario, isBackup: boolean): Scenario => ({
  ...scenario,
  pools: scenario.pools.map((pool, index) => {
    const last = pool.servers.length - 1
    if (index > 0 || last < 1) return pool
    const state = isBackup ? ('backup' as const) : ('up' as const)
    const servers = pool.servers.map((one, place) => (place === last ? { ...one, state } : one))
    return { ...pool, servers }
  }),
})

/** The lanes with another scenario in each; what the reader did to the servers stays. */
export const rewritten = (
  lanes: readonly Run[],
  change: (scenario: Scenario) => Scenario,
): readonly Run[] => lanes.map((run) => ({ ...run, scenario: change(run.scenario) }))
