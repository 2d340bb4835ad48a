// Chapter 2: what a balancer sorts, connections or requests, and what it can do once it has opened
// the parcel.
import { m } from '../../i18n'
import type { Figure, Lesson, Section } from '../lesson'
import { checks } from './checks'
import { claims } from './claims'
import { KindsTable } from './KindsTable'
import { pianos } from './pianos'
import { predictions } from './predictions'
import { rules } from './rules'
import { TwoParcels } from './TwoParcels'

const sections: readonly Section[] = [
  { id: 'label', title: m.layers_section_label },
  { id: 'alike', title: m.layers_section_alike },
  { id: 'kept', title: m.layers_section_kept },
  { id: 'heavy', title: m.layers_section_heavy },
  { id: 'one', title: m.layers_section_one },
  { id: 'joins', title: m.layers_section_joins },
  { id: 'routes', title: m.layers_section_routes },
  { id: 'pianos', title: m.layers_section_pianos },
  { id: 'order', title: m.layers_section_order },
  { id: 'rules', title: m.layers_section_rules },
  { id: 'desk', title: m.layers_section_desk },
  { id: 'handshakes', title: m.layers_section_handshakes },
  { id: 'bricks', title: m.layers_section_bricks },
  { id: 'work', title: m.layers_section_work },
  { id: 'kernel', title: m.layers_section_kernel },
  { id: 'past', title: m.layers_section_past },
  { id: 'kinds', title: m.layers_section_kinds },
  { id: 'checks', title: m.layers_section_checks },
  { id: 'names', title: m.layers_section_names },
  { id: 'remember', title: m.layers_section_remember },
]

const figures: readonly Figure[] = [
  { id: 'parcel', caption: m.layers_caption_parcel, Draw: TwoParcels },
  {
    id: '2.1',
    panel: 'compare',
    example: 'new-connections',
    lanes: ['parcels-new-four', 'parcels-new-seven'],
    seed: 20,
    headline: { figure: '2.1', metric: 'latency.p95' },
    caption: m.layers_caption_alike,
  },
  {
    id: '2.2',
    panel: 'compare',
    example: 'kept-connections',
    lanes: ['parcels-kept-four', 'parcels-kept-seven'],
    seed: 17,
    headline: { figure: '2.2', metric: 'latency.p95' },
    caption: m.layers_caption_kept,
  },
  {
    id: '2.3',
    panel: 'compare',
    example: 'heavy-client',
    lanes: ['parcels-heavy-four', 'parcels-heavy-seven'],
    seed: 13,
    headline: { figure: '2.3', metric: 'latency.p95' },
    caption: m.layers_caption_heavy,
  },
  {
    id: '2.4',
    panel: 'compare',
    example: 'one-connection',
    lanes: ['parcels-one-four', 'parcels-one-seven'],
    seed: 19,
    headline: { figure: '2.4', metric: 'latency.p95' },
    caption: m.layers_caption_one,
  },
  {
    id: '2.5',
    panel: 'compare',
    example: 'server-joins',
    lanes: ['parcels-join-four', 'parcels-join-seven', 'parcels-join-age'],
    seed: 19,
    headline: { figure: '2.5', lane: 2, from: 40, to: 120, metric: 'share.last' },
    caption: m.layers_caption_joins,
  },
  {
    id: '2.6',
    panel: 'compare',
    example: 'letters-and-pianos',
    lanes: ['letters-pianos', 'letters-pianos-routed'],
    seed: 2,
    headline: { figure: '2.6', metric: 'api.p95' },
    caption: m.layers_caption_routes,
  },
  {
    id: 'pianos',
    panel: 'compare',
    example: 'four-servers',
    lanes: ['letters-pianos-together', 'letters-pianos-four'],
    seed: 1,
    headline: { figure: 'pianos', metric: 'video.p95' },
    caption: m.layers_caption_pianos,
  },
  {
    id: 'form',
    panel: 'routes',
    example: 'body',
    lanes: ['pay-by-body'],
    seed: 1,
    headline: { figure: 'form', metric: 'latency.p50' },
    caption: m.layers_caption_form,
  },
  {
    id: 'rules',
    panel: 'routes',
    example: 'shop',
    lanes: ['shop-routes'],
    seed: 7,
    headline: { figure: 'rules', metric: 'latency.p99' },
    caption: m.layers_caption_rules,
  },
  {
    id: '2.7',
    panel: 'compare',
    example: 'answers-kept',
    lanes: ['desk-cache', 'desk-cache-ten', 'desk-cache-thirty'],
    seed: 18,
    headline: { figure: '2.7', lane: 1, metric: 'latency.p95' },
    caption: m.layers_caption_desk,
  },
  {
    id: '2.8',
    panel: 'compare',
    example: 'handshakes',
    lanes: ['handshakes-twelve', 'handshakes-resumed', 'handshakes-thirteen', 'handshakes-kept'],
    seed: 1,
    headline: { figure: '2.8', metric: 'latency.p50' },
    caption: m.layers_caption_handshakes,
  },
  {
    id: '2.9',
    panel: 'compare',
    example: 'firewall',
    lanes: ['desk-bricks', 'desk-firewall'],
    seed: 7,
    headline: { figure: '2.9', metric: 'honest.p95' },
    caption: m.layers_caption_bricks,
  },
  {
    id: '2.10',
    panel: 'compare',
    example: 'desk-at-work',
    lanes: ['desk-shakes-hands', 'desk-resumes', 'desk-keeps', 'desk-passes'],
    seed: 2,
    headline: { figure: '2.10', to: 10, metric: 'desk.utilization' },
    caption: m.layers_caption_work,
  },
  {
    id: '2.11',
    panel: 'compare',
    example: 'direct-return',
    lanes: ['answers-through', 'answers-past'],
    seed: 2,
    headline: { figure: '2.11', to: 10, metric: 'desk.utilization' },
    caption: m.layers_caption_past,
  },
  { id: 'kinds', caption: m.layers_caption_kinds, Draw: KindsTable },
]

export const lesson: Lesson = {
  id: 'layers',
  sections,
  figures,
  changes: {
    header: {
      gateway: {
        routes: [
          {
            name: 'euros',
            when: { header: { name: 'x-currency', exact: 'eur' } },
            action: { pool: 'eur' },
          },
          { name: 'rest', action: { pool: 'usd' } },
        ],
      },
    },
  },
  predictions,
  checks,
  challenges: [pianos, rules],
  transfer: { question: m.layers_transfer, hint: m.layers_transfer_hint },
  claims,
}
