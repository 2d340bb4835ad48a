// What is in force at an instant: the last act of its kind, else what the scenario says.
import type { Intervention, InterventionAct, Run } from '../../sim/scenario'

type ActOf<Do extends InterventionAct['do']> = Extract<Intervention, { do: Do }>

const isKind = <Do extends InterventionAct['do']>(act: Intervention, kind: Do): act is ActOf<Do> =>
  act.do === kind

/** The last act of a kind up to `at`; null where there is none. The scenario's own come first. */
export function lastAct<Do extends InterventionAct['do']>(
  run: Run,
  at: number,
  { kind, fits = () => true }: { kind: Do; fits?: (act: ActOf<Do>) => boolean },
): ActOf<Do> | null {
  let last: ActOf<Do> | null = null
  for (const act of [...run.scenario.interventions, ...run.interventions]) {
    if (act.at > at || !isKind(act, kind) || !fits(act)) continue
    if (last === null || act.at >= last.at) last = act
  }
  return last
}
