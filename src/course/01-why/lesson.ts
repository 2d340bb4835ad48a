// Chapter 1: a tea shop with one counter, and why it gets two more and somebody at the door.
import { m } from '../../i18n'
import type { InterventionDocument } from '../../sim/scenario'
import type { Figure, Lesson, Section } from '../lesson'
import { checks } from './checks'
import { claims } from './claims'
import { PriceAndCeiling } from './PriceAndCeiling'
import { predictions } from './predictions'

const sections: readonly Section[] = [
  { id: 'counter', title: m.why_section_counter },
  { id: 'chance', title: m.why_section_chance },
  { id: 'busy', title: m.why_section_busy },
  { id: 'overload', title: m.why_section_overload },
  { id: 'three', title: m.why_section_three },
  { id: 'users', title: m.why_section_users },
  { id: 'bigger', title: m.why_section_bigger },
  { id: 'failure', title: m.why_section_failure },
  { id: 'price', title: m.why_section_price },
  { id: 'curve', title: m.why_section_curve },
  { id: 'headroom', title: m.why_section_headroom },
  { id: 'memory', title: m.why_section_memory },
  { id: 'sale', title: m.why_section_sale },
  { id: 'checks', title: m.why_section_checks },
  { id: 'names', title: m.why_section_names },
  { id: 'remember', title: m.why_section_remember },
]

const figures: readonly Figure[] = [
  {
    id: '1.1',
    panel: 'one-counter',
    example: 'steady',
    lanes: ['tea-shop-steady'],
    seed: 1,
    headline: { figure: '1.1', metric: 'latency.mean' },
    caption: m.why_caption_steady,
  },
  {
    id: '1.2',
    panel: 'one-counter',
    example: 'chance',
    lanes: ['tea-shop-chance'],
    seed: 2,
    headline: { figure: '1.2', metric: 'latency.mean' },
    caption: m.why_caption_chance,
  },
  {
    id: '1.3',
    panel: 'one-counter',
    example: 'busy',
    lanes: ['tea-shop-busy'],
    seed: 4,
    headline: { figure: '1.3', metric: 'latency.mean' },
    caption: m.why_caption_busy,
  },
  {
    id: '1.4',
    panel: 'one-counter',
    example: 'overload',
    lanes: ['tea-shop-overload'],
    seed: 9,
    headline: { figure: '1.4', metric: 'latency.max' },
    caption: m.why_caption_overload,
  },
  {
    id: '1.5',
    panel: 'one-or-three',
    example: 'three-counters',
    lanes: ['tea-shop-overload', 'three-counters'],
    seed: 2,
    headline: { figure: '1.5', lane: 1, metric: 'latency.mean' },
    caption: m.why_caption_three,
  },
  {
    id: 'users',
    panel: 'daily-users',
    example: 'thousand',
    lanes: ['daily-users'],
    seed: 8,
    headline: { figure: 'users', metric: 'inProgress' },
    caption: m.why_caption_users,
  },
  {
    id: '1.6',
    panel: 'bigger-or-more',
    example: 'speed',
    lanes: ['one-fast-counter', 'three-counters'],
    seed: 2,
    headline: { figure: '1.6', lane: 1, metric: 'latency.mean' },
    caption: m.why_caption_speed,
  },
  {
    id: '1.7',
    panel: 'bigger-or-more',
    example: 'crash',
    lanes: ['one-fast-counter-crash', 'three-counters-crash'],
    seed: 2,
    headline: { figure: '1.7', lane: 1, change: 'one-retry', metric: 'lost' },
    caption: m.why_caption_crash,
  },
  { id: 'prices', caption: m.why_caption_prices, Draw: PriceAndCeiling },
  {
    id: '1.8',
    panel: 'utilization-curve',
    example: 'one-counter',
    lanes: ['curve-point'],
    seed: 15,
    headline: { figure: '1.8', metric: 'latency.mean' },
    caption: m.why_caption_curve,
  },
  {
    id: '1.9',
    panel: 'headroom',
    example: 'one-of-three',
    lanes: ['headroom-60', 'headroom-90'],
    seed: 12,
    headline: { figure: '1.9', lane: 1, from: 60, metric: 'latency.p95' },
    caption: m.why_caption_headroom,
  },
  {
    id: '1.10',
    panel: 'memory-crash',
    example: 'overload',
    lanes: ['memory-crash'],
    seed: 15,
    headline: { figure: '1.10', metric: 'lost.share' },
    caption: m.why_caption_memory,
  },
  {
    id: 'sale',
    panel: 'the-sale',
    example: 'sale',
    lanes: ['the-sale'],
    seed: 5,
    headline: { figure: 'sale', metric: 'lost.share' },
    caption: m.why_caption_sale,
  },
]

const rate = (value: number): readonly InterventionDocument[] => [
  { at: '0s', do: 'traffic.rate', traffic: 'customers', rate: value },
]
const places = (queue: number): readonly InterventionDocument[] => [
  { at: '0s', do: 'server.queue', server: 's1', queue },
]

export const lesson: Lesson = {
  id: 'why',
  sections,
  figures,
  changes: {
    'four-places': places(4),
    'little-patience': [{ at: '0s', do: 'gateway.timeout', timeout: '6s' }],
    'one-retry': [{ at: '0s', do: 'gateway.retries', retries: 1 }],
    'thirty-places': places(30),
    'fewer-requests': rate(1),
    'at-50': rate(1),
    'at-90': rate(1.8),
  },
  predictions,
  checks,
  challenges: () => import('./tasks').then(({ tasks }) => tasks),
  transfer: { question: m.why_transfer, hint: m.why_transfer_hint },
  claims,
}
