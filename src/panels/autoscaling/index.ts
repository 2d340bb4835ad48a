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
      id: 'three-days',
      title: m.panel_autoscaling_three_days,
      lanes: ['day-five', 'day-nine', 'day-elastic'],
      speed: 20,
    },
    {
      id: 'elastic',
      title: m.panel_autoscaling_elastic,
      lanes: ['day-elastic'],
      speed: 20,
    },
    {
      id: 'late',
      title: m.panel_autoscaling_late,
      lanes: ['day-lag', 'day-boot', 'day-both'],
      speed: 20,
    },
    {
      id: 'rush',
      title: m.panel_autoscaling_rush,
      lanes: ['lunch-late'],
      speed: 20,
    },
    {
      id: 'cures',
      title: m.panel_autoscaling_cures,
      lanes: ['lunch-sixty', 'lunch-fresh', 'lunch-target', 'lunch-timetable'],
      speed: 20,
    },
    {
      id: 'machines',
      title: m.panel_autoscaling_machines,
      lanes: ['lunch-late', 'lunch-seventy', 'lunch-container'],
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
      lanes: ['noon-eager', 'noon-double', 'noon-capped', 'noon-calm'],
      speed: 20,
    },
    {
      id: 'rested',
      title: m.panel_autoscaling_rested,
      lanes: ['noon-eager', 'noon-rested'],
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
      lanes: ['steady-fresh', 'steady-lag', 'steady-boot', 'steady-gap'],
      speed: 20,
    },
    {
      id: 'window',
      title: m.panel_autoscaling_window,
      lanes: ['steady-target', 'steady-window', 'steady-one'],
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
      id: 'restaurant',
      title: m.panel_autoscaling_restaurant,
      lanes: ['day-container'],
      speed: 20,
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
    {
      id: 'warmth',
      title: m.panel_autoscaling_warmth,
      lanes: ['lunch-late', 'lunch-warm', 'lunch-levels', 'lunch-forecast'],
      speed: 20,
    },
    {
      id: 'grace',
      title: m.panel_autoscaling_grace,
      lanes: ['lunch-late', 'lunch-grace'],
      speed: 20,
    },
    {
      id: 'crowded',
      title: m.panel_autoscaling_crowded,
      lanes: ['database-crowded', 'database-capped'],
      speed: 20,
    },
    {
      id: 'carts',
      title: m.panel_autoscaling_carts,
      lanes: ['closing-carts', 'closing-store'],
      speed: 5,
    },
    {
      id: 'sale',
      title: m.panel_autoscaling_sale,
      lanes: ['flash-sale'],
      speed: 20,
    },
    {
      id: 'week',
      title: m.panel_autoscaling_week,
      lanes: ['working-week'],
      speed: 4000,
    },
  ],
  files: import.meta.glob('./examples/*.json', { import: 'default' }),
  headline: { figure: 'lost' },
  controls: [],
  rows: [{ key: 'lane-0', row: 'latency', lane: 0 }],
  parts: async () => ({ Whole: (await import('./AutoscalingBody')).AutoscalingBody }),
}
