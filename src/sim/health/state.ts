// What one balancer believes of the servers of a pool, and how far its probes have come: columns by
// server id, plain data. The truth about a server is in cluster/servers.ts; nothing here knows it.
import type { HealthSpec } from '../scenario/healthSpec'
import { firstStep } from './ladder'
import { copyTally, createTally, type Tally } from './tally'

/** Bits of `out`: who has taken the server out. */
export const BY_PROBES = 1
export const BY_CUSTOMERS = 2

/** Where the probe of a server is. */
export const IDLE = 0
export const GOING = 1 // on the way to the server
export const WORKED = 2 // being answered beside the slots
export const AWAITED = 3 // in the line or in a slot of the server, or lost: nothing is scheduled
export const COMING = 4 // the answer is on its way back

/** The belief of one balancer about one pool. */
export class PoolHealth {
  declare spec: HealthSpec
  declare isPanicking: boolean // too few look well: all are used
  declare known: Uint8Array // 1: looked after
  declare step: Int16Array // on the ladder of the probes
  declare judged: Uint8Array // 1: it has had a verdict of a probe
  declare degraded: Uint8Array // 1: well, but its last answer said that it is not at its best
  declare out: Uint8Array // 0: believed well; else who took it out
  declare stage: Uint8Array // of the probe
  declare verdict: Uint8Array // on its way back: an index into `probeReasons`
  declare place: Int32Array // of the probe in the table of requests; -1: not there
  declare sentAt: Float64Array // of the last probe
  declare lateAt: Float64Array // the probe under way has its time until then
  declare nextAt: Float64Array // the next thing that happens to the probe; -1: nothing
  declare warmFrom: Float64Array // since when its weight grows; -1: it has all of it
  declare tally: Tally // what customers met there
  declare sweepAt: number // the next comparison of all servers; -1: none

  constructor(spec: HealthSpec, capacity: number) {
    this.spec = spec
    this.isPanicking = false
    this.known = new Uint8Array(capacity)
    this.step = new Int16Array(capacity)
    this.judged = new Uint8Array(capacity)
    this.degraded = new Uint8Array(capacity)
    this.out = new Uint8Array(capacity)
    this.stage = new Uint8Array(capacity)
    this.verdict = new Uint8Array(capacity)
    this.place = new Int32Array(capacity).fill(-1)
    this.sentAt = new Float64Array(capacity)
    this.lateAt = new Float64Array(capacity).fill(-1)
    this.nextAt = new Float64Array(capacity).fill(-1)
    this.warmFrom = new Float64Array(capacity).fill(-1)
    this.tally = createTally(spec.passive, capacity)
    this.sweepAt = -1
  }
}

/** A belief that shares nothing that can change with `health`. */
export const copyHealth = (health: PoolHealth): PoolHealth => {
  const copy = new PoolHealth(health.spec, health.known.length)
  copy.isPanicking = health.isPanicking
  copy.known.set(health.known)
  copy.step.set(health.step)
  copy.judged.set(health.judged)
  copy.degraded.set(health.degraded)
  copy.out.set(health.out)
  copy.stage.set(health.stage)
  copy.verdict.set(health.verdict)
  copy.place.set(health.place)
  copy.sentAt.set(health.sentAt)
  copy.lateAt.set(health.lateAt)
  copy.nextAt.set(health.nextAt)
  copy.warmFrom.set(health.warmFrom)
  copy.tally = copyTally(health.tally)
  copy.sweepAt = health.sweepAt
  return copy
}

/** Begins to look after a server; `isOld`: it has been there before the run. */
export const meet = (health: PoolHealth, id: number, isOld: boolean): void => {
  const { active } = health.spec
  health.known[id] = 1
  health.out[id] = 0
  health.judged[id] = 0
  if (active === null) return
  const begins = isOld && active.begins === 'new' ? 'full' : active.begins
  health.step[id] = firstStep(active, begins)
  if (begins === 'new') health.out[id] = BY_PROBES
}
