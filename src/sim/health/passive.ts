// Passive checks: what customers' requests tell a balancer about a server. They cost nothing and
// see what customers see; but they learn only from harm, and nothing of a server without requests.

import { isShut, noteChosen, noteFailed, notePassed } from '../balancers/nginx/failures'
import { scheduleAt } from '../engine/calendar'
import { notify } from '../gateway/choosing'
import { note } from '../note'
import type { Counted, Ejection, MaxFails, Observe } from '../scenario/healthSpec'
import { RETURN, TIMER, type World } from '../world'
import { letIn, takeOut } from './belief'
import type { AttemptEnd, Pair } from './care'
import { ejectionTime, mayEject } from './outliers'
import { balancerNumber, healthOf, rowOf } from './pairs'
import { failByCustomers, hurryProbe } from './probes'
import { type BeliefReason, beliefReasons, packHealth } from './reasons'
import { BY_CUSTOMERS, type PoolHealth } from './state'
import { noteFailure, noteInWindow, sumsOf } from './tally'

const SECOND = 1_000_000

/** A customer's request is on its way to the server. */
export const noteSent = (world: World, pair: Pair): void => {
  const health = healthOf(world, pair)
  const passive = health?.spec.passive
  const { server } = pair
  if (!health || passive?.rule !== 'max-fails' || isLone(world, pair)) return
  if (health.known[server] === 0) return
  const second = Math.floor(world.state.now / SECOND)
  const { nginx } = health.tally
  noteChosen(nginx, { place: server, second }, wholeSeconds(passive.failTimeout))
  // One request a time out: while its outcome is unknown, nobody else is sent there.
  if (nginx.fails[server] > 0) weighFails(world, pair, { health, passive, quietly: true })
}

/** The balancer sees how a customer's request ended. */
export const noteOutcome = (
  world: World,
  pair: Pair,
  { end, latency }: { end: AttemptEnd; latency: number },
): void => {
  const health = healthOf(world, pair)
  const passive = health?.spec.passive
  if (!health || !passive || health.known[pair.server] === 0) return
  const isBad = isFailure(end, passive.counts)
  switch (passive.rule) {
    case 'max-fails':
      countFail(world, pair, { health, passive, isBad })
      return
    case 'observe':
      observe(world, pair, { health, passive, isBad })
      return
    case 'ejection':
      weigh(world, pair, { health, passive, isBad, latency })
  }
}

const isFailure = (end: AttemptEnd, counts: Counted): boolean => {
  if (end === 'malformed') return counts === 'every-status'
  return end === 'status' ? counts !== 'connection' : end !== 'answered'
}

const wholeSeconds = (length: number): number => Math.floor(length / SECOND)

// nginx never gives up on the only server of a group.
const isLone = (world: World, { gateway }: Pair): boolean =>
  world.state.gateways[gateway].pool.known.count === 1

interface Failing {
  readonly health: PoolHealth
  readonly passive: MaxFails
}

const countFail = (
  world: World,
  pair: Pair,
  { health, passive, isBad }: Failing & { isBad: boolean },
): void => {
  if (isLone(world, pair)) return
  const { server } = pair
  const { nginx } = health.tally
  const second = Math.floor(world.state.now / SECOND)
  if (!isBad) {
    if (nginx.fails[server] === 0) return
    notePassed(nginx, server)
    weighFails(world, pair, { health, passive, quietly: true })
    return
  }
  noteFailed(nginx, { place: server, second })
  if (passive.maxFails > 0) {
    const place = world.state.gateways[pair.gateway].pool.placeOf[server]
    notify(world, pair.gateway, { kind: 'weakened', place, maxFails: passive.maxFails })
  }
  weighFails(world, pair, { health, passive, quietly: false })
}

// Whether the server is shut now, and until when.
const weighFails = (
  world: World,
  pair: Pair,
  { health, passive, quietly }: Failing & { quietly: boolean },
): void => {
  const { now, calendar } = world.state
  const { server } = pair
  const { nginx } = health.tally
  const failTimeout = wholeSeconds(passive.failTimeout)
  const limits = { maxFails: passive.maxFails, failTimeout }
  const shut = isShut(nginx, { place: server, second: Math.floor(now / SECOND) }, limits)
  if (!shut) {
    letIn(world, pair, { by: BY_CUSTOMERS, why: 'time', quietly })
    return
  }
  const until = (nginx.checked[server] + failTimeout + 1) * SECOND
  if (health.tally.outUntil[server] !== until) {
    health.tally.outUntil[server] = until
    scheduleAt(calendar, until, TIMER + RETURN + rowOf(world, pair))
  }
  const wasOut = (health.out[server] & BY_CUSTOMERS) !== 0
  if (!wasOut) takeOut(world, pair, { by: BY_CUSTOMERS, why: 'max-fails', quietly })
  // The request that was let through has failed too: out once more.
  else if (!quietly && health.tally.onTrial[server] === 1) {
    noteOut(world, pair, 'max-fails')
  }
  health.tally.onTrial[server] = quietly ? 1 : 0
}

