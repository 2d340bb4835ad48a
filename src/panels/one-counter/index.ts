// One counter: how its line grows with the rate, with chance, with its places and its patience.
import { m } from '../../i18n'
import { patience } from '../controls/patience'
import { places } from '../controls/places'
import { rate } from '../controls/rate'
import type { PanelManifest } from '../panel'

export const oneCounter: PanelManifest = {
  id: 'one-counter',
  title: m.panel_one_counter,
  examples: [
    { id: 'steady', title: m.panel_one_counter_steady, lanes: ['tea-shop-steady'] },
    { id: 'chance', title: m.panel_one_counter_chance, lanes: ['tea-shop-chance'] },
    { id: 'busy', title: m.panel_one_counter_busy, lanes: ['tea-shop-busy'], speed: 5 },
    { id: 'overload', title: m.panel_one_counter_overload, lanes: ['tea-shop-overload'] },
  ],
  headline: { figure: 'p95' },
  controls: [rate({ min: 0.2, max: 6, step: 0.1, marks: [2] }), places('s1'), patience],
  rows: [
    { key: 'latency', row: 'latency', lane: 0 },
    { key: 'waiting', row: 'waiting', lane: 0 },
    { key: 'utilization', row: 'utilization', lane: 0 },
    { key: 'throughput', row: 'throughput', lane: 0 },
  ],
  foldOrder: ['throughput', 'utilization', 'waiting'],
}
