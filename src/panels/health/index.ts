// Who notices: every probe with its verdict, and what it costs until somebody does.
import { probesOf } from '../../charts/rows/probes'
import { m } from '../../i18n'
import { places } from '../controls/places'
import type { PanelManifest } from '../panel'

const probes = [0, 1, 2, 3].map((place) => ({
  key: `probes-${place + 1}`,
  row: probesOf(place),
  lane: 0,
  place,
  height: place === 1 ? 40 : 28,
}))

export const health: PanelManifest = {
  id: 'health',
  title: m.panel_health,
  examples: [
    { id: 'one-dies', title: m.panel_health_one_dies, lanes: ['one-dies'] },
    { id: 'one-dies-unseen', title: m.panel_health_one_dies_unseen, lanes: ['one-dies-unseen'] },
    { id: 'one-hangs', title: m.panel_health_one_hangs, lanes: ['one-hangs'] },
    { id: 'one-hangs-fast', title: m.panel_health_one_hangs_fast, lanes: ['one-hangs-fast'] },
    {
      id: 'one-dies-retried',
      title: m.panel_health_one_dies_retried,
      lanes: ['one-dies-retried'],
    },
    { id: 'one-late', title: m.panel_health_one_late, lanes: ['one-late'] },
    { id: 'too-tight', title: m.panel_health_too_tight, lanes: ['too-tight'] },
    { id: 'wide-enough', title: m.panel_health_wide_enough, lanes: ['wide-enough'] },
    { id: 'rush-unseen', title: m.panel_health_rush_unseen, lanes: ['rush-unseen'] },
    { id: 'rush-ejected', title: m.panel_health_rush_ejected, lanes: ['rush-ejected'] },
    { id: 'rush-panic', title: m.panel_health_rush_panic, lanes: ['rush-panic'] },
    { id: 'rush-ahead', title: m.panel_health_rush_ahead, lanes: ['rush-ahead'] },
    { id: 'hole-probed', title: m.panel_health_hole_probed, lanes: ['hole-probed'] },
    { id: 'hole-ejected', title: m.panel_health_hole_ejected, lanes: ['hole-ejected'] },
    { id: 'levels-spill', title: m.panel_health_levels_spill, lanes: ['levels-spill'] },
    { id: 'rude-counted', title: m.panel_health_rude_counted, lanes: ['rude-counted'] },
    { id: 'rude-ignored', title: m.panel_health_rude_ignored, lanes: ['rude-ignored'] },
    { id: 'cold-return', title: m.panel_health_cold_return, lanes: ['cold-return'] },
    {
      id: 'cold-return-slow',
      title: m.panel_health_cold_return_slow,
      lanes: ['cold-return-slow'],
    },
    { id: 'deep-check', title: m.panel_health_deep_check, lanes: ['deep-check'] },
    {
      id: 'deep-check-panic',
      title: m.panel_health_deep_check_panic,
      lanes: ['deep-check-panic'],
    },
    {
      id: 'watch-hour',
      title: m.panel_health_watch_hour,
      lanes: ['watch-hour'],
      speed: 60,
    },
    { id: 'chosen-four', title: m.panel_health_chosen_four, lanes: ['chosen-four'] },
    { id: 'chosen-cloud', title: m.panel_health_chosen_cloud, lanes: ['chosen-cloud'] },
    { id: 'chosen-envoy', title: m.panel_health_chosen_envoy, lanes: ['chosen-envoy'] },
    { id: 'chosen-haproxy', title: m.panel_health_chosen_haproxy, lanes: ['chosen-haproxy'] },
    { id: 'chosen-nginx', title: m.panel_health_chosen_nginx, lanes: ['chosen-nginx'] },
  ],
  files: import.meta.glob('./examples/*.json', { import: 'default' }),
  headline: { figure: 'lost' },
  controls: [],
  onServer: [places],
  rows: [
    ...probes,
    { key: 'lost', row: 'lost', lane: 0 },
    { key: 'latency', row: 'latency', lane: 0 },
  ],
  // Last the server that falls ill in most examples, the second, and what that costs.
  foldOrder: ['latency', 'probes-4', 'probes-3', 'probes-1'],
  parts: async () => {
    const { Below, ProbeMarks, Watch } = await import('./parts')
    return { Notes: Watch, Below, Over: ProbeMarks }
  },
}
