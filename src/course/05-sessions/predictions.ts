// The question asked before a figure plays. Which option describes a run is read from the run.
import { m } from '../../i18n'
import { prediction } from '../lesson'
import { metrics } from '../metric'

const HARDLY = 0.05
const SOME = 0.5
const NEARLY_ALL = 0.95

export const predictions = [
  prediction({
    id: 'grown',
    figure: '5.5',
    question: m.regulars_predict_grown,
    options: [
      { id: 'none', text: m.regulars_predict_grown_a, why: m.regulars_predict_grown_a_why },
      { id: 'quarter', text: m.regulars_predict_grown_b, why: m.regulars_predict_grown_b_why },
      { id: 'most', text: m.regulars_predict_grown_c, why: m.regulars_predict_grown_c_why },
      { id: 'all', text: m.regulars_predict_grown_d, why: m.regulars_predict_grown_d_why },
    ],
    runs: { hash: { figure: '5.5', from: 90 } },
    measured: { run: 'hash', metric: 'carts.lost' },
    happened: ({ hash }) => {
      const lost = metrics['carts.lost'].read(hash) ?? 0
      if (lost < HARDLY) return 'none'
      if (lost < SOME) return 'quarter'
      return lost < NEARLY_ALL ? 'most' : 'all'
    },
  }),
]
