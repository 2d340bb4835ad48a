// The questions asked before a figure plays. Which option describes a run is read from the run.
import { m } from '../../i18n'
import { prediction } from '../lesson'
import { lostShare } from '../metric'

/** The name with the greatest value. */
const greatest = <Name extends string>(values: Readonly<Record<Name, number>>): Name => {
  const names = Object.keys(values) as Name[]
  return names.reduce((most, name) => (values[name] > values[most] ? name : most))
}

const ALIKE = 0.1 // shares of all requests that lie closer are the same

export const predictions = [
  prediction({
    id: 'herd',
    figure: '3.6',
    question: m.algorithms_predict_herd,
    options: [
      { id: 'dice', text: m.algorithms_predict_herd_a, why: m.algorithms_predict_herd_a_why },
      { id: 'herd', text: m.algorithms_predict_herd_b, why: m.algorithms_predict_herd_b_why },
      { id: 'two', text: m.algorithms_predict_herd_c, why: m.algorithms_predict_herd_c_why },
    ],
    runs: {
      dice: { figure: '3.6' },
      herd: { figure: '3.6', lane: 1 },
      two: { figure: '3.6', lane: 2 },
    },
    measured: { run: 'herd', metric: 'latency.p95' },
    happened: ({ dice, herd, two }) =>
      greatest({
        dice: dice.latency?.p95 ?? 0,
        herd: herd.latency?.p95 ?? 0,
        two: two.latency?.p95 ?? 0,
      }),
  }),
  prediction({
    id: 'hole',
    figure: '3.7',
    question: m.algorithms_predict_hole,
    options: [
      { id: 'turns', text: m.algorithms_predict_hole_a, why: m.algorithms_predict_hole_a_why },
      { id: 'dice', text: m.algorithms_predict_hole_b, why: m.algorithms_predict_hole_b_why },
      { id: 'heads', text: m.algorithms_predict_hole_c, why: m.algorithms_predict_hole_c_why },
      { id: 'same', text: m.algorithms_predict_hole_d, why: m.algorithms_predict_hole_d_why },
    ],
    runs: {
      turns: { figure: '3.7' },
      dice: { figure: '3.7', change: 'dice' },
      heads: { figure: '3.7', lane: 2 },
    },
    measured: { run: 'heads', metric: 'lost.share' },
    happened: (outcomes) => {
      const shares = {
        turns: lostShare(outcomes.turns) ?? 0,
        dice: lostShare(outcomes.dice) ?? 0,
        heads: lostShare(outcomes.heads) ?? 0,
      }
      const values = Object.values(shares)
      return Math.max(...values) - Math.min(...values) < ALIKE ? 'same' : greatest(shares)
    },
  }),
]
