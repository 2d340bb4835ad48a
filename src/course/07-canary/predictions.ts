// The question asked before a figure plays. Which option describes a run is read from the run.
import { m } from '../../i18n'
import { prediction } from '../lesson'
import { metrics } from '../metric'

const FEW = 2

export const predictions = [
  prediction({
    id: 'minute',
    figure: '7.3',
    question: m.tasters_predict,
    options: [
      { id: 'many', text: m.tasters_predict_a, why: m.tasters_predict_a_why },
      { id: 'few', text: m.tasters_predict_b, why: m.tasters_predict_b_why },
      { id: 'none', text: m.tasters_predict_c, why: m.tasters_predict_c_why },
      { id: 'never', text: m.tasters_predict_d, why: m.tasters_predict_d_why },
    ],
    runs: { one: { figure: '7.3' } },
    measured: { run: 'one', metric: 'canary.errors' },
    happened: ({ one }) => {
      const errors = metrics['canary.errors'].read(one) ?? 0
      if (errors === 0) return 'none'
      return errors <= FEW ? 'few' : 'many'
    },
  }),
]
