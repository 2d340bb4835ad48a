// Chapter 5: where the state of a user is, and what leads back to it.
import { m } from '../../i18n'
import type { Figure, Lesson, PanelFigure, Section } from '../lesson'
import { ComparedTable } from './ComparedTable'
import { checks } from './checks'
import { claims } from './claims'
import { predictions } from './predictions'

const sections: readonly Section[] = [
  { id: 'regular', title: m.regulars_section_regular },
  { id: 'office', title: m.regulars_section_office },
  { id: 'network', title: m.regulars_section_network },
  { id: 'killed', title: m.regulars_section_killed },
  { id: 'grown', title: m.regulars_section_grown },
  { id: 'leaves', title: m.regulars_section_leaves },
  { id: 'restart', title: m.regulars_section_restart },
  { id: 'store', title: m.regulars_section_store },
  { id: 'refused', title: m.regulars_section_refused },
  { id: 'lag', title: m.regulars_section_lag },
  { id: 'bots', title: m.regulars_section_bots },
  { id: 'live', title: m.regulars_section_live },
  { id: 'compared', title: m.regulars_section_compared },
  { id: 'advice', title: m.regulars_section_advice },
  { id: 'deployment', title: m.regulars_section_deployment },
  { id: 'afternoon', title: m.regulars_section_afternoon },
  { id: 'checks', title: m.regulars_section_checks },
  { id: 'names', title: m.regulars_section_names },
  { id: 'remember', title: m.regulars_section_remember },
]

type Shown = Pick<PanelFigure, 'id' | 'example' | 'lanes' | 'seed' | 'headline' | 'caption'>

const shown = (figure: Shown): PanelFigure => ({ panel: 'sessions', ...figure })

const figures: readonly Figure[] = [
  shown({
    id: '5.1',
    example: 'turns-or-hash',
    lanes: ['carts-turns', 'carts-hash'],
    seed: 6,
    headline: { figure: '5.1', metric: 'carts.without' },
    caption: m.regulars_caption_regular,
  }),
  shown({
    id: '5.2',
    example: 'office',
    lanes: ['office-hash', 'office-cookie'],
    seed: 14,
    headline: { figure: '5.2', metric: 'share.most' },
    caption: m.regulars_caption_office,
  }),
  shown({
    id: '5.3',
    example: 'networks',
    lanes: ['moved-hash', 'moved-cookie'],
    seed: 20,
    headline: { figure: '5.3', from: 90, metric: 'carts.lost' },
    caption: m.regulars_caption_network,
  }),
  shown({
    id: '5.4',
    example: 'killed',
    lanes: ['killed-cookie', 'killed-table', 'killed-ring', 'killed-hash'],
    seed: 20,
    headline: { figure: '5.4', lane: 3, from: 90, metric: 'carts.lost' },
    caption: m.regulars_caption_killed,
  }),
  shown({
    id: '5.5',
    example: 'grown',
    lanes: ['grown-hash', 'grown-ring', 'grown-cookie'],
    seed: 5,
    headline: { figure: '5.5', from: 90, metric: 'carts.lost' },
    caption: m.regulars_caption_grown,
  }),
  shown({
    id: '5.6',
    example: 'leaves',
    lanes: ['leaves-at-once', 'leaves-drained', 'leaves-hashed'],
    seed: 11,
    headline: { figure: '5.6', from: 60, metric: 'carts.lost' },
    caption: m.regulars_caption_leaves,
  }),
  shown({
    id: '5.7',
    example: 'restart',
    lanes: ['restart-table', 'restart-copied', 'restart-cookie', 'restart-hash'],
    seed: 13,
    headline: { figure: '5.7', from: 90, metric: 'carts.lost' },
    caption: m.regulars_caption_restart,
  }),
  shown({
    id: '5.8',
    example: 'store',
    lanes: ['store-killed', 'copies-killed', 'killed-cookie'],
    seed: 2,
    headline: { figure: '5.8', lane: 2, from: 90, metric: 'carts.lost' },
    caption: m.regulars_caption_store,
  }),
  shown({
    id: '5.9',
    example: 'no-cookies',
    lanes: ['carts-cookie', 'cookies-refused', 'refused-hash', 'refused-addresses'],
    seed: 7,
    headline: { figure: '5.9', lane: 1, metric: 'carts.without' },
    caption: m.regulars_caption_refused,
  }),
  shown({
    id: '5.10',
    example: 'behind',
    lanes: ['restart-copied', 'restart-behind'],
    seed: 16,
    headline: { figure: '5.10', lane: 1, from: 90, metric: 'carts.lost' },
    caption: m.regulars_caption_lag,
  }),
  shown({
    id: 'bots',
    example: 'bots',
    lanes: ['bots-table', 'bots-cookie'],
    seed: 1,
    headline: { figure: 'bots', metric: 'carts.lost.count' },
    caption: m.regulars_caption_bots,
  }),
  shown({
    id: '5.11',
    example: 'live',
    lanes: ['live-board', 'long-polls', 'long-polls-hash', 'long-polls-cookie'],
    seed: 11,
    headline: { figure: '5.11', lane: 2, from: 90, metric: 'carts.lost' },
    caption: m.regulars_caption_live,
  }),
  { id: 'compared', caption: m.regulars_caption_compared, Draw: ComparedTable },
  shown({
    id: 'deployment',
    example: 'deploy',
    lanes: ['deploy-day'],
    seed: 9,
    headline: { figure: 'deployment', metric: 'carts.lost.count' },
    caption: m.regulars_caption_deployment,
  }),
  shown({
    id: 'afternoon',
    example: 'afternoon',
    lanes: ['rough-afternoon'],
    seed: 13,
    headline: { figure: 'afternoon', metric: 'carts.without' },
    caption: m.regulars_caption_afternoon,
  }),
]

export const lesson: Lesson = {
  id: 'sessions',
  sections,
  figures,
  changes: {},
  predictions,
  checks,
  challenges: () => import('./tasks').then(({ tasks }) => tasks),
  transfer: { question: m.regulars_transfer, hint: m.regulars_transfer_hint },
  claims,
}
