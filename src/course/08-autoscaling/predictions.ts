// The questions asked before figures play. Which option describes a run is read from the run.
import { m } from '../../i18n'
import { nearest, prediction } from '../lesson'
import { lostShare } from '../metric'

const SWINGS = 6 // turns, from which nobody would say that it settles
const LEAST = 0.001

export const predictions = [
  prediction({
    id: 'rush',
    figure: '8.4',
    question: m.autoscaling_predict_rush,
    options: [
      { id: 'few', text: m.autoscaling_predict_rush_a, why: m.autoscaling_predict_rush_a_why },
      { id: 'some', text: m.autoscaling_predict_rush_b, why: m.autoscaling_predict_rush_b_why },
      { id: 'most', text: m.autoscaling_predict_rush_c, why: m.autoscaling_predict_rush_c_why },
    ],
    runs: { late: { figure: '8.4' } },
    measured: { run: 'late', metric: 'lost.share' },
    happened: ({ late }) =>
      nearest(Math.max(LEAST, lostShare(late) ?? 0), { few: 0.01, some: [0.1, 0.3], most: 0.6 }),
  }),
  prediction({
    id: 'swings',
    figure: '8.7',
    question: m.autoscaling_predict_swings,
    options: [
      {
        id: 'settles',
        text: m.autoscaling_predict_swings_a,
        why: m.autoscaling_predict_swings_a_why,
      },
      {
        id: 'falls',
        text: m.autoscaling_predict_swings_b,
        why: m.autoscaling_predict_swings_b_why,
      },
      {
        id: 'swings',
        text: m.autoscaling_predict_swings_c,
        why: m.autoscaling_predict_swings_c_why,
      },
      {
        id: 'grows',
        text: m.autoscaling_predict_swings_d,
        why: m.autoscaling_predict_swings_d_why,
      },
    ],
    runs: { swings: { figure: '8.7' } },
    measured: { run: 'swings', metric: 'scaling.reversals' },
    happened({ swings: { scaling } }) {
      const { reversals = 0, added = 0, removed = 0 } = scaling ?? {}
      if (reversals >= SWINGS) return 'swings'
      if (added === 0 && removed > 0) return 'falls'
      return added > removed ? 'grows' : 'settles'
    },
  }),
]
