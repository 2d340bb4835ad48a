// The questions asked before a figure plays. Which option describes a run is read from the run.
import { m } from '../../i18n'
import { prediction } from '../lesson'
import { metrics } from '../metric'

const NONE = 0.005
const FEW = 0.2
const NEARLY_ALL = 0.95

export const predictions = [
  prediction({
    id: 'kept',
    figure: '6.3',
    question: m.kitchens_predict,
    options: [
      { id: 'none', text: m.kitchens_predict_none, why: m.kitchens_predict_none_why },
      { id: 'few', text: m.kitchens_predict_few, why: m.kitchens_predict_few_why },
      { id: 'half', text: m.kitchens_predict_half, why: m.kitchens_predict_half_why },
      { id: 'all', text: m.kitchens_predict_all, why: m.kitchens_predict_all_why },
    ],
    runs: { kept: { figure: '6.3', from: 115, to: 125 } },
    measured: { run: 'kept', metric: 'share.blue' },
    happened: ({ kept }) => {
      const blue = metrics['share.blue'].read(kept) ?? 0
      if (blue < NONE) return 'none'
      if (blue < FEW) return 'few'
      return blue < NEARLY_ALL ? 'half' : 'all'
    },
  }),
  prediction({
    id: 'resolvers',
    figure: '6.3b',
    question: m.kitchens_resolvers,
    options: [
      { id: 'none', text: m.kitchens_resolvers_none, why: m.kitchens_resolvers_none_why },
      { id: 'few', text: m.kitchens_resolvers_few, why: m.kitchens_resolvers_few_why },
      { id: 'half', text: m.kitchens_resolvers_half, why: m.kitchens_resolvers_half_why },
    ],
    runs: { names: { figure: '6.3b', lane: 1, from: 165, to: 180 } },
    measured: { run: 'names', metric: 'share.blue' },
    happened: ({ names }) => {
      const blue = metrics['share.blue'].read(names) ?? 0
      if (blue < NONE) return 'none'
      return blue < FEW ? 'few' : 'half'
    },
  }),
]
