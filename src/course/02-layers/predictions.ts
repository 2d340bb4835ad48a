// The questions asked before a figure plays. Which option describes a run is read from the run.
import { m } from '../../i18n'
import { nearest, prediction } from '../lesson'
import { metrics } from '../metric'

const NOTHING = 0.05
const MUCH = 0.4
const NEARLY = 0.17 // two thirds of a quarter

export const predictions = [
  prediction({
    id: 'joins',
    figure: '2.5',
    question: m.layers_predict_joins,
    options: [
      { id: 'quarter', text: m.layers_predict_joins_a, why: m.layers_predict_joins_a_why },
      { id: 'nothing', text: m.layers_predict_joins_b, why: m.layers_predict_joins_b_why },
      { id: 'most', text: m.layers_predict_joins_c, why: m.layers_predict_joins_c_why },
      { id: 'later', text: m.layers_predict_joins_d, why: m.layers_predict_joins_d_why },
    ],
    runs: {
      soon: { figure: '2.5', from: 40, to: 55 },
      late: { figure: '2.5', from: 55, to: 120 },
    },
    measured: { run: 'late', metric: 'share.last' },
    happened: ({ soon, late }) => {
      const [first, then] = [soon, late].map((one) => metrics['share.last'].read(one) ?? 0)
      if (Math.max(first, then) > MUCH) return 'most'
      if (then < NOTHING) return 'nothing'
      return first < NEARLY ? 'later' : 'quarter'
    },
  }),
  prediction({
    id: 'stampede',
    figure: '2.14',
    question: m.layers_predict_stampede,
    options: [
      { id: 'one', text: m.layers_predict_stampede_a, why: m.layers_predict_stampede_a_why },
      { id: 'three', text: m.layers_predict_stampede_b, why: m.layers_predict_stampede_b_why },
      { id: 'many', text: m.layers_predict_stampede_c, why: m.layers_predict_stampede_c_why },
      { id: 'all', text: m.layers_predict_stampede_d, why: m.layers_predict_stampede_d_why },
    ],
    runs: { each: { figure: '2.14' } },
    measured: { run: 'each', metric: 'sent' },
    happened: ({ each }) =>
      nearest(metrics.sent.read(each), { one: 20, three: 60, many: [120, 300], all: 2_200 }),
  }),
]
