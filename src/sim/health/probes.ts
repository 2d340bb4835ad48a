// Active checks: every balancer asks every server of its pool now and then whether it is well. A
// probe is on its way, is answered (beside the slots or in one), and comes back with a verdict;
// what a server is really like shows only in that answer. One probe of a pair is awaited at a time.
import { admitProbe, dropProbe, finishProbe, probeIn } from '../cluster/probes'
import { release } from '../cluster/requests'
import { callNext } from '../cluster/serve'
import { CRASHED, HUNG } from '../cluster/servers'
import { scheduleAt } from '../engine/calendar'
import { note } from '../note'
import { samplerOf } from '../random'
import type { ActiveChecks } from '../scenario/healthSpec'
import { PROBE, PROBE_LATE, TIMER, TIMERS, type World } from '../world'
import { follow, letIn, takeOut } from './belief'
import type { Pair } from './care'
import { isIn, stepDown, stepUp, topOf } from './ladder'
import { balancerNumber, healthOf, pairOf, rowOf } from './pairs'
import { packHealth } from './reasons'
import { AWAITED, BY_PROBES, COMING, GOING, IDLE, meet, type PoolHealth, WORKED } from './state'
import {
  BETWEEN,
  DEGRADED,
  FULL,
  isPass,
  LATE,
  noteDegraded,
  PASSED,
  REFUSED,
  RESET,
  STATUS,
  timed,
} from './verdicts'

/** One pair at work, with its balancer's belief and what its probes are like. */
interface Check {
  readonly pair: Pair
  readonly row: number
  readonly health: PoolHealth
  readonly active: ActiveChecks
}

const checkOf = (world: World, row: number): Check | null => {
  const pair = pairOf(world, row)
  const health = healthOf(world, pair)
  const active = health?.spec.active ?? null
  if (health === null || active === null || health.known[pair.server] === 0) return null
  return { pair, row, health, active }
}

const plan = (
  world: World,
  { health, pair, row }: Check,
  { stage, at }: { stage: number; at: number },
): void => {
  health.stage[pair.server] = stage
  health.nextAt[pair.server] = at
  scheduleAt(world.state.calendar, at, TIMER + PROBE + row)
}

/** Begins to look after a server; the first probe comes at an instant within one interval. */
export const enroll = (world: World, pair: Pair, isOld: boolean): void => {
  const health = healthOf(world, pair)
  // The calendar can name so many pairs and no more: the format refuses documents beyond.
  if (health === null || health.known[pair.server] === 1 || rowOf(world, pair) >= TIMERS) return
  meet(health, pair.server, isOld)
  const check = checkOf(world, rowOf(world, pair))
  if (check === null || world.probes === null) return
  const phase = Math.floor(world.probes.uniform() * check.active.interval)
  plan(world, check, { stage: IDLE, at: world.state.now + phase })
}

/** Every balancer begins to look after a server that was added. */
export const enrollAdded = (world: World, server: number): void => {
  for (const gateway of world.state.gateways.keys()) {
    const pair = { gateway, server }
    enroll(world, pair, false)
    const health = healthOf(world, pair)
    if (health !== null && health.out[server] !== 0) follow(world, pair, health)
  }
}

/** The calendar has come to the next thing that happens to the probe of a pair. */
export const stepProbe = (world: World, row: number): void => {
  const check = checkOf(world, row)
  if (check === null) return
  const { health, pair } = check
  const { server } = pair
  if (health.nextAt[server] !== world.state.now) return
  health.nextAt[server] = -1
  switch (health.stage[server]) {
    case IDLE:
      send(world, check)
      return
    case GOING:
      reach(world, check)
      return
    case WORKED:
      answer(world, check)
      return
    case COMING:
      judge(world, check, health.verdict[server])
  }
}

const networkOf = (world: World, { gateway }: Pair): number =>
  world.state.gateways[gateway].backNetwork

const send = (world: World, check: Check): void => {
  const { health, pair, row, active } = check
  const { now, calendar } = world.state
  health.sentAt[pair.server] = now
  noteProbe(world, check, { kind: 'probe.sent', code: 0 })
  const network = networkOf(world, pair)
  if (network > 0) plan(world, check, { stage: GOING, at: now + network })
  else reach(world, check)
  if (health.stage[pair.server] === IDLE) return
  health.lateAt[pair.server] = now + active.timeout
  scheduleAt(calendar, now + active.timeout, TIMER + PROBE_LATE + row)
}

const noteProbe = (
  world: World,
  { health, pair }: Check,
  { kind, code }: { kind: 'probe.sent' | 'probe.passed' | 'probe.failed'; code: number },
): void => {
  const since = health.sentAt[pair.server]
  note(world, kind, {
    server: pair.server,
    value: packHealth(balancerNumber(world, pair.gateway), code),
    since,
  })
}

const reach = (world: World, check: Check): void => {
  const { health, pair, active } = check
  const { servers, now } = world.state
  const { server } = pair
  const condition = servers.condition[server]
  health.stage[server] = AWAITED
  if (condition === CRASHED) {
    sendBack(world, check, REFUSED)
    return
  }
  if (condition === HUNG && servers.silent[server] === 1) return
  // The system accepts a connection, whatever the program behind it does.
  if (active.kind === 'tcp') {
    sendBack(world, check, PASSED)
    return
  }
  const work = workOf(world, active)
  if (active.answered !== 'beside') {
    const ahead = active.answered === 'ahead'
    const place = admitProbe(world, { number: check.row, server, work, ahead })
    if (place < 0) sendBack(world, check, FULL)
    else health.place[server] = place
    return
  }
  if (condition === HUNG) return
  const length = Math.floor(work / servers.speed[server] + 0.5)
  if (length > 0) plan(world, check, { stage: WORKED, at: now + length })
  else answer(world, check)
}

