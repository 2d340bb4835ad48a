// Chapter 8: when to add a machine, when to take one away, and what the delay in between costs.
import { m } from '../../i18n'
import { later } from '../../ui/later'
import type { Figure, Lesson, PanelFigure, Section } from '../lesson'
import { checks } from './checks'
import { claims } from './claims'
import { PitfallsTable } from './PitfallsTable'
import { predictions } from './predictions'

// What simulates, or draws with what a panel has, comes after the prose.
const BandTable = later(() => import('./BandTable').then((it) => it.BandTable))

const sections: readonly Section[] = [
  { id: 'day', title: m.autoscaling_section_day },
  { id: 'loop', title: m.autoscaling_section_loop },
  { id: 'late', title: m.autoscaling_section_late },
  { id: 'rush', title: m.autoscaling_section_rush },
  { id: 'cures', title: m.autoscaling_section_cures },
  { id: 'ahead', title: m.autoscaling_section_ahead },
  { id: 'eager', title: m.autoscaling_section_eager },
  { id: 'swings', title: m.autoscaling_section_swings },
  { id: 'culprit', title: m.autoscaling_section_culprit },
  { id: 'band', title: m.autoscaling_section_band },
  { id: 'window', title: m.autoscaling_section_window },
  { id: 'number', title: m.autoscaling_section_number },
  { id: 'crowded', title: m.autoscaling_section_crowded },
  { id: 'closing', title: m.autoscaling_section_closing },
  { id: 'carts', title: m.autoscaling_section_carts },
  { id: 'grace', title: m.autoscaling_section_grace },
  { id: 'pitfalls', title: m.autoscaling_section_pitfalls },
  { id: 'full', title: m.autoscaling_section_full },
  { id: 'larger', title: m.autoscaling_section_larger },
  { id: 'plan', title: m.autoscaling_section_plan },
  { id: 'advice', title: m.autoscaling_section_advice },
  { id: 'restaurant', title: m.autoscaling_section_restaurant },
  { id: 'checks', title: m.autoscaling_section_checks },
  { id: 'names', title: m.autoscaling_section_names },
  { id: 'remember', title: m.autoscaling_section_remember },
]

type Shown = Omit<PanelFigure, 'panel'>

const shown = (figure: Shown): PanelFigure => ({ panel: 'autoscaling', ...figure })

const DAY = 1_200 // seconds until the last customer
const NOON = 1_800

