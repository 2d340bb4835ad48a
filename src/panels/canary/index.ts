// A new version for a few, then for more: who gets it, what is known of it, and what is done.
import { m } from '../../i18n'
import type { PanelManifest } from '../panel'
import { errors, latency, split } from './rows'

export const canary: PanelManifest = {
  id: 'canary',
  title: m.panel_canary,
  examples: [
    { id: 'ten', title: m.panel_canary_ten, lanes: ['taste-ten'] },
    { id: 'all', title: m.panel_canary_all, lanes: ['taste-all'] },
    { id: 'one', title: m.panel_canary_one, lanes: ['taste-one'] },
    { id: 'one-long', title: m.panel_canary_one_long, lanes: ['taste-one-long'], speed: 16 },
    { id: 'five', title: m.panel_canary_five, lanes: ['taste-five-long'], speed: 4 },
    { id: 'ten-short', title: m.panel_canary_ten_short, lanes: ['taste-ten-long'], speed: 4 },
    { id: 'eager', title: m.panel_canary_eager, lanes: ['eager-good'], speed: 8 },
    { id: 'eager-bad', title: m.panel_canary_eager_bad, lanes: ['eager-bad'], speed: 8 },
    { id: 'patient', title: m.panel_canary_patient, lanes: ['patient-good'], speed: 8 },
    { id: 'patient-bad', title: m.panel_canary_patient_bad, lanes: ['patient-bad'], speed: 8 },
    { id: 'weather', title: m.panel_canary_weather, lanes: ['weather-fixed'], speed: 8 },
    {
      id: 'weather-compared',
      title: m.panel_canary_weather_compared,
      lanes: ['weather-compared'],
      speed: 8,
    },
    { id: 'requests', title: m.panel_canary_requests, lanes: ['split-requests'], speed: 8 },
    { id: 'users', title: m.panel_canary_users, lanes: ['split-users'], speed: 8 },
    { id: 'slow', title: m.panel_canary_slow, lanes: ['slow-thrice'], speed: 4 },
    { id: 'slow-same', title: m.panel_canary_slow_same, lanes: ['slow-same'], speed: 4 },
    { id: 'small-ten', title: m.panel_canary_small_ten, lanes: ['small-ten'], speed: 4 },
    {
      id: 'small-quarter',
      title: m.panel_canary_small_quarter,
      lanes: ['small-quarter'],
      speed: 4,
    },
    { id: 'small', title: m.panel_canary_small, lanes: ['small-half'], speed: 4 },
    { id: 'staff', title: m.panel_canary_staff, lanes: ['device-staff'], speed: 8 },
    { id: 'device', title: m.panel_canary_device, lanes: ['device-users'], speed: 8 },
    { id: 'looks', title: m.panel_canary_looks, lanes: ['looks-often'], speed: 8 },
    {
      id: 'looks-patient',
      title: m.panel_canary_looks_patient,
      lanes: ['looks-patient'],
      speed: 8,
    },
    { id: 'mirrored', title: m.panel_canary_mirrored, lanes: ['mirrored'], speed: 8 },
    { id: 'invited', title: m.panel_canary_invited, lanes: ['invited'], speed: 8 },
    { id: 'argo', title: m.panel_canary_argo, lanes: ['like-argo'], speed: 8 },
    { id: 'flagger', title: m.panel_canary_flagger, lanes: ['like-flagger'], speed: 8 },
    { id: 'kayenta', title: m.panel_canary_kayenta, lanes: ['like-kayenta'], speed: 8 },
    { id: 'bug-none', title: m.panel_canary_bug_none, lanes: ['bug-none'], speed: 8 },
    { id: 'bug-crash', title: m.panel_canary_bug_crash, lanes: ['bug-crash'], speed: 8 },
    { id: 'bug-route', title: m.panel_canary_bug_route, lanes: ['bug-route'], speed: 8 },
    { id: 'bug-leak', title: m.panel_canary_bug_leak, lanes: ['bug-leak'], speed: 8 },
    { id: 'bug-device', title: m.panel_canary_bug_device, lanes: ['bug-device'], speed: 8 },
    { id: 'bug-load', title: m.panel_canary_bug_load, lanes: ['bug-load'], speed: 8 },
    { id: 'bug-slower', title: m.panel_canary_bug_slower, lanes: ['bug-slower'], speed: 8 },
    { id: 'bug-metric', title: m.panel_canary_bug_metric, lanes: ['bug-metric'], speed: 8 },
    { id: 'manager', title: m.panel_canary_manager, lanes: ['manager'], speed: 8 },
  ],
  files: import.meta.glob('./examples/*.json', { import: 'default' }),
  controls: [],
  rows: [
    { key: 'errors', row: errors, lane: 0 },
    { key: 'latency', row: latency, lane: 0 },
    { key: 'split', row: split, lane: 0 },
  ],
  foldOrder: ['latency', 'split'],
  parts: async () => {
    const { Below, Conduct, Grid, VersionMarks } = await import('./parts')
    return { Notes: Conduct, Under: Grid, Below, Over: VersionMarks }
  },
}
