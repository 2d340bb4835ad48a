// Chapter 3: how somebody at the door chooses a counter, and what each way of choosing believes.
import { m } from '../../i18n'
import type { InterventionDocument } from '../../sim/scenario'
import type { Figure, Lesson, Section } from '../lesson'
import { checks } from './checks'
import { claims } from './claims'
import { predictions } from './predictions'

const sections: readonly Section[] = [
  { id: 'alike', title: m.algorithms_section_alike },
  { id: 'unequal', title: m.algorithms_section_unequal },
  { id: 'heads', title: m.algorithms_section_heads },
  { id: 'shares', title: m.algorithms_section_shares },
  { id: 'machines', title: m.algorithms_section_machines },
  { id: 'stale-weights', title: m.algorithms_section_stale_weights },
  { id: 'reports', title: m.algorithms_section_reports },
  { id: 'hole', title: m.algorithms_section_hole },
  { id: 'paths', title: m.algorithms_section_paths },
  { id: 'ring', title: m.algorithms_section_ring },
  { id: 'products', title: m.algorithms_section_products },
  { id: 'odd', title: m.algorithms_section_odd },
  { id: 'checks', title: m.algorithms_section_checks },
  { id: 'names', title: m.algorithms_section_names },
  { id: 'remember', title: m.algorithms_section_remember },
]

const figures: readonly Figure[] = [
  {
    id: '3.1',
    panel: 'compare',
    example: 'turns-or-dice',
    lanes: ['turns-random', 'turns-steady'],
    seed: 17,
    headline: { figure: '3.1', metric: 'latency.mean' },
    caption: m.algorithms_caption_alike,
  },
  {
    id: '3.2',
    panel: 'compare',
    example: 'unequal-work',
    lanes: ['dice-unequal-work', 'turns-unequal-work'],
    seed: 17,
    headline: { figure: '3.2', lane: 1, metric: 'latency.mean' },
    caption: m.algorithms_caption_unequal,
  },
  {
    id: '3.3',
    panel: 'compare',
    example: 'least-connections',
    lanes: ['turns-unequal-work', 'fewest-first'],
    seed: 17,
    headline: { figure: '3.3', lane: 1, metric: 'latency.p95' },
    caption: m.algorithms_caption_heads,
  },
  {
    id: '3.4',
    panel: 'compare',
    example: 'unequal-machines',
    lanes: ['odd-counter', 'odd-counter-weights', 'odd-counter-fewest'],
    seed: 20,
    headline: { figure: '3.4', lane: 2, metric: 'latency.p95' },
    caption: m.algorithms_caption_machines,
  },
  {
    id: '3.5',
    panel: 'compare',
    example: 'stale-weights',
    lanes: ['stale-weights', 'stale-weights-fewest'],
    seed: 7,
    headline: { figure: '3.5', lane: 1, metric: 'latency.p95' },
    caption: m.algorithms_caption_stale_weights,
  },
  {
    id: '3.6',
    panel: 'compare',
    example: 'stale-reports',
    lanes: ['stale-reports-random', 'stale-reports', 'stale-reports-two', 'stale-reports-live'],
    seed: 6,
    headline: { figure: '3.6', lane: 1, metric: 'latency.p95' },
    caption: m.algorithms_caption_reports,
  },
  {
    id: '3.7',
    panel: 'compare',
    example: 'black-hole',
    lanes: ['black-hole-turns', 'black-hole-two', 'black-hole', 'black-hole-last'],
    seed: 17,
    headline: { figure: '3.7', lane: 2, metric: 'lost.share' },
    caption: m.algorithms_caption_hole,
  },
  {
    id: '3.8',
    panel: 'compare',
    example: 'same-path',
    lanes: ['path-caches-turns', 'path-caches-modulo', 'path-caches'],
    seed: 3,
    headline: { figure: '3.8', lane: 2, from: 120, to: 150, metric: 'misses.share' },
    caption: m.algorithms_caption_paths,
  },
  {
    id: '3.9',
    panel: 'hash-ring',
    example: 'paths',
    lanes: ['path-caches'],
    seed: 13,
    headline: { figure: '3.9', to: 120, metric: 'share.most' },
    caption: m.algorithms_caption_ring,
  },
  {
    id: '3.10',
    panel: 'compare',
    example: 'products',
    lanes: ['product-nginx', 'product-haproxy', 'product-envoy', 'product-lvs'],
    seed: 1,
    headline: { figure: '3.10', metric: 'latency.mean' },
    caption: m.algorithms_caption_products,
  },
  {
    id: 'odd',
    panel: 'compare',
    example: 'odd-machines',
    lanes: ['odd-machines', 'odd-machines-weights', 'odd-machines-fewest'],
    seed: 7,
    headline: { figure: 'odd', lane: 2, metric: 'latency.p95' },
    caption: m.algorithms_caption_odd,
  },
  {
    id: 'balancers',
    panel: 'compare',
    example: 'many-balancers',
    lanes: ['many-balancers-random', 'many-balancers', 'many-balancers-truth', 'one-balancer'],
    seed: 5,
    headline: { figure: 'balancers', lane: 1, metric: 'latency.p95' },
    caption: m.algorithms_caption_balancers,
  },
]

const quiet: readonly InterventionDocument[] = [
  { at: '0s', do: 'traffic.rate', traffic: 'customers', rate: 1 },
]
const dice: readonly InterventionDocument[] = [
  { at: '0s', do: 'policy.set', policy: { kind: 'random' } },
]
const twoChoices: readonly InterventionDocument[] = [
  { at: '0s', do: 'policy.set', policy: { kind: 'power-of-two' } },
]

const counting = (dialect: 'nginx' | 'haproxy'): readonly InterventionDocument[] => [
  { at: '0s', do: 'policy.set', policy: { kind: 'least-connections', dialect } },
]
const anotherRing: readonly InterventionDocument[] = [
  { at: '60s', do: 'policy.set', policy: { kind: 'ring-hash', dialect: 'haproxy', key: 'path' } },
]

export const lesson: Lesson = {
  id: 'algorithms',
  sections,
  figures,
  changes: {
    quiet,
    'every-second': { gateway: { reports: { every: '1s' } } },
    dice,
    'two-choices': twoChoices,
    'nginx-counts': counting('nginx'),
    'haproxy-counts': counting('haproxy'),
    'another-ring': anotherRing,
  },
  predictions,
  checks,
  challenges: () => import('./tasks').then(({ tasks }) => tasks),
  transfer: { question: m.algorithms_transfer, hint: m.algorithms_transfer_hint },
  claims,
}
