// How many pods Argo Rollouts runs of either version. Without a traffic router the share of the new
// version is the share of its pods, so a weight can be met only as nearly as whole pods allow; with
// one the weight is exact and pods only have to be enough. Reference: argoproj/argo-rollouts,
// 9f8d111, utils/replicaset/canary.go.

/** Pods of either version. */
export interface Pods {
  readonly canary: number
  readonly stable: number
}

const up = (value: number): number => -Math.floor(-value)

/** What bounds the number of pods. */
interface Plan {
  readonly replicas: number // pods in all, as the reader wants them
  readonly weight: number // wanted share of the canary, 0 to `full`
  readonly full?: number // what all of the traffic is; 100
  readonly surge: number // pods above `replicas` that may run for a while
}

// Whether floor and ceiling lie equally far from the weight: then the larger is taken.
const isTied = (weight: number, full: number, pods: number): boolean => {
  const exact = pods * (weight / full)
  return exact - Math.floor(exact) === 0.5
}

/** The numbers of pods whose share comes nearest to the weight, one pod above `replicas` included
 * where surge allows it. Between 1 and 99 % neither version has none, where two pods may run. */
export const approximated = ({ replicas, weight, full = 100, surge }: Plan): Pods => {
  if (replicas === 0) return { canary: 0, stable: 0 }
  const exact = (replicas * weight) / full
  const ceiling = up(exact)
  const floor = Math.floor(exact)
  const mayBeNone = weight === full || weight === 0 || (replicas === 1 && surge === 0)
  const options: (readonly [canary: number, total: number])[] = []
  const isFloorFair = (total: number) => !isTied(weight, full, total) && (floor !== 0 || mayBeNone)
  if (ceiling < replicas || mayBeNone) options.push([ceiling, replicas])
  if (isFloorFair(replicas)) options.push([floor, replicas])
  if (surge > 0) {
    options.push([ceiling, replicas + 1])
    if (isFloorFair(replicas + 1)) options.push([floor, replicas + 1])
  }
  let best: readonly [number, number] = [0, replicas]
  let nearest = Infinity
  for (const option of options) {
    const far = Math.abs((option[0] * full) / option[1] - weight)
    if (far < nearest) {
      best = option
      nearest = far
    }
  }
  return { canary: best[0], stable: best[1] - best[0] }
}

/** Pods that a share of the traffic needs: rounded up. */
export const podsFor = (replicas: number, weight: number, full = 100): number =>
  up((weight * replicas) / full)

/** A set of pods of one version. */
export interface PodSet {
  readonly wanted: number
  readonly available: number
}

// Pods that can be counted on, or those that are asked for where nobody minds if they answer.
const countable = ({ wanted, available }: PodSet, ignoresAvailability: boolean): number =>
  wanted < available || ignoresAvailability ? wanted : available

const lowered = (set: PodSet, { desired, spare }: { desired: number; spare: number }): number =>
  Math.max(desired, set.wanted - spare)

interface Sides {
  readonly drain: PodSet // the one that shrinks
  readonly other: PodSet
  readonly drainCount: number
  readonly otherCount: number
}

// Keeps both numbers within what surge allows, and no lower than what must stay available.
const withinLimits = (
  { drain, other, drainCount, otherCount }: Sides,
  { most, least }: { most: number; least: number },
): readonly [drain: number, other: number] => {
  const over = Math.max(0, otherCount + drainCount - most)
  const kept = otherCount - over
  const available = Math.min(drain.available, drainCount) + Math.min(other.available, kept)
  const given = Math.max(0, other.available - kept)
  const needed = Math.max(0, least - available)
  const final = kept + Math.min(given, needed)
  return [drainCount - Math.max(0, final + drainCount - most), final]
}

/** A step of the controller, which is taken again once pods have come or gone. */
interface Reconciling {
  readonly replicas: number
  readonly weight: number
  readonly surge: number // pods
  readonly unavailable: number // pods that may be missing
  readonly canary: PodSet
  readonly stable: PodSet
  readonly older: PodSet // of versions before these two
}

