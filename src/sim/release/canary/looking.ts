// One look of a canary's analysis: what each version's counters say, rule by rule, and what that
// comes to.
import type { CanarySpec } from '../../scenario/canarySpec'
import { type Classification, scored } from '../kayenta'
import type { ReleaseStep } from '../steps'
import { sumOf } from './counts'
import { type Judgment, judged, measured, together, type Verdict } from './judge'
import { type Hands, latest, tell } from './records'
import { forgetLook } from './state'

const stepsOfVerdicts: Readonly<Record<Verdict, ReleaseStep>> = {
  pass: 'look-passed',
  fail: 'look-failed',
  inconclusive: 'look-open',
}

// Each look adds a value of each metric that is judged by ranks, where both versions have one.
const rank = ({ standing: { spec }, state: own }: Hands): void => {
  own.ranked = own.ranked.map((samples, place) => {
    const rule = spec.rules[place]
    if (rule.by !== 'ranks') return samples
    const canary = measured(own.look.canary, rule.metric)
    const stable = measured(own.look.stable, rule.metric)
    return {
      experiment: canary === null ? samples.experiment : [...samples.experiment, canary],
      control: stable === null ? samples.control : [...samples.control, stable],
    }
  })
  forgetLook(own)
}

const classes: Readonly<Record<Verdict, Classification>> = {
  pass: 'Pass',
  fail: 'High',
  inconclusive: 'Nodata',
}

// Kayenta's judge makes all metrics one score; between its two marks it says neither.
const scoreOf = ({ dialect }: CanarySpec, judgments: readonly Judgment[]): number | null => {
  if (dialect !== 'kayenta') return null
  if (judgments.every(({ verdict }) => verdict === 'inconclusive')) return null
  const metrics = judgments.map(({ verdict }) => ({ classification: classes[verdict] }))
  return scored([{ weight: null, metrics }])
}

const verdictOf = (
  { scores }: CanarySpec,
  judgments: readonly Judgment[],
  score: number | null,
): Verdict => {
  if (score === null) return together(judgments)
  if (score < scores.marginal) return 'fail'
  return score < scores.pass ? 'inconclusive' : 'pass'
}

/** Looks at both versions, and writes down what it saw. */
export const judge = (hands: Hands): Verdict => {
  const { standing, world, state: own } = hands
  const { spec } = standing
  rank(hands)
  // With all traffic on the new version the old one is as it last was: the few of its answers that
  // were still on their way when it lost its traffic say nothing of its tail.
  const isAlone = own.weight === 100 || own.since.stable.answers === 0
  const stable = isAlone ? own.base : own.since.stable
  const { canary: served } = own.since
  // The new version's own figures do not tell a copy from a customer.
  const canary = sumOf(served, own.shadow.since)
  const ranked = (at: number) => own.ranked[at]
  const evidence = { canary, served, stable, weight: own.weight, ranked }
  const judgments = spec.rules.map((rule, place) => judged(rule, evidence, place))
  const score = scoreOf(spec, judgments)
  const verdict = verdictOf(spec, judgments, score)
  const { answers, errors, unseen } = canary
  const { step, weight } = own
  const seen = { at: world.state.now, step, weight, verdict, score, judgments }
  tell(world, stepsOfVerdicts[verdict], answers)
  own.looks = latest([...own.looks, { ...seen, answers, errors: errors - unseen }])
  return verdict
}
