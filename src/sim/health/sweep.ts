// Every so often a balancer compares the servers of a pool with each other: who is much slower, or
// fails much more often, is ejected; whose time out is over comes back (Envoy's interval).
import { scheduleAt } from '../engine/calendar'
import type { Ejection, PassiveChecks } from '../scenario/healthSpec'
import { SWEEP, TIMER, type World } from '../world'
import { outliersOf } from './outliers'
import { eject, returnNow } from './passive'
import { BY_CUSTOMERS, type PoolHealth } from './state'
import { type Sums, sumsOf } from './tally'

const PARTS = 10

// Without an interval of its own, slowness is looked at ten times in each window.
const everyOf = ({ sweep, slowness, window }: Ejection): number => {
  if (sweep > 0) return sweep
  return slowness > 0 ? Math.max(1, Math.floor(window / PARTS)) : 0
}

const ejectionOf = (health: PoolHealth | null): Ejection | null =>
  health?.spec.passive?.rule === 'ejection' ? health.spec.passive : null

/** Enters the next sweep of a balancer into the calendar, where it has any. */
export const awaitSweep = (world: World, gateway: number): void => {
  const { health } = world.state.gateways[gateway].pool
  if (health === null) return
  const every = everyIn(health.spec.passive)
  health.sweepAt = every === 0 ? -1 : world.state.now + every
  if (every > 0) scheduleAt(world.state.calendar, health.sweepAt, TIMER + SWEEP + gateway)
}

const everyIn = (passive: PassiveChecks | null): number =>
  passive?.rule === 'ejection' ? everyOf(passive) : 0

/** Sweeps go on as they were entered, or begin anew where another interval is in force. */
export const sweepOtherwise = (
  world: World,
  gateway: number,
  before: PassiveChecks | null,
): void => {
  const { health } = world.state.gateways[gateway].pool
  if (health !== null && everyIn(health.spec.passive) !== everyIn(before)) {
    awaitSweep(world, gateway)
  }
}

/** A balancer looks at all servers. */
export const sweep = (world: World, gateway: number): void => {
  const { now, gateways } = world.state
  const { health, known } = gateways[gateway].pool
  const passive = ejectionOf(health)
  if (health === null || passive === null || health.sweepAt !== now) return
  awaitSweep(world, gateway)
  const ids = [...known.ids]
  for (const server of ids) {
    const isOut = (health.out[server] & BY_CUSTOMERS) !== 0
    const { tally } = health
    if (passive.sweep === 0) continue
    if (!isOut) tally.times[server] = Math.max(0, tally.times[server] - 1)
    else if (tally.outUntil[server] <= now) returnNow(world, { gateway, server }, health)
  }
  const judged = ids.filter((server) => (health.out[server] & BY_CUSTOMERS) === 0)
  // What is not over yet has no answers in it: the window ends just before now.
  const span = { now: now - 1, window: passive.window }
  const sums = judged.map((server) => sumsOf(health.tally, server, span))
  const told = { health, passive }
  for (const place of deviant(sums, passive))
    eject(world, { gateway, server: judged[place] }, { ...told, why: 'deviations' })
  for (const place of slow(sums, passive))
    if ((health.out[judged[place]] & BY_CUSTOMERS) === 0)
      eject(world, { gateway, server: judged[place] }, { ...told, why: 'slowness' })
}

const deviant = (sums: readonly Sums[], passive: Ejection): readonly number[] => {
  if (passive.deviations === 0) return []
  const places = [...sums.keys()].filter((place) => sums[place].answers >= passive.minimum)
  if (places.length < passive.hosts) return []
  const rates = places.map((place) => 1 - sums[place].failed / sums[place].answers)
  return outliersOf(rates, passive.deviations).places.map((at) => places[at])
}

// Only good answers count: a fast error is no sign of health.
const slow = (sums: readonly Sums[], { slowness, minimum }: Ejection): readonly number[] => {
  if (slowness === 0) return []
  const good = sums.map(({ answers, failed }) => answers - failed)
  const count = good.reduce((sum, one) => sum + one, 0)
  const latency = sums.reduce((sum, one) => sum + one.latency, 0)
  return [...sums.keys()].filter((place) => {
    const others = count - good[place]
    if (good[place] < minimum || others < minimum) return false
    const mean = sums[place].latency / good[place]
    return mean > (slowness * (latency - sums[place].latency)) / others
  })
}