// As many of the missing ones as may still be started.
const raised = (from: number, desired: number, room: number): number =>
  from < desired && room > 0 ? Math.min(desired, from + room) : from

/** The numbers of pods to ask for next, without a traffic router: the stable version is brought up
 * first, and nobody goes while too few would be left. */
export const reconciled = (step: Reconciling): Pods => {
  const { replicas, surge, unavailable, canary, stable, older } = step
  const desired = approximated(step)
  const most = replicas + surge
  const least = replicas - unavailable
  const room = most - canary.wanted - stable.wanted - older.wanted
  const stableCount = raised(stable.wanted, desired.stable, room)
  const left = room - Math.max(0, stableCount - stable.wanted)
  const canaryCount = raised(canary.wanted, desired.canary, left)
  const counts = { canary: canaryCount, stable: stableCount }
  if (older.wanted > 0) return counts
  const grows = desired.canary >= canary.wanted
  const spare = countable(canary, !grows) + countable(stable, grows) - least
  if (spare <= 0) return counts
  if (grows) {
    const drainCount =
      stable.wanted > desired.stable
        ? lowered(stable, { desired: desired.stable, spare })
        : stableCount
    const sides = { drain: stable, other: canary, drainCount, otherCount: canaryCount }
    const [stables, canaries] = withinLimits(sides, { most, least })
    return { canary: canaries, stable: stables }
  }
  const drainCount = lowered(canary, { desired: desired.canary, spare })
  const sides = { drain: canary, other: stable, drainCount, otherCount: stableCount }
  const [canaries, stables] = withinLimits(sides, { most, least })
  return { canary: canaries, stable: stables }
}

/** A rollout behind a traffic router. */
interface Routed {
  readonly replicas: number
  readonly weight: number // wanted
  readonly fixed?: number | null // pods of the canary, as a step has set them
  readonly least?: number // pods of a set that is not empty
  /** Weights that the router has now, where the stable version shrinks as well. */
  readonly actual?: { readonly canary: number; readonly stable: number } | null
  readonly shrinks: boolean // dynamicStableScale
  readonly aborted: boolean
  /** Whether pods of an aborted canary stay: abortScaleDownDelaySeconds is 0. */
  readonly stays?: boolean
}

/** Where an aborted rollout whose stable version has shrunk goes next: down one step, so that the
 * stable pods can follow; null actual weight, or no lower step: to nothing at once. */
export const stepBelow = (weights: readonly number[], actual: number): number =>
  weights.reduce((found, weight) => (weight < actual ? Math.max(found, weight) : found), 0)

/** Pods behind a traffic router: the canary's by its weight, rounded up; the stable version whole,
 * unless it may shrink. Then nobody loses pods before the traffic has gone. */
export const routed = (plan: Routed): Pods => {
  const { replicas, weight, least = 0, actual = null, shrinks, aborted, stays = false } = plan
  const fixed = aborted && !stays ? null : (plan.fixed ?? null)
  const floored = (pods: number) => (pods === 0 ? 0 : Math.max(pods, Math.min(least, replicas)))
  let canary = fixed ?? floored(podsFor(replicas, weight))
  if (!shrinks) return { canary, stable: replicas }
  let stable = podsFor(replicas, 100 - weight)
  if (actual !== null) {
    stable = Math.max(stable, podsFor(replicas, actual.stable))
    if (aborted) canary = Math.max(canary, podsFor(replicas, actual.canary))
  }
  return { canary: floored(canary), stable: floored(stable) }
}

/** A step of a rollout: a weight, or a wait in seconds (null: until somebody says go). */
export type ArgoStep = { readonly setWeight: number } | { readonly pause: number | null }

/** The weight after each step that sets one, with its instant in seconds, pods taken as ready; all
 * traffic once the steps are over. A wait for somebody ends the list. */
export const timetable = (steps: readonly ArgoStep[]): readonly (readonly [number, number])[] => {
  const rows: (readonly [number, number])[] = []
  let at = 0
  for (const step of steps) {
    if ('setWeight' in step) rows.push([at, step.setWeight])
    else if (step.pause === null) return rows
    else at += step.pause
  }
  return [...rows, [at, 100]]
}
