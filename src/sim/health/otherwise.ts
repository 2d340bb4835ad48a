// The balancers begin to look after their servers in another way while the run goes on. What they
// believe stays, as far as the new way can have come to it; counts are carried over to the new
// thresholds, and a probe that is under way is judged by the new rules at the end of its old time.
import { dropProbe } from '../cluster/probes'
import { scheduleAt } from '../engine/calendar'
import { refreshPool } from '../gateway/choosing'
import type { ActiveChecks, HealthSpec, PassiveChecks } from '../scenario/healthSpec'
import { duration } from '../time'
import { PROBE, RETURN, TIMER, type World } from '../world'
import { follow, letIn } from './belief'
import type { Pair } from './care'
import { isIn, topOf } from './ladder'
import { rowOf } from './pairs'
import { BY_CUSTOMERS, BY_PROBES, IDLE, type PoolHealth } from './state'
import { sweepOtherwise } from './sweep'
import { createTally, type Tally } from './tally'

const nobody: HealthSpec = {
  active: null,
  passive: null,
  slowStart: duration(0),
  panic: 0,
  failOpen: false,
}

/** Puts another way of looking in force, for every balancer that looks; null: nobody looks. */
export const lookOtherwise = (world: World, spec: HealthSpec | null): void => {
  for (const [gateway, { pool }] of world.state.gateways.entries()) {
    const { health, known } = pool
    if (health === null) continue
    const before = health.spec
    const ids = [...known.ids]
    health.spec = spec ?? nobody
    health.tally = carried(health.tally, { before: before.passive, now: health.spec.passive })
    for (const server of ids) change(world, { gateway, server }, { health, before })
    sweepOtherwise(world, gateway, before.passive)
    if (health.spec.slowStart === 0) health.warmFrom.fill(-1)
    if (health.spec.slowStart !== before.slowStart) refreshPool(world, gateway, 'weightChanged')
    follow(world, { gateway, server: ids[0] ?? 0 }, health)
  }
}

// Rings and windows have another size and begin empty; the rest means the same under one rule.
const carried = (
  tally: Tally,
  { before, now }: { before: PassiveChecks | null; now: PassiveChecks | null },
): Tally => {
  const fresh = createTally(now, tally.capacity)
  if (before === null || now === null || before.rule !== now.rule) return fresh
  const { inRow, times, outUntil, backSince, onTrial, nginx } = tally
  return { ...fresh, inRow, times, outUntil, backSince, onTrial, nginx }
}

interface Change {
  readonly health: PoolHealth
  readonly before: HealthSpec
}

const change = (world: World, pair: Pair, { health, before }: Change): void => {
  const { server } = pair
  if (health.known[server] === 0) return
  const { active, passive } = health.spec
  if (active === null) forgetProbe(world, pair, health)
  else {
    health.step[server] = stepFrom(health.step[server], { before: before.active, now: active })
    pace(world, pair, { health, before: before.active, now: active })
  }
  const freed =
    (active === null ? BY_PROBES : 0) | (passive?.rule === before.passive?.rule ? 0 : BY_CUSTOMERS)
  if ((health.out[server] & freed) !== 0) letIn(world, pair, { by: freed, why: 'settings' })
  awaitReturn(world, pair, { health, before })
}

interface Ladders {
  readonly before: ActiveChecks | null
  readonly now: ActiveChecks
}

// So many failures of those that it takes, or so many passes; never enough by the change alone.
const stepFrom = (step: number, { before, now }: Ladders): number => {
  if (before === null) return topOf(now)
  if (!isIn(step, before)) return Math.min(step, now.rise - 1)
  return Math.max(now.rise, topOf(now) - (topOf(before) - step))
}

// The wait for the next probe is as much longer or shorter as the interval is, so that the servers
// are not asked all at once.
const pace = (
  world: World,
  pair: Pair,
  { health, before, now }: Ladders & Pick<Change, 'health'>,
) => {
  const { server } = pair
  if (health.stage[server] !== IDLE) return
  const { state, probes } = world
  const begins = before === null || health.nextAt[server] < 0
  if (begins && probes === null) return
  const wait = begins
    ? (probes?.uniform() ?? 0) * now.interval
    : ((health.nextAt[server] - state.now) * now.interval) / before.interval
  health.nextAt[server] = state.now + Math.floor(wait)
  scheduleAt(state.calendar, health.nextAt[server], TIMER + PROBE + rowOf(world, pair))
}

const forgetProbe = (world: World, { server }: Pair, health: PoolHealth): void => {
  if (health.place[server] >= 0) dropProbe(world, health.place[server])
  health.place[server] = -1
  health.stage[server] = IDLE
  health.nextAt[server] = -1
  health.lateAt[server] = -1
  health.degraded[server] = 0
}

// A sweep would have let it back; without sweeps the calendar does.
const awaitReturn = (world: World, pair: Pair, { health, before }: Change): void => {
  const { server } = pair
  const { passive } = health.spec
  const sweeps = ({ passive: rule }: HealthSpec) => rule?.rule === 'ejection' && rule.sweep > 0
  const isOut = (health.out[server] & BY_CUSTOMERS) !== 0
  if (!isOut || passive?.rule !== 'ejection' || sweeps(health.spec) || !sweeps(before)) return
  const { calendar, now } = world.state
  health.tally.outUntil[server] = Math.max(now, health.tally.outUntil[server])
  scheduleAt(calendar, health.tally.outUntil[server], TIMER + RETURN + rowOf(world, pair))
}
