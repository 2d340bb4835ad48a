// Flagger's tick machine: every interval one decision. The first one already sends the first step,
// since with a weight of nothing there is nothing to measure; failed checks add up over the whole
// run, whatever succeeds between them; and a rollback is carried out at the tick after the one that
// reached the threshold. Reference: fluxcd/flagger 15bd6ad, pkg/controller/scheduler.go.

/** How far a run has come. */
export type FlaggerPhase = 'progressing' | 'promoting' | 'finalizing' | 'succeeded' | 'failed'

/** How a run goes forward. */
export interface FlaggerPlan {
  readonly step: number // weight added by a tick
  readonly steps: readonly number[] | null // weights one after the other instead
  readonly max: number // it advances while the weight is below
  readonly threshold: number // failed checks that lead to a rollback
  readonly promotionStep: number // weight taken back by a tick after the promotion; 0: all at once
}

/** Where a run is. */
export interface FlaggerState {
  readonly phase: FlaggerPhase
  readonly weight: number // of the canary, 0 to 100
  readonly failedChecks: number
}

/** A run before its first tick. */
export const begun: FlaggerState = { phase: 'progressing', weight: 0, failedChecks: 0 }

const capped = (weight: number): number => Math.min(100, weight)

/** The weight of the next step; null: this was the last. */
const nextWeight = ({ step, steps, max }: FlaggerPlan, weight: number): number | null => {
  if (steps === null) return weight < max ? capped(weight + step) : null
  const next = steps.find((each) => capped(each) > weight)
  return next === undefined ? null : capped(next)
}

const moved = (plan: FlaggerPlan, state: FlaggerState): FlaggerState => {
  const { promotionStep } = plan
  const weight = promotionStep === 0 ? 0 : Math.max(0, state.weight - promotionStep)
  return { ...state, weight, phase: weight === 0 ? 'finalizing' : 'promoting' }
}

/** The state after one tick. `passes`: whether every check of this tick is passed; what cannot be
 * measured is not. */
export const ticked = (plan: FlaggerPlan, state: FlaggerState, passes: boolean): FlaggerState => {
  if (state.phase === 'promoting') return moved(plan, state)
  if (state.phase === 'finalizing') return { ...state, phase: 'succeeded' }
  if (state.phase !== 'progressing') return state
  if (state.failedChecks >= plan.threshold) return { ...state, phase: 'failed', weight: 0 }
  if (state.weight > 0 && !passes) return { ...state, failedChecks: state.failedChecks + 1 }
  const weight = nextWeight(plan, state.weight)
  return weight === null ? { ...state, phase: 'promoting' } : { ...state, weight }
}

/** Least time until a promotion, and time until a rollback where every check fails; in the unit of
 * the interval. */
export const flaggerTimes = ({
  interval,
  plan: { step, max, threshold },
}: {
  interval: number
  plan: Pick<FlaggerPlan, 'step' | 'max' | 'threshold'>
}): { readonly promotion: number; readonly rollback: number } => ({
  promotion: (interval * max) / step,
  rollback: interval * threshold,
})
