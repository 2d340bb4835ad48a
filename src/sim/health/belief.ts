// A balancer changes its mind about a server: it takes it out or lets it back in. The log has it,
// its list of who may be chosen follows, and where too few are left, all are used.
import { scheduleAt } from '../engine/calendar'
import { followHealth, refreshPool } from '../gateway/choosing'
import { note } from '../note'
import { RAMP, TIMER, type World } from '../world'
import type { Pair } from './care'
import { balancerNumber, healthOf, rowOf } from './pairs'
import { oughtToPanic } from './panic'
import { type BeliefReason, beliefReasons, packHealth } from './reasons'
import type { PoolHealth } from './state'
import { forgetAnswers } from './tally'

const SECOND = 1_000_000

/** A change of mind: `by` BY_PROBES or BY_CUSTOMERS; quietly: the log does not have it. */
interface Change {
  readonly by: number
  readonly why: BeliefReason
  readonly quietly?: boolean
}

/** Takes a server out, or out once more for another reason. */
export const takeOut = (world: World, pair: Pair, { by, why, quietly = false }: Change): void => {
  const health = healthOf(world, pair)
  if (health === null) return
  const before = health.out[pair.server]
  health.out[pair.server] = before | by
  if (before !== 0) return
  health.warmFrom[pair.server] = -1
  if (!quietly) noteBelief(world, pair, { kind: 'server.ejected', why })
  follow(world, pair, health)
}

/** One reason to keep a server out is gone; without another it is back in. */
export const letIn = (world: World, pair: Pair, { by, why, quietly = false }: Change): void => {
  const health = healthOf(world, pair)
  if (health === null) return
  const { server } = pair
  const before = health.out[server]
  health.out[server] = before & ~by
  if (before === 0 || health.out[server] !== 0) return
  const { passive } = health.spec
  if (passive?.rule === 'ejection') {
    forgetAnswers(health.tally, { id: server, failures: passive.failures })
  }
  if (!quietly) noteBelief(world, pair, { kind: 'server.readmitted', why })
  if (health.spec.slowStart > 0) warmUp(world, pair, health)
  follow(world, pair, health)
}

const noteBelief = (
  world: World,
  { gateway, server }: Pair,
  { kind, why }: { kind: 'server.ejected' | 'server.readmitted'; why: BeliefReason },
): void => {
  note(world, kind, {
    server,
    value: packHealth(balancerNumber(world, gateway), beliefReasons.indexOf(why)),
  })
}

const warmUp = (world: World, pair: Pair, health: PoolHealth): void => {
  const { calendar, now } = world.state
  health.warmFrom[pair.server] = now
  scheduleAt(calendar, now + SECOND, TIMER + RAMP + rowOf(world, pair))
}

/** Who may be chosen follows what is believed. */
export const follow = (world: World, pair: Pair, health: PoolHealth): void => {
  const { servers, gateways } = world.state
  const { known } = gateways[pair.gateway].pool
  const panics = oughtToPanic(servers, health, known.ids)
  if (panics !== health.isPanicking) {
    health.isPanicking = panics
    note(world, panics ? 'gateway.panicked' : 'gateway.calmed', {
      value: packHealth(balancerNumber(world, pair.gateway), 0),
    })
  }
  followHealth(world, pair.gateway)
}

/** A server that came back has its weight for one more second; more of it now. */
export const warmOn = (world: World, pair: Pair): void => {
  const health = healthOf(world, pair)
  if (health === null || health.warmFrom[pair.server] < 0) return
  const { calendar, now } = world.state
  const isWarm = now - health.warmFrom[pair.server] >= health.spec.slowStart
  if (isWarm) health.warmFrom[pair.server] = -1
  else scheduleAt(calendar, now + SECOND, TIMER + RAMP + rowOf(world, pair))
  refreshPool(world, pair.gateway, 'weightChanged')
}
