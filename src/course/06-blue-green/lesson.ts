// Chapter 6: two fleets, and what a switch in an instant does not move.
import { m } from '../../i18n'
import type { Figure, Lesson, PanelFigure, Section } from '../lesson'
import { checks } from './checks'
import { claims } from './claims'
import { predictions } from './predictions'

const sections: readonly Section[] = [
  { id: 'before', title: m.kitchens_section_before },
  { id: 'switch', title: m.kitchens_section_switch },
  { id: 'kept', title: m.kitchens_section_kept },
  { id: 'resolvers', title: m.kitchens_section_resolvers },
  { id: 'cold', title: m.kitchens_section_cold },
  { id: 'wrong', title: m.kitchens_section_wrong },
  { id: 'data', title: m.kitchens_section_data },
  { id: 'carts', title: m.kitchens_section_carts },
  { id: 'price', title: m.kitchens_section_price },
  { id: 'choice', title: m.kitchens_section_choice },
  { id: 'quiet', title: m.kitchens_section_quiet },
  { id: 'checks', title: m.kitchens_section_checks },
  { id: 'names', title: m.kitchens_section_names },
  { id: 'remember', title: m.kitchens_section_remember },
]

type Shown = Omit<PanelFigure, 'panel'>

const shown = (figure: Shown): PanelFigure => ({ panel: 'blue-green', ...figure })

const figures: readonly Figure[] = [
  shown({
    id: '6.1',
    example: 'before',
    lanes: ['kitchen-stopped', 'kitchen-one-by-one'],
    seed: 11,
    headline: { figure: '6.1', metric: 'lost' },
    caption: m.kitchens_caption_before,
  }),
  shown({
    id: '6.2',
    example: 'drain',
    lanes: ['switch-cut', 'switch-five', 'switch-thirty'],
    seed: 3,
    headline: { figure: '6.2', metric: 'cut' },
    caption: m.kitchens_caption_switch,
  }),
  shown({
    id: '6.3',
    example: 'kept',
    lanes: ['kept-for-ever', 'kept-half-minute', 'kept-closed'],
    seed: 7,
    headline: { figure: '6.3', lane: 1, from: 68, to: 72, metric: 'share.blue' },
    caption: m.kitchens_caption_kept,
  }),
  shown({
    id: '6.3b',
    example: 'pointer',
    lanes: ['pointer-balancer', 'pointer-names', 'pointer-gone'],
    seed: 13,
    headline: { figure: '6.3b', lane: 1, from: 68, to: 72, metric: 'share.blue' },
    caption: m.kitchens_caption_resolvers,
  }),
  shown({
    id: '6.4',
    example: 'cold',
    lanes: ['green-cold', 'green-warmed', 'green-gradual'],
    seed: 14,
    headline: { figure: '6.4', from: 60, to: 90, metric: 'latency.p95' },
    caption: m.kitchens_caption_cold,
  }),
  shown({
    id: '6.5',
    example: 'wrong',
    lanes: ['green-wrong', 'green-gone', 'green-rolling'],
    seed: 13,
    headline: { figure: '6.5', metric: 'lost' },
    caption: m.kitchens_caption_wrong,
  }),
  shown({
    id: '6.6',
    example: 'data',
    lanes: ['data-broken', 'data-expanded'],
    seed: 2,
    headline: { figure: '6.6', from: 121, metric: 'lost.share' },
    caption: m.kitchens_caption_data,
  }),
  shown({
    id: '6.6b',
    example: 'sessions',
    lanes: ['sessions-memory', 'sessions-format', 'sessions-both'],
    seed: 7,
    headline: { figure: '6.6b', metric: 'carts.lost.count' },
    caption: m.kitchens_caption_carts,
  }),
  shown({
    id: '6.7',
    example: 'whole',
    lanes: ['two-releases'],
    seed: 1,
    headline: { figure: '6.7', metric: 'release.extra' },
    caption: m.kitchens_caption_whole,
  }),
  shown({
    id: 'quiet',
    example: 'quiet',
    lanes: ['quiet-switch'],
    seed: 7,
    headline: { figure: 'quiet', metric: 'lost' },
    caption: m.kitchens_caption_quiet,
  }),
]

export const lesson: Lesson = {
  id: 'blue-green',
  sections,
  figures,
  changes: {},
  predictions,
  checks,
  challenges: () => import('./tasks').then(({ tasks }) => tasks),
  transfer: { question: m.kitchens_transfer, hint: m.kitchens_transfer_hint },
  claims,
}
