// What can be seen of health at one instant: what each balancer believes of each server, how far
// its count has come, and the probes that are under way or have just been answered.
import { codeOf, kindIn, serverIn, valueIn } from '../engine/event'
import type { Belief, HealthMoment, LevelShares, ProbeDots } from '../moment'
import type { World } from '../world'
import { isIn, topOf } from './ladder'
import { loadsAt } from './levels'
import { balancerNumber } from './pairs'
import { gatewayIn } from './reasons'
import { BY_CUSTOMERS, BY_PROBES, COMING, IDLE, type PoolHealth } from './state'
import { isTrusted, warmth } from './trust'

const PASSED = codeOf('probe.passed')
const FAILED = codeOf('probe.failed')
const SPAN = 600_000 // microseconds after its verdict for which a probe is still pictured
const SCANNED_MAX = 4_000 // records
const REASONS = 16 // of packHealth

const takenBy = (out: number): Belief['takenBy'] => {
  if (out === 0) return null
  if (out === BY_PROBES) return 'probes'
  return out === BY_CUSTOMERS ? 'customers' : 'both'
}

const beliefOf = (
  health: PoolHealth,
  { server, balancer, now }: Record<'server' | 'balancer' | 'now', number>,
): Belief => {
  const { spec, step, out, stage, nextAt, tally } = health
  const { active } = spec
  const inside = active === null || isIn(step[server], active)
  const count = active === null ? 0 : inside ? topOf(active) - step[server] : step[server]
  return {
    server,
    balancer,
    isIn: isTrusted(health, server),
    takenBy: takenBy(out[server]),
    isCountingFailures: inside,
    isFirst: active?.begins === 'edge' && health.judged[server] === 0,
    count,
    of: active === null ? 0 : inside ? active.fall : active.rise,
    nextProbeAt: active !== null && stage[server] === IDLE ? nextAt[server] : -1,
    outUntil: (out[server] & BY_CUSTOMERS) !== 0 ? tally.outUntil[server] : -1,
    weight: warmth(health, server, now),
  }
}

interface Dot {
  readonly server: number
  readonly balancer: number
  readonly sentAt: number
  readonly at: number
  readonly verdict: number
  readonly back: number
}

const columnsOf = (dots: readonly Dot[]): ProbeDots => ({
  count: dots.length,
  server: Int16Array.from(dots, ({ server }) => server),
  balancer: Uint8Array.from(dots, ({ balancer }) => balancer),
  sentAt: Float64Array.from(dots, ({ sentAt }) => sentAt),
  at: Float64Array.from(dots, ({ at }) => at),
  verdict: Uint8Array.from(dots, ({ verdict }) => verdict),
  back: Float64Array.from(dots, ({ back }) => back),
})

const justAnswered = ({ log, state }: World): readonly Dot[] => {
  const dots: Dot[] = []
  const lowest = Math.max(log.oldest, log.count - SCANNED_MAX)
  for (let index = log.count - 1; index >= lowest; index--) {
    const i = index & log.mask
    if (log.at(i) < state.now - SPAN) break
    const detail = log.detail(i)
    const kind = kindIn(detail)
    if (kind !== PASSED && kind !== FAILED) continue
    const value = valueIn(detail)
    const at = log.at(i)
    const told = { server: serverIn(detail), balancer: gatewayIn(value), back: at }
    dots.push({ ...told, sentAt: log.since(i), at, verdict: value % REASONS })
  }
  return dots
}

/** The picture of health now; null where nobody looks after any server. */
export const observeHealth = (world: World): HealthMoment | null => {
  const { gateways, now } = world.state
  const beliefs: Belief[] = []
  const dots: Dot[] = [...justAnswered(world)]
  const panics: number[] = []
  const levels: LevelShares[] = []
  let isWatched = false
  for (const [index, { pool }] of gateways.entries()) {
    const { health, known } = pool
    if (health === null) continue
    isWatched = true
    const balancer = balancerNumber(world, index)
    if (health.isPanicking) panics.push(balancer)
    const loads = loadsAt(world, index)
    if (loads !== null) levels.push({ balancer, ...loads })
    for (const server of known.ids) {
      beliefs.push(beliefOf(health, { server, balancer, now }))
      if (health.spec.active === null || health.stage[server] === IDLE) continue
      const back = health.stage[server] === COMING ? health.nextAt[server] : -1
      dots.push({ server, balancer, sentAt: health.sentAt[server], at: -1, verdict: 255, back })
    }
  }
  if (!isWatched) return null
  return { beliefs, panics, levels, probes: columnsOf(dots) }
}
