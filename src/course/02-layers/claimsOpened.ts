// What chapter 2 claims of servers that are added, and of what a balancer does with what it has
// opened. Each claim is checked headless over the seeds 1 to 20.
import { m } from '../../i18n'
import type { RunSummary } from '../../store'
import { claim } from '../lesson'
import { metrics } from '../metric'

const ms = 1_000

const p50 = ({ latency }: RunSummary) => latency?.p50 ?? 0
const p95 = ({ latency }: RunSummary) => latency?.p95 ?? 0
const p99 = ({ latency }: RunSummary) => latency?.p99 ?? 0
const api = (outcome: RunSummary) => metrics['api.p95'].read(outcome) ?? 0
const rest = (outcome: RunSummary) => metrics['share.rest'].read(outcome) ?? -1
const busiest = (outcome: RunSummary) => metrics['share.most'].read(outcome) ?? 0
const unsent = (outcome: RunSummary) => metrics['unsent.share'].read(outcome) ?? -1
const size = (outcome: RunSummary) => metrics.bytes.read(outcome) ?? 0
const desk = (outcome: RunSummary) => metrics['desk.utilization'].read(outcome) ?? -1

/** Seconds in which there are four servers, what had piled up in front of two is worked off, and
 * clients ask. */
export const scaled = { from: 60, to: 120 } as const

const asking = { to: 10 } // seconds

export const furtherOpened = [
  claim({
    id: 'scale',
    text: m.layers_claim_scale,
    runs: {
      four: { figure: '2.6', ...scaled },
      seven: { figure: '2.6', lane: 1, ...scaled },
      aged: { figure: '2.6', lane: 2, ...scaled },
    },
    holds: ({ four, seven, aged }) =>
      rest(four) === 0 &&
      four.fairness <= 0.5 &&
      seven.fairness > 0.99 &&
      aged.fairness > 0.95 &&
      p99(four) > 1.5 * p99(seven),
  }),
  claim({
    id: 'reports',
    text: m.layers_claim_reports,
    runs: { waited: { figure: '2.11' }, timed: { figure: '2.11', lane: 1 } },
    holds: ({ waited, timed }) =>
      api(waited) > 4 * api(timed) && metrics.lost.read(timed) > 1.3 * metrics.lost.read(waited),
  }),
  claim({
    id: 'proxied',
    text: m.layers_claim_proxied,
    runs: {
      unread: { figure: '2.12' },
      added: { figure: '2.12', lane: 1 },
      over: { figure: '2.12', lane: 2 },
    },
    holds: ({ unread, added, over }) =>
      busiest(unread) === 1 &&
      busiest(over) === 1 &&
      busiest(added) < 0.45 &&
      p95(unread) > 1.5 * p95(added),
  }),
  claim({
    id: 'stampede',
    text: m.layers_claim_stampede,
    runs: {
      each: { figure: '2.14' },
      one: { figure: '2.14', lane: 1 },
      stale: { figure: '2.14', lane: 2 },
    },
    holds: ({ each, one, stale }) =>
      metrics.sent.read(each) > 6 * metrics.sent.read(one) &&
      p99(each) > 3 * p99(one) &&
      p99(one) <= 600 * ms &&
      p99(stale) === 0,
  }),
  claim({
    id: 'vary',
    text: m.layers_claim_vary,
    runs: {
      none: { figure: '2.15' },
      language: { figure: '2.15', lane: 1 },
      both: { figure: '2.15', lane: 2 },
    },
    holds: ({ none, language, both }) =>
      unsent(none) - unsent(language) > 0.05 &&
      unsent(language) - unsent(both) > 0.1 &&
      both.utilization > 1.8 * none.utilization,
  }),
  claim({
    id: 'sealed',
    text: m.layers_claim_sealed,
    runs: {
      passed: { figure: '2.17' },
      ended: { figure: '2.17', lane: 1 },
      again: { figure: '2.17', lane: 2 },
      early: { figure: '2.17', lane: 3 },
    },
    holds: ({ passed, ended, again, early }) =>
      [passed, ended, again, early].map(p50).join() ===
      [210, 170, 210, 120].map((time) => time * ms).join(),
  }),
  claim({
    id: 'smaller',
    text: m.layers_claim_smaller,
    runs: {
      none: { figure: '2.20', ...asking },
      usual: { figure: '2.20', lane: 1, ...asking },
      thorough: { figure: '2.20', lane: 2, ...asking },
    },
    holds: ({ none, usual, thorough }) =>
      size(usual) < 0.31 * size(none) &&
      size(thorough) > 0.85 * size(usual) &&
      desk(usual) > 8 * desk(none) &&
      desk(thorough) > 2 * desk(usual) &&
      p95(thorough) > 1.8 * p95(usual),
  }),
]
