// The questions asked before a figure plays. Which option describes a run is read from the run.
import { m } from '../../i18n'
import { prediction } from '../lesson'
import { lostShare } from '../metric'

const FEW = 2 // requests
const MANY = 12

export const predictions = [
  prediction({
    id: 'before',
    figure: '4.2',
    question: m.health_predict_before,
    options: [
      { id: 'none', text: m.health_predict_before_a, why: m.health_predict_before_a_why },
      { id: 'few', text: m.health_predict_before_b, why: m.health_predict_before_b_why },
      { id: 'many', text: m.health_predict_before_c, why: m.health_predict_before_c_why },
    ],
    runs: { looked: { figure: '4.2' } },
    measured: { run: 'looked', metric: 'lost' },
    happened({ looked }) {
      const lost = looked.failed + looked.rejected
      if (lost < FEW) return 'none'
      return lost < MANY ? 'few' : 'many'
    },
  }),
  prediction({
    id: 'tight',
    figure: '4.6',
    question: m.health_predict_tight,
    options: [
      { id: 'all', text: m.health_predict_tight_a, why: m.health_predict_tight_a_why },
      { id: 'rare', text: m.health_predict_tight_b, why: m.health_predict_tight_b_why },
      { id: 'flaps', text: m.health_predict_tight_c, why: m.health_predict_tight_c_why },
      { id: 'half', text: m.health_predict_tight_d, why: m.health_predict_tight_d_why },
    ],
    runs: { tight: { figure: '4.6' } },
    measured: { run: 'tight', metric: 'available' },
    happened({ tight }) {
      const share = lostShare(tight) ?? 0
      if (share < 0.002) return 'all'
      if (share < 0.05) return 'rare'
      return share < 0.4 ? 'flaps' : 'half'
    },
  }),
]
