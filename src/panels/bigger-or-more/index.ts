// One machine three times as fast above three ordinary ones: on a good day, and on a bad one.
import { m } from '../../i18n'
import { fails } from '../controls/fails'
import { rate } from '../controls/rate'
import { retry } from '../controls/retry'
import type { PanelManifest } from '../panel'

export const biggerOrMore: PanelManifest = {
  id: 'bigger-or-more',
  title: m.panel_bigger_or_more,
  examples: [
    {
      id: 'speed',
      title: m.panel_bigger_or_more_speed,
      lanes: ['one-fast-counter', 'three-counters'],
    },
    {
      id: 'crash',
      title: m.panel_bigger_or_more_crash,
      lanes: ['one-fast-counter-crash', 'three-counters-crash'],
    },
  ],
  laneNames: [m.panel_lane_fast_counter, m.panel_lane_three_counters],
  headline: { figure: 'p95' },
  controls: [rate({ min: 0.5, max: 8, step: 0.5, marks: [6] }), retry(), fails('s1')],
  rows: [
    { key: 'one', row: 'latency', lane: 0 },
    { key: 'three', row: 'latency', lane: 1 },
    { key: 'one-lost', row: 'lost', lane: 0 },
    { key: 'three-lost', row: 'lost', lane: 1 },
  ],
  foldOrder: ['three-lost', 'one-lost'],
}
