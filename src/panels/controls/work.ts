import { m } from '../../i18n'
import { duration } from '../../sim'
import type { InterventionAct, Run } from '../../sim/scenario'
import type { ChoiceControl } from '../panel'
import { lastAct } from './inForce'

type Work = Extract<InterventionAct, { do: 'traffic.work' }>['work']

const CV = 2 // of the lognormal: one customer in twenty brings four times the mean
const SHAPE = 1.5 // of the heavy tail: its variance has no end

/** The work that customers bring at an instant. */
export const workAt = (run: Run, at: number): Work =>
  lastAct(run, at, { kind: 'traffic.work' })?.work ?? run.scenario.traffic[0].work

const meanOf = (work: Work) => {
  if (work.kind === 'fixed') return work.value
  return work.kind === 'uniform' ? duration((work.low + work.high) / 2) : work.mean
}

const withKind = (kind: string, work: Work): Work => {
  const mean = meanOf(work)
  if (kind === 'exponential') return { kind, mean }
  if (kind === 'lognormal') return { kind, mean, cv: CV }
  if (kind === 'pareto') return { kind, mean, shape: SHAPE }
  return { kind: 'fixed', value: mean }
}

/** How the work of customers is spread around its mean, which stays. */
export const work: ChoiceControl = {
  kind: 'choice',
  id: 'work',
  label: m.panel_control_work,
  options: [
    { id: 'fixed', label: m.work_fixed },
    { id: 'exponential', label: m.work_exponential },
    { id: 'lognormal', label: m.work_lognormal },
    { id: 'pareto', label: m.work_pareto },
  ],
  read: (run, at) => workAt(run, at).kind,
  act: (kind, run, at) => ({
    do: 'traffic.work',
    traffic: run.scenario.traffic[0].name,
    work: withKind(kind, workAt(run, at)),
  }),
}