const workOf = (world: World, { work }: ActiveChecks): number =>
  world.probes === null ? 0 : Math.floor(samplerOf(work)(world.probes) + 0.5)

// What the server says once it has worked on the probe.
const answer = (world: World, check: Check): void => {
  const { active, health, pair } = check
  const { servers } = world.state
  const { server } = pair
  health.stage[server] = AWAITED
  if (servers.condition[server] === CRASHED) {
    sendBack(world, check, RESET)
    return
  }
  if (servers.condition[server] === HUNG) return
  const { from, to } = active.expect
  const status = statusOf(world, check)
  const isGood = status >= from && status <= to
  const asOwn = active.path === 'health' && servers.degraded[server] === 1 ? DEGRADED : PASSED
  sendBack(world, check, isGood ? asOwn : STATUS)
}

const statusOf = (world: World, { active, pair }: Check): number => {
  const { servers } = world.state
  if (active.path === 'health') return servers.healthStatus[pair.server]
  const share = servers.errors[pair.server]
  if (share <= 0 || world.probes === null) return 200
  return world.probes.uniform() < share ? 500 : 200
}

const sendBack = (world: World, check: Check, verdict: number): void => {
  const { health, pair } = check
  const network = networkOf(world, pair)
  health.verdict[pair.server] = verdict
  if (network > 0) plan(world, check, { stage: COMING, at: world.state.now + network })
  else judge(world, check, verdict)
}

/** The probe of a pair has had its time. */
export const expireProbe = (world: World, row: number): void => {
  const check = checkOf(world, row)
  if (check === null) return
  const { health, pair } = check
  const { server } = pair
  if (health.stage[server] === IDLE || health.lateAt[server] !== world.state.now) return
  if (health.place[server] >= 0) dropProbe(world, health.place[server])
  health.place[server] = -1
  judge(world, check, LATE)
}

/** A slot has done its work for the probe at `place` of the table. */
export const completeProbe = (world: World, place: number): void => {
  const { requests } = world.state
  const server = requests.server[place]
  const check = checkOf(world, probeIn(requests, place))
  finishProbe(world, place)
  if (check !== null && check.health.place[server] === place) {
    check.health.place[server] = -1
    answer(world, check)
  }
  callNext(world, server)
}

/** The server crashed, or went, with the probe at `place` of the table. */
export const loseProbe = (world: World, place: number): void => {
  const { requests } = world.state
  const server = requests.server[place]
  const check = checkOf(world, probeIn(requests, place))
  release(requests, place)
  if (check === null || check.health.place[server] !== place) return
  check.health.place[server] = -1
  sendBack(world, check, RESET)
}

// The balancer has the outcome: it counts, and the next probe follows.
const judge = (world: World, check: Check, verdict: number): void => {
  const { health, pair, active } = check
  const { server } = pair
  const { now } = world.state
  const sentAt = health.sentAt[server]
  const code = timed(verdict, now - sentAt, active)
  const before = health.step[server]
  const passed = isPass(code)
  health.judged[server] = 1
  noteProbe(world, check, {
    kind: passed || code === BETWEEN ? 'probe.passed' : 'probe.failed',
    code,
  })
  if (passed) health.step[server] = stepUp(before, active)
  else if (code === STATUS && active.strict) health.step[server] = 0
  else if (code !== BETWEEN) health.step[server] = stepDown(before, active)
  const from = active.pace === 'start' ? sentAt : now
  const due = from + intervalOf(health.step[server], active) + jitterOf(world, active)
  plan(world, check, { stage: IDLE, at: Math.max(now, due) })
  if (passed && noteDegraded(health, server, code)) follow(world, pair, health)
  changeMind(world, check, before)
}

/** Probes have led a server from step `before` to where it is now. */
const changeMind = (world: World, { health, pair, active }: Check, before: number): void => {
  const now = isIn(health.step[pair.server], active)
  if (now === isIn(before, active)) return
  if (now) letIn(world, pair, { by: BY_PROBES, why: 'probes' })
  else takeOut(world, pair, { by: BY_PROBES, why: 'probes' })
}

const intervalOf = (step: number, active: ActiveChecks): number => {
  if (step === topOf(active)) return active.interval
  return step === 0 ? active.downInterval : active.fastInterval
}

const jitterOf = (world: World, { jitter }: ActiveChecks): number =>
  jitter === 0 || world.probes === null ? 0 : Math.floor(world.probes.uniform() * jitter)

/** Customers' errors count as a failed probe, as all but the last, or as all that are needed. */
export const failByCustomers = (
  world: World,
  pair: Pair,
  onError: 'fail-check' | 'sudden-death' | 'mark-down',
): void => {
  const check = checkOf(world, rowOf(world, pair))
  if (check === null) return
  const { health, active } = check
  const before = health.step[pair.server]
  if (!isIn(before, active)) return
  if (onError === 'mark-down') health.step[pair.server] = 0
  else if (onError === 'sudden-death') health.step[pair.server] = active.rise
  else health.step[pair.server] = stepDown(before, active)
  changeMind(world, check, before)
}

/** The next probe comes as soon as while a state changes. */
export const hurryProbe = (world: World, pair: Pair): void => {
  const check = checkOf(world, rowOf(world, pair))
  if (check === null || check.health.stage[pair.server] !== IDLE) return
  const soon = world.state.now + check.active.fastInterval
  if (soon < check.health.nextAt[pair.server]) plan(world, check, { stage: IDLE, at: soon })
}
