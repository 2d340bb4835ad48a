// The life of an instance: requested, booting, warming, ready, draining, gone. It takes requests
// only while it is warming or ready, and is paid for from its boot to its end.
import { judgePlain } from '../cluster/servers'
import { scheduleAt } from '../engine/calendar'
import { refreshPools } from '../gateway/choosing'
import { loseAll } from '../gateway/crash'
import { sendBack } from '../gateway/route'
import { note } from '../note'
import { HashedStream } from '../random/hashed'
import { bounds } from '../scenario/bounds'
import type { InstanceSpec, ScalingSpec } from '../scenario/scalingSpec'
import { SCALING, TIMER, type World } from '../world'
import { fleetOf } from './fleet'
import { makeNew } from './fresh'
import { BOOTING, DRAINING, GONE, READY, REQUESTED, type ScalingState, WARMING } from './state'
import { noteFleet } from './trail'
import { takeBoot } from './warmPool'
import { FULL, zoneFor } from './zones'

const SECOND = 1_000_000
const STEPS = 16 // of a weight that grows

/** Indices of a scaler's entries in the calendar: the next step of server id is STEP + id. */
export const SCRAPE = 0
export const DECIDE = 1
export const STEP = 2_048

/** One instance that something happens to. */
interface Subject {
  readonly spec: ScalingSpec
  readonly state: ScalingState
  readonly server: number
}

const enter = (world: World, { state, server }: Subject, stage: number): void => {
  state.stage[server] = stage
  state.stageAt[server] = world.state.now
  state.nextAt[server] = -1
  note(world, 'instance.changed', { server, value: stage })
  noteFleet(state, world.state.now)
}

const later = (world: World, { state, server }: Subject, after: number): void => {
  const at = world.state.now + after
  state.nextAt[server] = at
  scheduleAt(world.state.calendar, at, TIMER + SCALING + STEP + server)
}

// Counts who is paid for up to now, and from now on so many more or fewer.
const pay = (world: World, state: ScalingState, more: number): void => {
  const { now } = world.state
  state.paidTime += state.paid * (now - state.paidAt)
  state.paidAt = now
  state.paid += more
  noteFleet(state, now)
}

/** Orders instances, as far as there are places for them; answers how many. */
export const launch = (
  world: World,
  { spec, state }: Omit<Subject, 'server'>,
  many: number,
): number => {
  const free = fleetOf(world.scenario).filter((id) => state.stage[id] === GONE)
  const taken = free.slice(0, many)
  for (const server of taken) {
    state.bornAt[server] = world.state.now
    state.readyAt[server] = -1
    enter(world, { spec, state, server }, REQUESTED)
  }
  provide(world, spec, state)
  return taken.length
}

/** Begins to boot those that wait, as far as the provider has any, the oldest first. */
export const provide = (world: World, spec: ScalingSpec, state: ScalingState): void => {
  const waiting = fleetOf(world.scenario)
    .filter((id) => state.stage[id] === REQUESTED)
    .sort((a, b) => state.stageAt[a] - state.stageAt[b] || a - b)
  for (const server of waiting) {
    const zone = zoneFor(state, spec.instance)
    if (zone === FULL) return
    state.zone[server] = zone
    boot(world, { spec, state, server })
  }
}

const boot = (world: World, subject: Subject): void => {
  const { spec, state, server } = subject
  const { instance } = spec
  pay(world, state, 1)
  state.generation[server]++
  state.bornAt[server] = world.state.now
  state.readyAt[server] = -1
  enter(world, subject, BOOTING)
  const isDud = isBad(world, subject)
  const needed = takeBoot(state, world.state.now)
  const patience = instance.grace ?? Number.POSITIVE_INFINITY
  // Whoever looks too early ends one that would have become ready.
  state.failing[server] = isDud || needed > patience ? 1 : 0
  if (state.failing[server] === 1)
    later(world, subject, Math.min(patience, isDud ? instance.giveUp : needed))
  else if (needed > 0) later(world, subject, needed)
  else open(world, subject)
}

const isBad = ({ seed }: World, { spec, state, server }: Subject): boolean => {
  const { failing } = spec.instance
  if (failing === 0) return false
  const luck = new HashedStream(seed, 'instances')
  return luck.uniformAt(server, state.generation[server]) < failing
}

const weigh = (world: World, { spec, state, server }: Subject): void => {
  const { servers, now } = world.state
  const { warm } = spec.instance
  const age = now - state.stageAt[server]
  const isWarm = state.stage[server] === READY
  const step = isWarm ? STEPS : 1 + Math.floor((age * STEPS) / warm)
  servers.weight[server] = (servers.facts[server].spec.weight * Math.min(STEPS, step)) / STEPS
}

const open = (world: World, subject: Subject): void => {
  const { spec, state, server } = subject
  const { servers, now } = world.state
  makeNew(world, server)
  state.readyAt[server] = now
  enter(world, subject, spec.instance.warm > 0 ? WARMING : READY)
  weigh(world, subject)
  servers.present[server] = 1
  judgePlain(servers, server)
  refreshPools(world, 'membersChanged')
  world.care?.added(world, server)
  if (spec.instance.warm > 0) later(world, subject, warmStep(spec.instance))
}

const warmStep = ({ warm }: InstanceSpec): number => Math.max(1, Math.floor(warm / STEPS))

