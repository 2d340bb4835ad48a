// Chapter 10, its first part: a region dies, and the run measures what that costs.
import { m } from '../../i18n'
import type { Figure, Lesson, PanelFigure, Section } from '../lesson'
import { checks } from './checks'
import { claims } from './claims'
import { predictions } from './predictions'

const sections: readonly Section[] = [
  { id: 'room', title: m.outage_section_room },
  { id: 'name', title: m.outage_section_name },
  { id: 'memory', title: m.outage_section_memory },
  { id: 'stubborn', title: m.outage_section_stubborn },
  { id: 'writes', title: m.outage_section_writes },
  { id: 'promise', title: m.outage_section_promise },
  { id: 'rest', title: m.outage_section_rest },
  { id: 'checks', title: m.kitchens_section_checks },
  { id: 'names', title: m.kitchens_section_names },
  { id: 'remember', title: m.kitchens_section_remember },
]

const shown = (figure: Omit<PanelFigure, 'panel'>): PanelFigure => ({ panel: 'regions', ...figure })

const figures: readonly Figure[] = [
  shown({
    id: '10.1',
    example: 'active',
    lanes: ['region-busy', 'region-roomy'],
    seed: 15,
    headline: { figure: '10.1', from: 60, metric: 'lost.share' },
    caption: m.outage_caption_room,
  }),
  shown({
    id: '10.2',
    example: 'death',
    lanes: ['region-minute'],
    seed: 6,
    headline: { figure: '10.2', metric: 'regions.back' },
    caption: m.outage_caption_name,
  }),
  shown({
    id: '10.2b',
    example: 'memory',
    lanes: ['region-short', 'region-minute', 'region-long'],
    seed: 6,
    headline: { figure: '10.2b', lane: 2, metric: 'regions.back' },
    caption: m.outage_caption_memory,
  }),
  shown({
    id: '10.2c',
    example: 'stubborn',
    lanes: ['region-stubborn'],
    seed: 5,
    headline: { figure: '10.2c', metric: 'regions.back' },
    caption: m.outage_caption_stubborn,
  }),
  shown({
    id: '10.3',
    example: 'copies',
    lanes: ['region-behind', 'region-sync'],
    seed: 2,
    headline: { figure: '10.3', metric: 'regions.writes' },
    caption: m.outage_caption_writes,
  }),
  shown({
    id: 'promise',
    example: 'death',
    lanes: ['region-minute'],
    seed: 6,
    headline: { figure: 'promise', metric: 'regions.back' },
    caption: m.outage_caption_promise,
  }),
]

export const lesson: Lesson = {
  id: 'regions',
  sections,
  figures,
  changes: {},
  predictions,
  checks,
  challenges: () => import('./tasks').then(({ tasks }) => tasks),
  transfer: { question: m.outage_transfer, hint: m.outage_transfer_hint },
  claims,
}
