// What is left of a proposal once all limits have worked, each written down with what it changed.
import type { ScalingSpec } from '../scenario/scalingSpec'
import { fewestBy, mostBy, stabilized } from './brakes'
import type { Limit, LimitReason, ScalingState } from './state'

/** What limits look at. */
export interface Case {
  readonly spec: ScalingSpec
  readonly state: Pick<ScalingState, 'changes' | 'recommendations' | 'lastChange'>
  readonly current: number
  readonly serving: number // instances that take requests now
  readonly settling: number // instances that do not count yet
  readonly settledAt: number // the last one that came was ready then; -1: none came
  readonly urgent?: boolean // no rest is kept
  readonly now: number
}

const brakeOf = ({ spec, current }: Case, wanted: number) => (wanted > current ? spec.out : spec.in)

const isResting = (told: Case, wanted: number): boolean => {
  const { spec, state, settledAt, now } = told
  if (spec.dialect === 'keda' || state.lastChange < 0) return false // KEDA rests before zero only
  const from = spec.dialect === 'aws' ? Math.max(state.lastChange, settledAt) : state.lastChange
  return now - from < brakeOf(told, wanted).cooldown
}

const byPolicies = (told: Case, wanted: number): number => {
  const { spec, state, current, now } = told
  const asked = { current, changes: state.changes, now }
  if (wanted > current) return Math.min(wanted, mostBy(spec.out, asked))
  return Math.max(wanted, fewestBy(spec.in, asked))
}

/** The number of instances that a proposal leads to, and what limited it on the way. */
export const limited = (
  told: Case,
  proposed: number,
): { readonly desired: number; readonly limits: readonly Limit[] } => {
  const { spec, state, current, serving, settling, now } = told
  const limits: Limit[] = []
  let wanted = proposed
  const step = (by: LimitReason, to: number): void => {
    if (to === wanted) return
    limits.push({ by, from: wanted, to })
    wanted = to
  }
  const windows = { out: spec.out.window, in: spec.in.window }
  step('window', stabilized(wanted, state.recommendations, { now, current, windows }))
  if (spec.dialect === 'aws' && settling > 0) step('settling', Math.max(current, wanted))
  if (brakeOf(told, wanted).select === 'disabled') step('disabled', current)
  step('policy', byPolicies(told, wanted))
  if (spec.growth !== null && wanted > current)
    step('growth', Math.max(current, Math.min(wanted, Math.floor(spec.growth * serving))))
  if (!told.urgent && wanted !== current && isResting(told, wanted)) step('cooldown', current)
  step('max', Math.min(wanted, spec.max))
  step('min', Math.max(wanted, spec.min))
  return { desired: wanted, limits }
}
