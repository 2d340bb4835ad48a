// A pool that breathes: what is true, what the scaler sees of it, what it decides and why, how long
// an instance takes to come, and what it all costs.
import { m } from '../../i18n'
import type { PanelManifest } from '../panel'

export const autoscaling: PanelManifest = {
  id: 'autoscaling',
  title: m.panel_autoscaling,
  laneRange: { least: 1, most: 4 },
  examples: [
    {
      id: 'elastic',
      title: m.panel_autoscaling_elastic,
      lanes: ['day-elastic'],
      speed: 20,
    },
    {
      id: 'three-days',
      title: m.panel_autoscaling_three_days,
      lanes: ['day-five', 'day-nine', 'day-elastic'],
      speed: 20,
    },
    {
      id: 'late',
      title: m.panel_autoscaling_late,
      lanes: ['day-lag', 'day-boot', 'day-both'],
      speed: 20,
    },
    {
      id: 'container',
      title: m.panel_autoscaling_container,
      lanes: ['day-boot', 'day-container'],
      speed: 20,
    },
    {
      id: 'rush',
      title: m.panel_autoscaling_rush,
      lanes: ['lunch-late'],
      speed: 20,
    },
    {
      id: 'levels',
      title: m.panel_autoscaling_levels,
      lanes: ['lunch-late', 'lunch-seventy', 'lunch-sixty'],
      speed: 20,
    },
    {
      id: 'sooner',
      title: m.panel_autoscaling_sooner,
      lanes: ['lunch-late', 'lunch-container', 'lunch-fresh'],
      speed: 20,
    },
    {
      id: 'ahead',
      title: m.panel_autoscaling_ahead,
      lanes: ['lunch-late', 'lunch-target', 'lunch-timetable'],
      speed: 20,
    },
    {
      id: 'eager',
      title: m.panel_autoscaling_eager,
      lanes: ['noon-eager'],
      speed: 20,
    },
    {
      id: 'caps',
      title: m.panel_autoscaling_caps,
      lanes: ['noon-double', 'noon-capped', 'noon-rested'],
      speed: 20,
    },
    {
      id: 'calm',
      title: m.panel_autoscaling_calm,
      lanes: ['noon-eager', 'noon-calm'],
      speed: 20,
    },
    {
      id: 'swings',
      title: m.panel_autoscaling_swings,
      lanes: ['steady-swings'],
      speed: 20,
    },
    {
      id: 'culprit',
      title: m.panel_autoscaling_culprit,
      lanes: ['steady-fresh', 'steady-lag', 'steady-boot'],
      speed: 20,
    },
    {
      id: 'gap',
      title: m.panel_autoscaling_gap,
      lanes: ['steady-swings', 'steady-gap'],
      speed: 20,
    },
    {
      id: 'window',
      title: m.panel_autoscaling_window,
      lanes: ['steady-target', 'steady-window'],
      speed: 20,
    },
    {
      id: 'one',
      title: m.panel_autoscaling_one,
      lanes: ['steady-swings', 'steady-one'],
      speed: 20,
    },
    {
      id: 'database',
      title: m.panel_autoscaling_database,
      lanes: ['database-cpu', 'database-load'],
      speed: 20,
    },
    {
      id: 'closing',
      title: m.panel_autoscaling_closing,
      lanes: ['closing-cut', 'closing-drained'],
      speed: 5,
    },
    {
      id: 'surge',
      title: m.panel_autoscaling_surge,
      lanes: ['surge'],
      speed: 20,
    },
    {
      id: 'day',
      title: m.panel_autoscaling_day,
      lanes: ['day'],
      speed: 600,
    },
  ],
  files: import.meta.glob('./examples/*.json', { import: 'default' }),
  headline: { figure: 'lost' },
  controls: [],
  rows: [{ key: 'lane-0', row: 'latency', lane: 0 }],
  parts: async () => ({ Whole: (await import('./AutoscalingBody')).AutoscalingBody }),
}
