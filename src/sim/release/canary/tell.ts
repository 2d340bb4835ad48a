// What happens to one answer: it is counted for its version, and whoever it harmed is noted.
import { ERROR } from '../../gateway/fate'
import { bucketOf } from '../../metrics/histogram'
import type { HashedStream } from '../../random/hashed'
import type { CanarySpec } from '../../scenario/canarySpec'
import { pathNumber } from '../../traffic/paths'
import type { World } from '../../world'
import { bringUp } from './series'
import { type Both, type CanaryState, RECENT, RING, withRoom } from './state'

const METRIC = 2 // which draw of a request says whether its error is counted

/** What of a release never changes. */
export interface Standing {
  readonly spec: CanarySpec
  readonly draws: HashedStream
  readonly stable: (world: World) => number // number of the old version
  readonly width: number // of a cell over time, microseconds
  readonly business: Uint8Array | null // by path, 1: it is the business; null: all are
}

interface Answer {
  readonly side: 'stable' | 'canary'
  readonly isError: boolean
  readonly isUnseen: boolean
  readonly isBusiness: boolean
  readonly isSlow: boolean
  readonly latency: number
}

const add = (both: Both, answer: Answer): void => {
  const counts = both[answer.side]
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

const remember = (state: CanaryState, { side, isError, isSlow, latency }: Answer): void => {
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
  { spec, draws, width, business, stable }: Standing,
  { world, state, place, fate }: { world: World; state: CanaryState; place: number; fate: number },
): void => {
  const { requests, gateways, now } = world.state
  bringUp(state, now, width)
  const pool = gateways[requests.gateway[place]].poolNumber
  const side = pool === spec.canary ? 'canary' : 'stable'
  const isError = fate !== 0
  const latency = now - requests.sentAt[place]
  const isSlow = spec.slow !== null && latency > spec.slow
  const draw = () => draws.uniformAt(requests.id[place], METRIC)
  const answer: Answer = {
    side,
    isError,
    isUnseen: isError && side === 'canary' && spec.missed > 0 && draw() < spec.missed,
    isBusiness: business === null || business[pathNumber(world, place)] === 1,
    isSlow,
    latency,
  }
  add(state.since, answer)
  add(state.total, answer)
  add(state.look, answer)
  remember(state, answer)
  if (side !== 'canary') return
  const isOwnFault = isError && isBlamed(world, place, stable(world))
  // An old server that was free would have taken the work alone.
  const isLate = isSlow && !isError && requests.work[place] <= (spec.slow ?? 0)
  harm(state, requests.client[place], isOwnFault || isLate)
}
