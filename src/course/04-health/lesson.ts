// Chapter 4: who notices that a counter is ill, how soon, and how often they are wrong.
import { m } from '../../i18n'
import type { InterventionDocument } from '../../sim/scenario'
import { later } from '../../ui/later'
import type { Figure, Lesson, Section } from '../lesson'
import { checks } from './checks'
import { claims } from './claims'
import { predictions } from './predictions'

// What simulates, or draws with what a panel has, comes after the prose.
const AskOrListen = later(() => import('./AskOrListen').then((it) => it.AskOrListen))
const Limits = later(() => import('./Limits').then((it) => it.Limits))

const sections: readonly Section[] = [
  { id: 'unseen', title: m.health_section_unseen },
  { id: 'look', title: m.health_section_look },
  { id: 'silent', title: m.health_section_silent },
  { id: 'quicker', title: m.health_section_quicker },
  { id: 'elsewhere', title: m.health_section_elsewhere },
  { id: 'again', title: m.health_section_again },
  { id: 'tight', title: m.health_section_tight },
  { id: 'wide', title: m.health_section_wide },
  { id: 'limits', title: m.health_section_limits },
  { id: 'rush', title: m.health_section_rush },
  { id: 'green', title: m.health_section_green },
  { id: 'told', title: m.health_section_told },
  { id: 'rude', title: m.health_section_rude },
  { id: 'cold', title: m.health_section_cold },
  { id: 'both', title: m.health_section_both },
  { id: 'deep', title: m.health_section_deep },
  { id: 'watch', title: m.health_section_watch },
  { id: 'checks', title: m.health_section_checks },
  { id: 'names', title: m.health_section_names },
  { id: 'remember', title: m.health_section_remember },
]

const figures: readonly Figure[] = [
  {
    id: '4.1',
    panel: 'health',
    example: 'one-dies-unseen',
    lanes: ['one-dies-unseen'],
    seed: 8,
    headline: { figure: '4.1', metric: 'lost' },
    caption: m.health_caption_unseen,
  },
  {
    id: '4.2',
    panel: 'health',
    example: 'one-dies',
    lanes: ['one-dies'],
    seed: 15,
    headline: { figure: '4.2', metric: 'health.notice' },
    caption: m.health_caption_look,
  },
  {
    id: '4.3',
    panel: 'health',
    example: 'one-hangs',
    lanes: ['one-hangs'],
    seed: 15,
    headline: { figure: '4.3', metric: 'health.notice' },
    caption: m.health_caption_silent,
  },
  {
    id: '4.4',
    panel: 'health',
    example: 'one-hangs-fast',
    lanes: ['one-hangs-fast'],
    seed: 15,
    headline: { figure: '4.4', metric: 'health.notice' },
    caption: m.health_caption_quicker,
  },
  {
    id: '4.5',
    panel: 'health',
    example: 'one-dies-retried',
    lanes: ['one-dies-retried'],
    seed: 15,
    headline: { figure: '4.5', metric: 'lost' },
    caption: m.health_caption_elsewhere,
  },
  {
    id: 'again',
    panel: 'health',
    example: 'one-late',
    lanes: ['one-late'],
    seed: 11,
    headline: { figure: 'again', metric: 'lost' },
    caption: m.health_caption_again,
  },
  {
    id: '4.6',
    panel: 'health',
    example: 'too-tight',
    lanes: ['too-tight'],
    seed: 3,
    headline: { figure: '4.6', metric: 'lost' },
    caption: m.health_caption_tight,
  },
  {
    id: 'wide',
    panel: 'health',
    example: 'wide-enough',
    lanes: ['wide-enough'],
    seed: 3,
    headline: { figure: 'wide', metric: 'lost' },
    caption: m.health_caption_wide,
  },
  { id: 'limits', caption: m.health_caption_limits, Draw: Limits },
  {
    id: '4.7',
    panel: 'health',
    example: 'rush-ejected',
    lanes: ['rush-ejected'],
    seed: 14,
    headline: { figure: '4.7', metric: 'lost' },
    caption: m.health_caption_rush,
  },
  {
    id: '4.8',
    panel: 'health',
    example: 'hole-probed',
    lanes: ['hole-probed'],
    seed: 14,
    headline: { figure: '4.8', metric: 'lost' },
    caption: m.health_caption_green,
  },
  {
    id: 'told',
    panel: 'health',
    example: 'hole-ejected',
    lanes: ['hole-ejected'],
    seed: 14,
    headline: { figure: 'told', metric: 'lost' },
    caption: m.health_caption_told,
  },
  {
    id: '4.9',
    panel: 'health',
    example: 'rude-counted',
    lanes: ['rude-counted'],
    seed: 17,
    headline: { figure: '4.9', metric: 'lost' },
    caption: m.health_caption_rude,
  },
  {
    id: '4.10',
    panel: 'health',
    example: 'cold-return',
    lanes: ['cold-return'],
    seed: 10,
    headline: { figure: '4.10', metric: 'latency.p95' },
    caption: m.health_caption_cold,
  },
  { id: 'both', caption: m.health_caption_both, Draw: AskOrListen },
  {
    id: 'deep',
    panel: 'health',
    example: 'deep-check',
    lanes: ['deep-check'],
    seed: 15,
    headline: { figure: 'deep', metric: 'lost' },
    caption: m.health_caption_deep,
  },
  {
    id: 'watch',
    panel: 'health',
    example: 'watch-hour',
    lanes: ['watch-hour'],
    seed: 19,
    headline: { figure: 'watch', metric: 'health.notice' },
    caption: m.health_caption_watch,
  },
]

const rush = { interval: '2s', timeout: '1s', fall: 2, answered: 'queued' } as const
const quick = { interval: '1s', timeout: '500ms', fall: 2 } as const
const failures = ['reset', 'timeout', 'error'] as const
const retried: readonly InterventionDocument[] = [{ at: '0s', do: 'gateway.retries', retries: 1 }]

export const lesson: Lesson = {
  id: 'health',
  sections,
  figures,
  changes: {
    retried,
    idempotent: { gateway: { retryOn: [...failures] } },
    everything: { gateway: { retryOn: [...failures], retryWrites: true } },
    nobody: { health: null },
    panic: { health: { active: rush, panic: 0.5 } },
    ahead: { health: { active: { ...rush, answered: 'ahead' } } },
    patient: { health: { active: { ...rush, interval: '5s', timeout: '5s', fall: 3 } } },
    longer: { health: { passive: { failures: 3, window: '10s', out: '30s' } } },
    answers: { health: { passive: { failures: 3, window: '10s', out: '10s' } } },
    slowly: { health: { active: quick, slowStart: '20s' } },
    open: { health: { active: { interval: '2s', timeout: '1s' }, failOpen: true } },
  },
  predictions,
  checks,
  challenges: () => import('./tasks').then(({ tasks }) => tasks),
  transfer: { question: m.health_transfer, hint: m.health_transfer_hint },
  claims,
}
