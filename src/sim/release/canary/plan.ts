// What a release does next: its own plan, or that of the product whose manner is asked for. Pure:
// the state of the plan and a verdict go in, a deed comes out.
import type { CanarySpec } from '../../scenario/canarySpec'
import { counted, phaseOf } from '../argoAnalysis'
import { type FlaggerPlan, ticked } from '../flagger'
import type { Verdict } from './judge'
import type { CanaryState } from './state'

/** What is done after a look. */
export type Deed =
  | { readonly do: 'stay' }
  | { readonly do: 'advance' } // to the next step of the plan, or past its end
  | { readonly do: 'weigh'; readonly weight: number } // Flagger's steps are of its own reckoning
  | { readonly do: 'promote' }
  | { readonly do: 'fail' } // roll back, pause or alarm, as the release is told
  | { readonly do: 'pause' }

const STAY: Deed = { do: 'stay' }

/** Measurements that Argo Rollouts needs: it goes on as long as the steps do. */
const ARGO = { failureLimit: 0, inconclusiveLimit: 0, consecutiveErrorLimit: 4, count: null }

/** Whether the step has lasted as long as it must. */
export const isBaked = (spec: CanarySpec, state: CanaryState, now: number): boolean => {
  const bake = state.step < 0 ? null : (spec.steps[state.step]?.bake ?? null)
  return bake !== null && now - state.stepAt >= bake
}

// The analysis runs beside the steps: it alone can end them, and only their own time moves them on.
const argoDeed = (spec: CanarySpec, state: CanaryState, verdict: Verdict): Deed => {
  const said = verdict === 'pass' ? 'successful' : verdict === 'fail' ? 'failed' : 'error'
  state.argo = counted(state.argo, said)
  const phase = phaseOf(state.argo, { ...ARGO, failureLimit: spec.failures })
  if (phase === 'failed' || phase === 'error') return { do: 'fail' }
  return phase === 'inconclusive' ? { do: 'pause' } : STAY
}

/** Flagger's plan from the steps of a release: their weights one after the other. */
export const flaggerPlan = ({ steps, failures }: CanarySpec): FlaggerPlan => ({
  step: steps[0]?.weight ?? 10,
  steps: steps.map(({ weight }) => weight),
  max: steps[steps.length - 1]?.weight ?? 100,
  threshold: failures + 1,
  promotionStep: 0,
})

// What cannot be measured is a failed check.
const flaggerDeed = (spec: CanarySpec, state: CanaryState, verdict: Verdict): Deed => {
  const before = state.flagger
  state.flagger = ticked(flaggerPlan(spec), before, verdict === 'pass')
  const { phase, weight } = state.flagger
  if (phase === 'failed') return { do: 'fail' }
  if (phase !== 'progressing') return { do: 'promote' }
  return weight === before.weight ? STAY : { do: 'weigh', weight }
}

const ownDeed = (
  spec: CanarySpec,
  state: CanaryState,
  { verdict, now }: { verdict: Verdict; now: number },
): Deed => {
  const baked = isBaked(spec, state, now)
  const isFailure = verdict === 'fail' || (baked && verdict !== 'pass' && spec.scarce === 'fail')
  if (isFailure) state.failed++
  if (isFailure) return state.failed > spec.failures ? { do: 'fail' } : STAY
  if (!baked) return STAY
  return verdict === 'pass' || spec.scarce === 'pass' ? { do: 'advance' } : STAY
}

/** What is done after a look that came to `verdict`; changes the counters of the plan. */
export const deedAfter = (
  spec: CanarySpec,
  state: CanaryState,
  seen: { readonly verdict: Verdict; readonly now: number },
): Deed => {
  if (spec.dialect === 'argo') return argoDeed(spec, state, seen.verdict)
  if (spec.dialect === 'flagger') return flaggerDeed(spec, state, seen.verdict)
  return ownDeed(spec, state, seen)
}
