// The warm pool: instances that have booted in advance and wait, for less than a running one costs.
// Who is asked for is one of them, as long as there are any; the pool is then filled again.
import type { ScalingSpec } from '../scenario/scalingSpec'
import type { ScalingState } from './state'

const wantedOf = ({ spec, isWarming }: ScalingState): number =>
  isWarming ? (spec.instance.warmPool?.size ?? 0) : 0

/** A pool that is always wanted is full from the start. */
export const fillFirst = (spec: ScalingSpec, state: ScalingState): void => {
  state.isWarming = !spec.rules.some((rule) => rule.kind === 'levels' && rule.warm !== null)
  state.pooled = Array.from({ length: wantedOf(state) }, () => 0)
}

/** Has as many in the pool as are wanted now: new ones boot, and who is too many goes. */
export const refill = (state: ScalingState, now: number): void => {
  const wanted = wantedOf(state)
  const { boot } = state.spec.instance
  state.pooledTime += state.pooled.length * (now - state.pooledAt)
  state.pooledAt = now
  const kept = state.pooled.slice(0, wanted)
  const more = Array.from({ length: Math.max(0, wanted - kept.length) }, () => now + boot)
  state.pooled = [...kept, ...more].sort((a, b) => a - b)
}

/** The pool is wanted from now on, or is not. */
export const warmUp = (state: ScalingState, wanted: boolean, now: number): void => {
  if (state.isWarming === wanted) return
  state.isWarming = wanted
  refill(state, now)
}

/** Time to boot for one more instance: that of the pool where one of it is ready, which is then
 * used. */
export const takeBoot = (state: ScalingState, now: number): number => {
  const { boot, warmPool } = state.spec.instance
  const [first] = state.pooled
  if (warmPool === null || first === undefined || first > now) return boot
  state.pooledTime += state.pooled.length * (now - state.pooledAt)
  state.pooledAt = now
  state.pooled = state.pooled.slice(1)
  refill(state, now)
  return Math.min(boot, warmPool.boot)
}

/** Microseconds for which instances have waited in the pool so far. */
export const pooledTimeOf = ({ pooled, pooledTime, pooledAt }: ScalingState, now: number): number =>
  pooledTime + pooled.length * (now - pooledAt)
