// Chapter 11: choosing a balancer by what you need of it.
import { m } from '../../i18n'
import type { Figure, Lesson, PanelFigure, Section } from '../lesson'
import { Briefs } from './Briefs'
import { checks } from './checks'
import { claims } from './claims'
import { ProductTable } from './ProductTable'
import { predictions } from './predictions'
import { Tree } from './Tree'

const sections: readonly Section[] = [
  { id: 'fastest', title: m.choosing_section_fastest },
  { id: 'rule', title: m.choosing_section_rule },
  { id: 'watch', title: m.choosing_section_watch },
  { id: 'tree', title: m.choosing_section_tree },
  { id: 'table', title: m.choosing_section_table },
  { id: 'briefs', title: m.choosing_section_briefs },
  { id: 'checks', title: m.choosing_section_checks },
  { id: 'names', title: m.choosing_section_names },
  { id: 'remember', title: m.choosing_section_remember },
]

/** A dead server under one product's checks. */
const watched = (figure: Omit<PanelFigure, 'panel' | 'headline'>): PanelFigure => ({
  panel: 'health',
  headline: { figure: figure.id, metric: 'lost' },
  ...figure,
})

const figures: readonly Figure[] = [
  {
    id: '11.1',
    panel: 'compare',
    example: 'products',
    lanes: ['product-nginx', 'product-haproxy', 'product-envoy', 'product-lvs'],
    seed: 1,
    headline: { figure: '11.1', metric: 'latency.mean' },
    caption: m.choosing_caption_products,
  },
  {
    id: '11.2',
    panel: 'compare',
    example: 'unequal-machines',
    lanes: ['odd-counter', 'odd-counter-weights', 'odd-counter-fewest'],
    seed: 20,
    headline: { figure: '11.2', lane: 2, metric: 'latency.p95' },
    caption: m.choosing_caption_rules,
  },
  watched({
    id: '11.3',
    example: 'chosen-haproxy',
    lanes: ['chosen-haproxy'],
    seed: 2,
    caption: m.choosing_caption_haproxy,
  }),
  watched({
    id: '11.4',
    example: 'chosen-cloud',
    lanes: ['chosen-cloud'],
    seed: 11,
    caption: m.choosing_caption_cloud,
  }),
  { id: 'tree', caption: m.choosing_caption_tree, Draw: Tree },
  { id: 'table', caption: m.choosing_caption_table, Draw: ProductTable },
  { id: 'briefs', caption: m.choosing_caption_briefs, Draw: Briefs },
]

export const lesson: Lesson = {
  id: 'choosing',
  sections,
  figures,
  changes: {},
  predictions,
  checks,
  challenges: async () => [],
  transfer: { question: m.choosing_transfer, hint: m.choosing_transfer_hint },
  claims,
}
