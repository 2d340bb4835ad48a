// The replica calculator of Kubernetes' Horizontal Pod Autoscaler: from what pods report to how
// many there should be. Reference: kubernetes pkg/controller/podautoscaler/replica_calculator.go.

/** What a pod is to the calculator. */
export type PodState = 'ready' | 'unready' | 'deleted' | 'failed'

/** One pod; metric and request in thousandths of a core. */
export interface Pod {
  readonly metric: number | null // null: it reports nothing
  readonly request: number
  readonly state: PodState
}

/** How many there should be; null where nothing can be said. */
export interface Replicas {
  readonly desired: number
  readonly utilization: number // whole percent of what was requested
}

/** No change within this share of the target. */
export const TOLERANCE = 0.1

/** What the calculator compares with. */
export interface Aim {
  readonly current: number // replicas asked for now
  readonly target: number
  readonly tolerance: number
}

/** Whether a ratio is so near to 1 that nothing changes. */
const isWithin = (ratio: number, tolerance: number): boolean => {
  const off = 1 - ratio
  return (off < 0 ? -off : off) <= tolerance
}

// A sum that ought to be whole may be a little above it.
const up = (value: number): number => -Math.floor(-value)

/** The base formula: in proportion, rounded up. */
export const proportional = (
  ratio: number,
  pods: number,
  { current, tolerance }: Omit<Aim, 'target'>,
): number => (isWithin(ratio, tolerance) ? current : up(ratio * pods))

interface Sums {
  usage: number
  request: number
  pods: number
}

const utilizationOf = ({ usage, request }: Sums): number => Math.floor((100 * usage) / request)

/** From CPU or memory of the pods; `target` in percent of their request. */
export const byUtilization = (pods: readonly Pod[], aim: Aim): Replicas | null => {
  const { current, target, tolerance } = aim
  const listed = pods.filter(({ state }) => state === 'ready' || state === 'unready')
  const unready = listed.filter(({ state }) => state === 'unready')
  const ready = listed.filter(({ state, metric }) => state === 'ready' && metric !== null)
  const missing = listed.filter(({ state, metric }) => state === 'ready' && metric === null)
  if (ready.length === 0) return null
  const sums: Sums = { usage: 0, request: 0, pods: ready.length }
  for (const { metric, request } of ready) {
    sums.usage += metric ?? 0
    sums.request += request
  }
  const utilization = utilizationOf(sums)
  const ratio = utilization / target
  const counts = unready.length > 0 && ratio > 1
  if (!counts && missing.length === 0) {
    const desired = proportional(ratio, ready.length, { current, tolerance })
    return { desired, utilization }
  }
  // What is not known is taken to be whatever speaks against a change.
  const assumed = ratio < 1 ? Math.max(100, target) / 100 : 0
  for (const { request } of ratio === 1 ? [] : missing) fill(sums, request, assumed)
  if (counts) for (const { request } of unready) fill(sums, request, 0)
  const again = utilizationOf(sums) / target
  const turned = (ratio < 1 && again > 1) || (ratio > 1 && again < 1)
  if (isWithin(again, tolerance) || turned) return { desired: current, utilization }
  const desired = up(again * sums.pods)
  const contradicts = (again < 1 && desired > current) || (again > 1 && desired < current)
  return { desired: contradicts ? current : desired, utilization }
}

const fill = (sums: Sums, request: number, share: number): void => {
  sums.usage += request * share
  sums.request += request
  sums.pods++
}

/** From a number of every pod: their mean against the target. */
export const byPods = (values: readonly number[], aim: Aim): number | null => {
  if (values.length === 0) return null
  const usage = Math.floor(values.reduce((sum, one) => sum + one, 0) / values.length)
  return proportional(usage / aim.target, values.length, aim)
}

/** From one number of the whole, target "Value": in proportion to the pods that are ready. */
export const byValue = (usage: number, ready: number, aim: Aim): number =>
  proportional(usage / aim.target, ready, aim)

/** From one number of the whole, target "AverageValue": so many that each has its target. */
export const byAverage = (
  usage: number,
  { current, target, tolerance }: Aim,
): { readonly desired: number; readonly value: number } => ({
  desired:
    current > 0 && isWithin(usage / (target * current), tolerance) ? current : up(usage / target),
  value: current > 0 ? up(usage / current) : usage,
})

/** A pod's life as the calculator knows it; instants in microseconds. */
export interface PodLife {
  readonly bornAt: number
  readonly readyAt: number // -1: not yet
  readonly sampledAt: number // of its metric
  readonly window: number // of its metric
}

const READINESS = 30_000_000 // --horizontal-pod-autoscaler-initial-readiness-delay

/** Whether its CPU does not count yet: it is not ready, or was not for the whole of its window
 * while it is young. */
export const isUnready = (
  { bornAt, readyAt, sampledAt, window }: PodLife,
  { now, initialization }: { now: number; initialization: number },
): boolean => {
  const isReady = readyAt >= 0
  if (now < bornAt + initialization) return !isReady || sampledAt < readyAt + window
  return !isReady && bornAt + READINESS > now
}
