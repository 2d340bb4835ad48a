// What happens to one answer: it is counted for its version, and whoever it harmed is noted.
import { ERROR } from '../../gateway/fate'
import { bucketOf } from '../../metrics/histogram'
import type { HashedStream } from '../../random/hashed'
import type { CanarySpec } from '../../scenario/canarySpec'
import type { World } from '../../world'
import type { Counts } from './counts'
import { bringUp } from './series'
import { type CanaryState, RECENT, RING, withRoom } from './state'

/** Which draw of a request says whether its error is counted. */
const METRIC = 2

/** Which draw of a request says whether it is copied. */
export const MIRROR = 3

/** What of a release never changes. */
export interface Standing {
  readonly spec: CanarySpec
  readonly draws: HashedStream
  readonly stable: (world: World) => number // number of the old version
  readonly width: number // of a cell over time, microseconds
  readonly plain: (world: World, place: number) => Answer // nothing has come of it yet
}

/** What came of one request. */
export interface Answer {
  readonly isError: boolean
  readonly isUnseen: boolean
  readonly isBusiness: boolean
  readonly isSlow: boolean
  readonly latency: number
}

type Side = 'stable' | 'canary'

/** Whether the metric of the new version does not count an error of request `id`. */
export const isMissed = ({ spec, draws }: Standing, id: number): boolean =>
  spec.missed > 0 && draws.uniformAt(id, METRIC) < spec.missed

/** Counts an answer. */
export const count = (counts: Counts, answer: Answer): void => {
  counts.answers++
  if (answer.isError) counts.errors++
  else {
    counts.latencies[bucketOf(answer.latency)]++
    counts.timed++
  }
  if (answer.isUnseen) counts.unseen++
  if (answer.isSlow) counts.slow++
  if (!answer.isBusiness) return
  counts.business++
  if (answer.isError) counts.missing++
}

const remember = (state: CanaryState, side: Side, { isError, isSlow, latency }: Answer): void => {
  const outcome = isError ? 1 : isSlow ? 2 : 0
  state.ring[state.ringNext] = 1 + (side === 'canary' ? 4 : 0) + outcome
  state.ringNext = (state.ringNext + 1) % RING
  if (isError) return
  state.recent[side][state.recentCount[side] % RECENT] = latency
  state.recentCount[side]++
}

// Whoever met the new version, and whom it failed where the old one would not have.
const harm = (state: CanaryState, client: number, isHarmed: boolean): void => {
  state.tasted = withRoom(state.tasted, client)
  if (state.tasted[client] === 0) {
    state.tasted[client] = 1
    state.tasters++
  }
  if (!isHarmed) return
  state.harms++
  state.hurt = withRoom(state.hurt, client)
  if (state.hurt[client] === 1) return
  state.hurt[client] = 1
  state.harmed++
}

// An error of the program is blamed on its version where the old one would have answered; whatever
// else ends a request there is the new servers': too few of them, or gone.
const isBlamed = (world: World, place: number, stable: number): boolean => {
  const cause = world.state.requests.cause[place]
  if (cause !== 0 && cause !== ERROR) return true
  return world.versions?.blames(world, place, stable) ?? false
}

/** The fate of the request at `place` has fallen; `fate`: 0 completed, 1 failed, 2 rejected. */
export const countAnswer = (
  standing: Standing,
  { world, state, place, fate }: { world: World; state: CanaryState; place: number; fate: number },
): void => {
  const { spec } = standing
  const { requests, gateways, now } = world.state
  bringUp(state, now, standing.width)
  const pool = gateways[requests.gateway[place]].poolNumber
  const side = pool === spec.canary ? 'canary' : 'stable'
  const isError = fate !== 0
  const latency = now - requests.sentAt[place]
  const isSlow = spec.slow !== null && latency > spec.slow
  const isUnseen = isError && side === 'canary' && isMissed(standing, requests.id[place])
  const answer = { ...standing.plain(world, place), isError, isUnseen, isSlow, latency }
  count(state.since[side], answer)
  count(state.total[side], answer)
  count(state.look[side], answer)
  remember(state, side, answer)
  if (side !== 'canary') return
  const isOwnFault = isError && isBlamed(world, place, standing.stable(world))
  // An old server that was free would have taken the work alone.
  const isLate = isSlow && !isError && requests.work[place] <= (spec.slow ?? 0)
  harm(state, requests.client[place], isOwnFault || isLate)
}