const warmOn = (world: World, subject: Subject): void => {
  const { spec, state, server } = subject
  const isWarm = world.state.now - state.stageAt[server] >= spec.instance.warm
  if (isWarm) enter(world, subject, READY)
  weigh(world, subject)
  if (!isWarm) later(world, subject, warmStep(spec.instance))
  refreshPools(world, 'weightChanged')
}

// Who is not ready yet goes first, then who came last.
const byDispensability =
  (state: ScalingState) =>
  (a: number, b: number): number => {
    const early = (id: number) => (state.readyAt[id] < 0 ? 0 : 1)
    return early(a) - early(b) || state.stageAt[b] - state.stageAt[a] || b - a
  }

/** Takes instances away, as far as they may go; answers how many. */
export const dismiss = (
  world: World,
  { spec, state }: Omit<Subject, 'server'>,
  many: number,
): number => {
  const { servers } = world.state
  const going = fleetOf(world.scenario)
    .filter((id) => state.stage[id] !== GONE && state.stage[id] !== DRAINING)
    .filter((id) => !spec.protect.includes(servers.facts[id].name))
    .sort(byDispensability(state))
    .slice(0, many)
  for (const server of going) close(world, { spec, state, server })
  return going.length
}

const close = (world: World, subject: Subject): void => {
  const { spec, server } = subject
  const { servers } = world.state
  if (servers.present[server] === 0) {
    end(world, subject)
    return
  }
  enter(world, subject, DRAINING)
  servers.admin[server] = 'drain'
  refreshPools(world, 'membersChanged')
  if (spec.instance.drain === 0 || isEmpty(world, server)) end(world, subject)
  else later(world, subject, Math.min(SECOND, spec.instance.drain))
}

const isEmpty = ({ state: { servers, gateways } }: World, server: number): boolean =>
  servers.busy[server] === 0 &&
  servers.waiting[server] === 0 &&
  gateways.every(({ pool }) => {
    const place = pool.placeOf[server]
    return place < 0 || pool.known.outstanding[place] === 0
  })

// Once a second somebody looks whether it has finished what it had.
const drainOn = (world: World, subject: Subject): void => {
  const { spec, state, server } = subject
  const left = state.stageAt[server] + spec.instance.drain - world.state.now
  if (left <= 0 || isEmpty(world, server)) end(world, subject)
  else later(world, subject, Math.min(SECOND, left))
}

const end = (world: World, subject: Subject): void => {
  const { spec, state, server } = subject
  const { servers, now } = world.state
  const wasPaid = state.stage[server] !== REQUESTED
  enter(world, subject, GONE)
  if (wasPaid) {
    pay(world, state, -1)
    state.closed += Math.max(spec.instance.minimum, now - state.bornAt[server])
  }
  if (state.readyAt[server] >= 0) state.servedTime[server] += now - state.readyAt[server]
  if (servers.present[server] === 1) {
    servers.present[server] = 0
    judgePlain(servers, server)
    refreshPools(world, 'membersChanged')
    loseAll(world, server, sendBack)
  }
  forget(world, server)
  provide(world, spec, state)
}

/** Ends an instance that is not well, and asks for another. */
export const replace = (world: World, subject: Subject): void => {
  end(world, subject)
  subject.state.replaced++
  launch(world, subject, 1)
}

// Whoever looks after servers meets the next one in this place for the first time.
const forget = ({ state: { gateways } }: World, server: number): void => {
  for (const { pool } of gateways) {
    const { health } = pool
    if (health === null) continue
    health.known[server] = 0
    health.out[server] = 0
    health.nextAt[server] = -1
    health.place[server] = -1
    health.warmFrom[server] = -1
  }
}

/** What the calendar has in store for an instance. */
export const stepOn = (world: World, subject: Subject): void => {
  const { spec, state, server } = subject
  if (state.nextAt[server] !== world.state.now) return
  state.nextAt[server] = -1
  if (state.stage[server] === WARMING) warmOn(world, subject)
  else if (state.stage[server] === DRAINING) drainOn(world, subject)
  else if (state.stage[server] !== BOOTING) return
  else if (state.failing[server] === 0) open(world, subject)
  else if (spec.instance.grace === null) end(world, subject)
  else replace(world, subject)
}

/** Instances that are there or on their way. */
export const countOf = (world: World, state: ScalingState): number =>
  fleetOf(world.scenario).filter((id) => state.stage[id] !== GONE && state.stage[id] !== DRAINING)
    .length

/** Notices instances that somebody else has taken away. */
export const missThose = (world: World, spec: ScalingSpec, state: ScalingState): void => {
  const { present } = world.state.servers
  for (const server of fleetOf(world.scenario)) {
    const stage = state.stage[server]
    if (present[server] === 1 || (stage !== READY && stage !== WARMING && stage !== DRAINING))
      continue
    end(world, { spec, state, server })
  }
}

/** Those that a document gives are there from the start. */
export const beginFleet = (world: World, state: ScalingState): void => {
  const { present } = world.state.servers
  for (const server of fleetOf(world.scenario)) {
    if (present[server] === 0) continue
    state.stage[server] = READY
    state.generation[server] = 1
    state.bornAt[server] = 0
    state.readyAt[server] = 0
    state.zone[server] = zoneFor(state, { ...state.spec.instance, available: bounds.servers })
    state.paid++
    state.peak++
  }
}