const noteOut = (world: World, { gateway, server }: Pair, why: BeliefReason): void => {
  const value = packHealth(balancerNumber(world, gateway), beliefReasons.indexOf(why))
  note(world, 'server.ejected', { server, value })
}

// HAProxy: so many errors one after the other count for what on-error says.
const observe = (
  world: World,
  pair: Pair,
  { health, passive, isBad }: { health: PoolHealth; passive: Observe; isBad: boolean },
): void => {
  const { inRow } = health.tally
  const { server } = pair
  inRow[server] = isBad ? inRow[server] + 1 : 0
  if (inRow[server] < passive.errorLimit) return
  inRow[server] = 0
  if (passive.onError !== 'fastinter') failByCustomers(world, pair, passive.onError)
  if (passive.onError !== 'mark-down') hurryProbe(world, pair)
}

const weigh = (
  world: World,
  pair: Pair,
  told: { health: PoolHealth; passive: Ejection; isBad: boolean; latency: number },
): void => {
  const { health, passive, isBad, latency } = told
  const { now } = world.state
  const { tally } = health
  const { server: id } = pair
  const { window, failures } = passive
  noteInWindow(tally, { id, window }, { now, isBad, latency })
  tally.inRow[id] = isBad ? tally.inRow[id] + 1 : 0
  if (!isBad) return
  const isMany = noteFailure(tally, { id, failures, window }, now)
  if ((health.out[id] & BY_CUSTOMERS) !== 0) return
  if (passive.consecutive > 0 && tally.inRow[id] >= passive.consecutive) {
    eject(world, pair, { health, passive, why: 'consecutive' })
    return
  }
  if (isMany) {
    eject(world, pair, { health, passive, why: 'failures' })
    return
  }
  if (passive.share === 0) return
  const { answers, failed } = sumsOf(tally, id, { now, window })
  if (answers >= passive.minimum && failed >= passive.share * answers) {
    eject(world, pair, { health, passive, why: 'share' })
  }
}

/** Takes a server out for a while, unless too many are out already. */
export const eject = (
  world: World,
  pair: Pair,
  { health, passive, why }: { health: PoolHealth; passive: Ejection; why: BeliefReason },
): void => {
  const { now, calendar, gateways } = world.state
  const { known } = gateways[pair.gateway].pool
  const { server } = pair
  const { tally, out } = health
  const ejected = known.ids.reduce((sum, id) => sum + (out[id] & BY_CUSTOMERS ? 1 : 0), 0)
  tally.inRow[server] = 0
  if (!mayEject({ count: known.count, ejected }, passive)) return
  const nth = timesOf(health, server, { passive, now }) + 1
  tally.times[server] = nth
  tally.outUntil[server] = now + ejectionTime(nth, passive)
  if (passive.sweep === 0) {
    scheduleAt(calendar, tally.outUntil[server], TIMER + RETURN + rowOf(world, pair))
  }
  takeOut(world, pair, { by: BY_CUSTOMERS, why })
}

// Without sweeps, every `out` of good service since the last return forgives one ejection.
const timesOf = (
  { tally }: PoolHealth,
  server: number,
  { passive, now }: { passive: Ejection; now: number },
): number => {
  const back = tally.backSince[server]
  if (passive.sweep > 0 || back < 0) return tally.times[server]
  return Math.max(0, tally.times[server] - Math.floor((now - back) / passive.out))
}

/** The time out of a server is over. */
export const comeBack = (world: World, pair: Pair): void => {
  const health = healthOf(world, pair)
  if (health === null || health.tally.outUntil[pair.server] !== world.state.now) return
  const { passive } = health.spec
  if (passive?.rule === 'max-fails') {
    health.tally.onTrial[pair.server] = 0
    weighFails(world, pair, { health, passive, quietly: false })
  } else {
    returnNow(world, pair, health)
  }
}

/** Lets a server back in that has been ejected. */
export const returnNow = (world: World, pair: Pair, health: PoolHealth): void => {
  health.tally.outUntil[pair.server] = -1
  health.tally.backSince[pair.server] = world.state.now
  letIn(world, pair, { by: BY_CUSTOMERS, why: 'time' })
}
