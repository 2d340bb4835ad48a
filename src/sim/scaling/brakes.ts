// What slows a change down: the most careful of the proposals within a window, and how much may
// change within a time. Reference: kubernetes pkg/controller/podautoscaler/horizontal.go.
import type { Brake, RatePolicy } from '../scenario/scalingSpec'
import type { Change, Recommendation } from './state'

/** Windows in microseconds, 0: none. */
export interface Windows {
  readonly out: number
  readonly in: number
}

/** The proposal that is left: more only if all within the window wanted more, fewer likewise. */
export const stabilized = (
  proposed: number,
  past: readonly Recommendation[],
  { now, current, windows }: { now: number; current: number; windows: Windows },
): number => {
  let least = proposed
  let most = proposed
  for (const { at, value } of past) {
    if (at > now - windows.out) least = Math.min(least, value)
    if (at > now - windows.in) most = Math.max(most, value)
  }
  return Math.min(Math.max(current, least), most)
}

/** Instances that came, less those that went, within `every` before now. */
const changedWithin = (
  changes: readonly Change[],
  { now, every, sign }: { now: number; every: number; sign: 1 | -1 },
): number =>
  changes.reduce((sum, { at, by }) => (at > now - every && by * sign > 0 ? sum + by : sum), 0)

const up = (value: number): number => -Math.floor(-value)

interface Asked {
  readonly current: number
  readonly changes: readonly Change[]
  readonly now: number
}

/** The most instances that the policies of one direction allow. */
export const mostBy = ({ policies, select }: Brake, { current, changes, now }: Asked): number => {
  if (select === 'disabled') return current
  const limits = policies.map(({ unit, by, every }: RatePolicy) => {
    const begun = current - changedWithin(changes, { now, every, sign: 1 })
    return unit === 'servers' ? begun + by : up((begun * (100 + by)) / 100)
  })
  if (limits.length === 0) return Number.POSITIVE_INFINITY
  return Math.max(current, select === 'max' ? Math.max(...limits) : Math.min(...limits))
}

/** The fewest instances that the policies of one direction allow. */
export const fewestBy = ({ policies, select }: Brake, { current, changes, now }: Asked): number => {
  if (select === 'disabled') return current
  const limits = policies.map(({ unit, by, every }: RatePolicy) => {
    const begun = current - changedWithin(changes, { now, every, sign: -1 })
    return unit === 'servers' ? begun - by : Math.trunc((begun * (100 - by)) / 100)
  })
  if (limits.length === 0) return 0
  return Math.min(current, select === 'max' ? Math.min(...limits) : Math.max(...limits))
}
