// The questions asked before a figure plays. Which option describes a run is read from the run.
import { m } from '../../i18n'
import { nearest, prediction } from '../lesson'
import { lostShare } from '../metric'

const seconds = (microseconds: number | undefined) => (microseconds ?? 0) / 1_000_000

export const predictions = [
  prediction({
    id: 'busy',
    figure: '1.3',
    question: m.why_predict_busy,
    options: [
      { id: 'free-time', text: m.why_predict_busy_a, why: m.why_predict_busy_a_why },
      { id: 'proportion', text: m.why_predict_busy_b, why: m.why_predict_busy_b_why },
      { id: 'bend', text: m.why_predict_busy_c, why: m.why_predict_busy_c_why },
      { id: 'forever', text: m.why_predict_busy_d, why: m.why_predict_busy_d_why },
    ],
    runs: { shop: { figure: '1.3' } },
    measured: { run: 'shop', metric: 'latency.mean' },
    happened: ({ shop }) =>
      // Only a line that cannot empty leaves the counter without a free moment.
      shop.utilization > 0.97
        ? 'forever'
        : nearest(seconds(shop.latency?.mean), {
            'free-time': 0.9,
            proportion: 1.35,
            bend: [2, 3],
          }),
  }),
  prediction({
    id: 'three',
    figure: '1.5',
    question: m.why_predict_three,
    options: [
      { id: 'work-third', text: m.why_predict_three_a, why: m.why_predict_three_a_why },
      { id: 'work', text: m.why_predict_three_b, why: m.why_predict_three_b_why },
      { id: 'wait-third', text: m.why_predict_three_c, why: m.why_predict_three_c_why },
    ],
    runs: { single: { figure: '1.5' }, triple: { figure: '1.5', lane: 1 } },
    measured: { run: 'triple', metric: 'latency.p50' },
    happened: ({ single, triple }) =>
      nearest(seconds(triple.latency?.p50), {
        'work-third': 0.167,
        work: 0.5,
        'wait-third': Math.max(1, seconds(single.latency?.p50) / 3),
      }),
  }),
  prediction({
    id: 'crash',
    figure: '1.7',
    question: m.why_predict_crash,
    options: [
      { id: 'none', text: m.why_predict_crash_a, why: m.why_predict_crash_a_why },
      { id: 'third', text: m.why_predict_crash_b, why: m.why_predict_crash_b_why },
      { id: 'all', text: m.why_predict_crash_c, why: m.why_predict_crash_c_why },
    ],
    runs: { triple: { figure: '1.7', lane: 1, from: 20, to: 40 } },
    measured: { run: 'triple', metric: 'lost.share' },
    happened: ({ triple }) => {
      const share = lostShare(triple) ?? 0
      if (share < 1 / 6) return 'none'
      return share < 2 / 3 ? 'third' : 'all'
    },
  }),
  prediction({
    id: 'headroom',
    figure: '1.9',
    question: m.why_predict_headroom,
    options: [
      { id: 'slower', text: m.why_predict_headroom_a, why: m.why_predict_headroom_a_why },
      { id: 'recovers', text: m.why_predict_headroom_b, why: m.why_predict_headroom_b_why },
      { id: 'grows', text: m.why_predict_headroom_c, why: m.why_predict_headroom_c_why },
    ],
    runs: {
      before: { figure: '1.9', lane: 1, to: 60 },
      middle: { figure: '1.9', lane: 1, from: 90, to: 120 },
      late: { figure: '1.9', lane: 1, from: 150, to: 180 },
    },
    measured: { run: 'late', metric: 'latency.mean' },
    happened: ({ before, middle, late }) => {
      const [usual, then, end] = [before, middle, late].map((part) => seconds(part.latency?.mean))
      if (end > 1.2 * then && end > 2 * usual) return 'grows'
      return end > 1.2 * usual ? 'slower' : 'recovers'
    },
  }),
]
