// What chapter 6 claims. Each claim is checked headless over the seeds 1 to 20.
import { m } from '../../i18n'
import type { RunSummary } from '../../store'
import { claim } from '../lesson'
import { metrics } from '../metric'

const lost = (outcome: RunSummary) => metrics.lost.read(outcome)
const cut = (outcome: RunSummary) => metrics.cut.read(outcome)
const blue = (outcome: RunSummary) => metrics['share.blue'].read(outcome) ?? -1
const p95 = ({ latency }: RunSummary) => latency?.p95 ?? 0
const carts = (outcome: RunSummary) => metrics['carts.lost.count'].read(outcome) ?? -1
const back = (outcome: RunSummary) => metrics['release.back'].read(outcome) ?? 0
const share = (outcome: RunSummary) => metrics['lost.share'].read(outcome) ?? -1

const SLOW = 1_500_000 // microseconds

export const claims = [
  claim({
    id: 'before',
    text: m.kitchens_claim_before,
    runs: { stop: { figure: '6.1' }, rolling: { figure: '6.1', lane: 1 } },
    holds: ({ stop, rolling }) => share(stop) > 0.14 && lost(rolling) < 30,
  }),
  claim({
    id: 'switch',
    text: m.kitchens_claim_switch,
    runs: {
      none: { figure: '6.2' },
      five: { figure: '6.2', lane: 1 },
      thirty: { figure: '6.2', lane: 2 },
    },
    holds: ({ none, five, thirty }) =>
      cut(none) > 0 && cut(five) <= cut(none) && lost(thirty) === 0,
  }),
  claim({
    id: 'kept',
    text: m.kitchens_claim_kept,
    runs: {
      kept: { figure: '6.3', from: 115, to: 125 },
      aged: { figure: '6.3', lane: 1, from: 115, to: 125 },
      closed: { figure: '6.3', lane: 2, from: 68, to: 72 },
    },
    holds: ({ kept, aged, closed }) => blue(kept) === 1 && blue(aged) === 0 && blue(closed) === 0,
  }),
  claim({
    id: 'resolvers',
    text: m.kitchens_claim_resolvers,
    runs: {
      balancer: { figure: '6.3b', from: 68, to: 72 },
      name: { figure: '6.3b', lane: 1, from: 68, to: 72 },
      taken: { figure: '6.3b', lane: 1, from: 188, to: 192 },
      gone: { figure: '6.3b', lane: 2 },
    },
    holds: ({ balancer, name, taken, gone }) =>
      blue(balancer) === 0 && blue(name) > 0.5 && blue(taken) < 0.6 && lost(gone) > 10,
  }),
  claim({
    id: 'cold',
    text: m.kitchens_claim_cold,
    runs: {
      cold: { figure: '6.4', from: 60, to: 90 },
      warmed: { figure: '6.4', lane: 1, from: 60, to: 90 },
      gradual: { figure: '6.4', lane: 2, from: 60, to: 90 },
    },
    holds: ({ cold, warmed, gradual }) =>
      p95(cold) > SLOW && p95(warmed) < SLOW && p95(gradual) < p95(cold),
  }),
  claim({
    id: 'wrong',
    text: m.kitchens_claim_wrong,
    runs: {
      kept: { figure: '6.5' },
      gone: { figure: '6.5', lane: 1 },
      rolling: { figure: '6.5', lane: 2 },
    },
    holds: ({ kept, gone, rolling }) =>
      lost(gone) > 3 * lost(kept) && lost(rolling) < lost(kept) && back(rolling) > 5 * back(kept),
  }),
  claim({
    id: 'data',
    text: m.kitchens_claim_data,
    runs: {
      broken: { figure: '6.6', from: 121 },
      expanded: { figure: '6.6', lane: 1, from: 121 },
    },
    holds: ({ broken, expanded }) => share(broken) > 0.3 && lost(expanded) === 0,
  }),
  claim({
    id: 'carts',
    text: m.kitchens_claim_carts,
    runs: {
      memory: { figure: '6.6b' },
      format: { figure: '6.6b', lane: 1 },
      there: { figure: '6.6b', lane: 1, to: 120 },
      both: { figure: '6.6b', lane: 2 },
    },
    holds: ({ memory, format, there, both }) =>
      carts(memory) > 40 && carts(there) === 0 && carts(format) > 15 && carts(both) === 0,
  }),
]
