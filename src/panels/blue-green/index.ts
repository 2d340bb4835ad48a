// Two fleets and a pointer: what a switch moves at once, what it leaves behind, and the way back.
import { m } from '../../i18n'
import type { PanelManifest } from '../panel'

export const blueGreen: PanelManifest = {
  id: 'blue-green',
  title: m.panel_blue_green,
  laneRange: { least: 1, most: 3 },
  examples: [
    {
      id: 'drain',
      title: m.panel_blue_green_drain,
      lanes: ['switch-cut', 'switch-five', 'switch-thirty'],
    },
    { id: 'switch', title: m.panel_blue_green_switch, lanes: ['switch-thirty'] },
    {
      id: 'before',
      title: m.panel_blue_green_before,
      lanes: ['kitchen-stopped', 'kitchen-one-by-one'],
    },
    {
      id: 'kept',
      title: m.panel_blue_green_kept,
      lanes: ['kept-for-ever', 'kept-half-minute', 'kept-closed'],
    },
    {
      id: 'pointer',
      title: m.panel_blue_green_pointer,
      lanes: ['pointer-balancer', 'pointer-names', 'pointer-gone'],
    },
    {
      id: 'cold',
      title: m.panel_blue_green_cold,
      lanes: ['green-cold', 'green-warmed', 'green-gradual'],
    },
    {
      id: 'wrong',
      title: m.panel_blue_green_wrong,
      lanes: ['green-wrong', 'green-gone', 'green-rolling'],
    },
    { id: 'data', title: m.panel_blue_green_data, lanes: ['data-broken', 'data-expanded'] },
    {
      id: 'sessions',
      title: m.panel_blue_green_sessions,
      lanes: ['sessions-memory', 'sessions-format', 'sessions-both'],
    },
    { id: 'whole', title: m.panel_blue_green_whole, lanes: ['two-releases'] },
    { id: 'quiet', title: m.panel_blue_green_quiet, lanes: ['quiet-switch'] },
  ],
  files: import.meta.glob('./examples/*.json', { import: 'default' }),
  headline: { figure: 'lost' },
  controls: [],
  rows: [{ key: 'lane-0', row: 'latency', lane: 0 }],
  parts: async () => ({ Whole: (await import('./BlueGreenBody')).BlueGreenBody }),
}
