// The question asked before the name moves. Which option describes a run is read from the run.
import { m } from '../../i18n'
import { nearest, prediction } from '../lesson'
import { metrics } from '../metric'

export const predictions = [
  prediction({
    id: 'back',
    figure: '10.2',
    question: m.outage_predict,
    options: [
      { id: 'found', text: m.outage_predict_found, why: m.outage_predict_found_why },
      { id: 'minute', text: m.outage_predict_minute, why: m.outage_predict_minute_why },
      { id: 'both', text: m.outage_predict_both, why: m.outage_predict_both_why },
      { id: 'never', text: m.outage_predict_never, why: m.outage_predict_never_why },
    ],
    runs: { minute: { figure: '10.2' } },
    measured: { run: 'minute', metric: 'regions.back' },
    happened: ({ minute }) => {
      const back = metrics['regions.back'].read(minute)
      if (back === null) return 'never'
      return nearest(back / 1e6, { found: 25, minute: 60, both: 85 })
    },
  }),
]
