// One of three dies: at 60 % the others carry it, at 90 % they cannot.
import { m } from '../../i18n'
import { fails } from '../controls/fails'
import { policy } from '../controls/policy'
import { rate } from '../controls/rate'
import type { PanelManifest } from '../panel'

export const headroom: PanelManifest = {
  id: 'headroom',
  title: m.panel_headroom,
  examples: [
    {
      id: 'one-of-three',
      title: m.panel_headroom_one_of_three,
      lanes: ['headroom-60', 'headroom-90'],
      speed: 5,
    },
  ],
  laneNames: [m.panel_lane_sixty, m.panel_lane_ninety],
  headline: { figure: 'p95' },
  controls: [
    { ...rate({ min: 0.6, max: 9, step: 0.3, marks: [4] }), id: 'rate-60', lane: 0 },
    { ...rate({ min: 0.6, max: 9, step: 0.3, marks: [4] }), id: 'rate-90', lane: 1 },
    policy(),
    fails('s2'),
  ],
  rows: [
    { key: 'sixty', row: 'latency', lane: 0 },
    { key: 'ninety', row: 'latency', lane: 1 },
    { key: 'sixty-waiting', row: 'waiting', lane: 0 },
    { key: 'ninety-waiting', row: 'waiting', lane: 1 },
  ],
  foldOrder: ['sixty-waiting', 'ninety-waiting'],
}
