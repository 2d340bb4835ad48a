// The question asked before a figure plays. Which option describes the runs is read from them.
import { m } from '../../i18n'
import { nearest, prediction } from '../lesson'

export const predictions = [
  prediction({
    id: 'rules',
    figure: '11.2',
    question: m.choosing_predict,
    options: [
      { id: 'same', text: m.choosing_predict_a, why: m.choosing_predict_a_why },
      { id: 'half', text: m.choosing_predict_b, why: m.choosing_predict_b_why },
      { id: 'fifth', text: m.choosing_predict_c, why: m.choosing_predict_c_why },
    ],
    runs: { turns: { figure: '11.2' }, fewest: { figure: '11.2', lane: 2 } },
    measured: { run: 'fewest', metric: 'latency.p95' },
    happened: ({ turns, fewest }) =>
      nearest((fewest.latency?.p95 ?? 1) / (turns.latency?.p95 ?? 1), {
        same: [0.9, 1],
        half: 0.5,
        fifth: [0.001, 0.2],
      }),
  }),
]
