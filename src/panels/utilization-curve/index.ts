// The curve that bends: mean response against utilization, simulated points over the theory.
import { m } from '../../i18n'
import { rate } from '../controls/rate'
import type { PanelManifest } from '../panel'

export const utilizationCurve: PanelManifest = {
  id: 'utilization-curve',
  title: m.panel_utilization_curve,
  examples: [
    {
      id: 'one-counter',
      title: m.panel_utilization_curve_one_counter,
      lanes: ['curve-point'],
      speed: 60,
    },
  ],
  controls: [rate({ min: 0.1, max: 1.96, step: 0.02 })],
  rows: [{ key: 'latency', row: 'latency', lane: 0 }],
  parts: async () => ({ Body: (await import('./CurveFigure')).CurveFigure }),
}
