// When a pool under thresholds swings for ever although nothing changes, and when it comes too late
// for a ramp: lag and boot against the width of the band and the slope of the demand. Times in
// seconds. The model is ours (control theory calls it a relay with hysteresis and dead time;
// Åström and Wittenmark, Computer-Controlled Systems): means without noise.

/** A rule with two thresholds, and what delays it. */
export interface Thresholds {
  readonly offeredLoad: number // busy servers if there were enough, erlangs: a
  readonly up: number // share of busy time above which servers come
  readonly down: number // share below which servers go
  readonly by: number // servers at a time
  readonly every: number // between two decisions
  readonly lag: number // until a decision sees what is now
  readonly boot: number // until a server that comes takes requests
}

/** a / down - a / up: numbers of servers at which the rule does nothing. */
export const bandWidth = ({ offeredLoad, up, down }: Thresholds): number =>
  offeredLoad / down - offeredLoad / up

/** Decisions that are made before the effect of the first is seen, itself among them. */
export const blindDecisions = (every: number, delay: number): number =>
  1 + Math.floor(delay / every + 1e-9)

/** Servers too few once the way down is seen to be over: those taken by blind decisions. */
export const overshootDown = ({ by, every, lag }: Thresholds): number =>
  by * blindDecisions(every, lag)

/** Servers too many once the way up is seen to be over: what boots is not seen either. */
export const overshootUp = ({ by, every, lag, boot }: Thresholds): number =>
  by * blindDecisions(every, lag + boot)

/** Whether a pool that comes from too many servers swings for ever: on the way down it jumps over
 * the whole band, and on the way up again. */
export const swings = (rule: Thresholds): boolean =>
  Math.min(overshootDown(rule), overshootUp(rule)) > bandWidth(rule)

/** The most lag with which it still settles: by (1 + lag / every) within the band. */
export const lagMax = ({ by, every, ...rest }: Thresholds): number =>
  Math.max(0, Math.floor(bandWidth({ by, every, ...rest }) / by)) * every

/** A demand that grows along a straight line, and a fleet in proportion to what it saw. */
export interface Ramp {
  readonly from: number // requests a second
  readonly to: number
  readonly over: number // seconds
  readonly target: number // share of busy time that the fleet aims at, in (0, 1]
  readonly delay: number // lag, decision and boot together
}

const demandAt = ({ from, to, over }: Ramp, at: number): number =>
  from + (to - from) * Math.min(1, Math.max(0, at / over))

const shortAt = (ramp: Ramp, at: number): number =>
  demandAt(ramp, at) - demandAt(ramp, at - ramp.delay) / ramp.target

/** Most requests a second beyond what the fleet can do; 0 or less: it keeps up. Positive if and
 * only if slope · min(delay, over) > headroom, that of the moment which the fleet has seen. */
export const shortfallMax = (ramp: Ramp): number =>
  Math.max(...[0, ramp.over, ramp.delay].map((at) => shortAt(ramp, at)))

/** Requests beyond what the fleet can do in all: they wait, or are lost. */
export const shortfallSum = (ramp: Ramp): number => {
  const { over, delay } = ramp
  const ends = [0, over, delay, over + delay].sort((a, b) => a - b)
  let sum = 0
  for (let i = 1; i < ends.length; i++) {
    const [from, to] = [shortAt(ramp, ends[i - 1]), shortAt(ramp, ends[i])]
    const span = ends[i] - ends[i - 1]
    if (from >= 0 && to >= 0) sum += ((from + to) / 2) * span
    else if (from > 0 || to > 0) {
      const above = Math.max(from, to)
      sum += ((above / (above - Math.min(from, to))) * span * above) / 2
    }
  }
  return sum
}
