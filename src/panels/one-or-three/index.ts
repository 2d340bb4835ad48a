// One counter above three, on one clock, with the same customers.
import { m } from '../../i18n'
import { patience } from '../controls/patience'
import { policy } from '../controls/policy'
import { rate } from '../controls/rate'
import type { PanelManifest } from '../panel'

export const oneOrThree: PanelManifest = {
  id: 'one-or-three',
  title: m.panel_one_or_three,
  examples: [
    {
      id: 'three-counters',
      title: m.panel_one_or_three_three_counters,
      lanes: ['tea-shop-overload', 'three-counters'],
    },
    {
      id: 'fourteen',
      title: m.panel_one_or_three_fourteen,
      lanes: ['one-counter-14', 'three-counters-14'],
    },
  ],
  laneNames: [m.panel_lane_one_counter, m.panel_lane_three_counters],
  headline: { figure: 'p95' },
  controls: [rate({ min: 0.5, max: 16, step: 0.5, marks: [2, 6] }), patience, policy(1)],
  rows: [
    { key: 'one', row: 'latency', lane: 0 },
    { key: 'three', row: 'latency', lane: 1 },
    { key: 'one-throughput', row: 'throughput', lane: 0 },
    { key: 'three-throughput', row: 'throughput', lane: 1 },
  ],
  foldOrder: ['three-throughput', 'one-throughput'],
}