const figures: readonly Figure[] = [
  shown({
    id: '8.1',
    example: 'three-days',
    lanes: ['day-five', 'day-nine', 'day-elastic'],
    seed: 20,
    headline: { figure: '8.1', metric: 'lost.share' },
    caption: m.autoscaling_caption_day,
  }),
  shown({
    id: '8.2',
    example: 'elastic',
    lanes: ['day-elastic'],
    seed: 5,
    headline: { figure: '8.2', to: DAY, metric: 'scaling.minutes' },
    caption: m.autoscaling_caption_loop,
  }),
  shown({
    id: '8.3',
    example: 'late',
    lanes: ['day-lag', 'day-boot', 'day-both'],
    seed: 19,
    headline: { figure: '8.3', lane: 2, metric: 'lost.share' },
    caption: m.autoscaling_caption_late,
  }),
  shown({
    id: '8.4',
    example: 'rush',
    lanes: ['lunch-late'],
    seed: 20,
    headline: { figure: '8.4', metric: 'lost.share' },
    caption: m.autoscaling_caption_rush,
  }),
  shown({
    id: '8.5',
    example: 'cures',
    lanes: ['lunch-sixty', 'lunch-fresh', 'lunch-target', 'lunch-timetable'],
    seed: 11,
    headline: { figure: '8.5', lane: 1, metric: 'lost.share' },
    caption: m.autoscaling_caption_cures,
  }),
  shown({
    id: 'ahead',
    example: 'warmth',
    lanes: ['lunch-late', 'lunch-warm', 'lunch-levels', 'lunch-forecast'],
    seed: 14,
    headline: { figure: 'ahead', lane: 1, metric: 'lost.share' },
    caption: m.autoscaling_caption_ahead,
  }),
  shown({
    id: '8.6',
    example: 'caps',
    lanes: ['noon-eager', 'noon-double', 'noon-capped', 'noon-calm'],
    seed: 3,
    headline: { figure: '8.6', to: NOON, metric: 'scaling.minutes' },
    caption: m.autoscaling_caption_eager,
  }),
  shown({
    id: '8.7',
    example: 'swings',
    lanes: ['steady-swings'],
    seed: 4,
    headline: { figure: '8.7', metric: 'lost.share' },
    caption: m.autoscaling_caption_swings,
  }),
  shown({
    id: 'culprit',
    example: 'culprit',
    lanes: ['steady-fresh', 'steady-lag', 'steady-boot', 'steady-gap'],
    seed: 15,
    headline: { figure: 'culprit', lane: 3, metric: 'lost.share' },
    caption: m.autoscaling_caption_culprit,
  }),
  { id: 'band', caption: m.autoscaling_caption_band, Draw: BandTable },
  shown({
    id: '8.8',
    example: 'window',
    lanes: ['steady-target', 'steady-window', 'steady-one'],
    seed: 1,
    headline: { figure: '8.8', metric: 'lost.share' },
    caption: m.autoscaling_caption_window,
  }),
  shown({
    id: '8.9',
    example: 'database',
    lanes: ['database-cpu', 'database-load'],
    seed: 3,
    headline: { figure: '8.9', lane: 1, metric: 'lost.share' },
    caption: m.autoscaling_caption_number,
  }),
  shown({
    id: 'crowded',
    example: 'crowded',
    lanes: ['database-crowded', 'database-capped'],
    seed: 10,
    headline: { figure: 'crowded', metric: 'lost.share' },
    caption: m.autoscaling_caption_crowded,
  }),
  shown({
    id: '8.10',
    example: 'closing',
    lanes: ['closing-cut', 'closing-drained'],
    seed: 1,
    headline: { figure: '8.10', metric: 'lost' },
    caption: m.autoscaling_caption_closing,
  }),
  shown({
    id: 'carts',
    example: 'carts',
    lanes: ['closing-carts', 'closing-store'],
    seed: 5,
    headline: { figure: 'carts', metric: 'carts.lost.count' },
    caption: m.autoscaling_caption_carts,
  }),
  shown({
    id: 'grace',
    example: 'grace',
    lanes: ['lunch-late', 'lunch-grace'],
    seed: 15,
    headline: { figure: 'grace', lane: 1, metric: 'lost.share' },
    caption: m.autoscaling_caption_grace,
  }),
  { id: 'pitfalls', caption: m.autoscaling_caption_pitfalls, Draw: PitfallsTable },
  shown({
    id: 'surge',
    example: 'surge',
    lanes: ['surge'],
    seed: 1,
    headline: null,
    caption: m.autoscaling_caption_surge,
  }),
  shown({
    id: 'day',
    example: 'day',
    lanes: ['day'],
    seed: 1,
    headline: null,
    caption: m.autoscaling_caption_whole_day,
  }),
  {
    panel: 'price-curves',
    id: 'sizes',
    example: 'sizes',
    lanes: ['machines-many', 'machines-one'],
    seed: 11,
    headline: { figure: 'sizes', lane: 1, metric: 'lost.share' },
    caption: m.autoscaling_caption_sizes,
  },
  {
    panel: 'capacity',
    id: 'plan',
    example: 'peak',
    lanes: ['planned-all', 'planned-fewer'],
    seed: 3,
    headline: { figure: 'plan', lane: 1, metric: 'latency.p99' },
    caption: m.autoscaling_caption_plan,
  },
  shown({
    id: 'restaurant',
    example: 'restaurant',
    lanes: ['day-container'],
    seed: 2,
    headline: { figure: 'restaurant', metric: 'lost.share' },
    caption: m.autoscaling_caption_restaurant,
  }),
]

export const lesson: Lesson = {
  id: 'autoscaling',
  sections,
  figures,
  changes: {},
  predictions,
  checks,
  challenges: () => import('./tasks').then(({ tasks }) => tasks),
  transfer: { question: m.autoscaling_transfer, hint: m.autoscaling_transfer_hint },
  claims,
}
