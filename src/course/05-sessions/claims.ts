// What chapter 5 claims. Each claim is checked headless over the seeds 1 to 20.
import { m } from '../../i18n'
import type { RunSummary } from '../../store'
import { claim } from '../lesson'
import { metrics } from '../metric'

const without = (outcome: RunSummary) => metrics['carts.without'].read(outcome) ?? -1
const lost = (outcome: RunSummary) => metrics['carts.lost'].read(outcome) ?? -1
const lostOf = (outcome: RunSummary) => metrics['carts.lost.count'].read(outcome) ?? -1
const busiest = (outcome: RunSummary) => metrics['share.most'].read(outcome) ?? 0
const last = (outcome: RunSummary) => metrics['share.last'].read(outcome) ?? -1
const p95 = ({ latency }: RunSummary) => latency?.p95 ?? 0
const isBetween = (value: number, low: number, high: number) => value >= low && value <= high

const then = { from: 90 } // seconds: what befalls the users of most figures
const leaving = { from: 60 }

export const claims = [
  claim({
    id: 'turns',
    text: m.regulars_claim_turns,
    runs: { turns: { figure: '5.1' }, hash: { figure: '5.1', lane: 1 } },
    holds: ({ turns, hash }) => isBetween(without(turns), 0.52, 0.72) && without(hash) === 0,
  }),
  claim({
    id: 'office',
    text: m.regulars_claim_office,
    runs: { hash: { figure: '5.2' }, cookie: { figure: '5.2', lane: 1 } },
    holds: ({ hash, cookie }) =>
      busiest(hash) > 0.6 && busiest(cookie) < 0.42 && p95(hash) > 2.5 * p95(cookie),
  }),
  claim({
    id: 'network',
    text: m.regulars_claim_network,
    runs: { hash: { figure: '5.3', ...then }, cookie: { figure: '5.3', lane: 1, ...then } },
    holds: ({ hash, cookie }) => isBetween(lost(hash), 0.13, 0.37) && lost(cookie) === 0,
  }),
  claim({
    id: 'killed',
    text: m.regulars_claim_killed,
    runs: {
      cookie: { figure: '5.4', ...then },
      table: { figure: '5.4', lane: 1, ...then },
      ring: { figure: '5.4', lane: 2, ...then },
      hash: { figure: '5.4', lane: 3, ...then },
    },
    holds: ({ cookie, table, ring, hash }) =>
      isBetween(lost(cookie), 0.24, 0.48) &&
      lost(table) === lost(cookie) &&
      isBetween(lost(ring), 0.18, 0.53) &&
      isBetween(lost(hash), 0.46, 0.88),
  }),
  claim({
    id: 'grown',
    text: m.regulars_claim_grown,
    runs: {
      hash: { figure: '5.5', ...then },
      ring: { figure: '5.5', lane: 1, ...then },
      cookie: { figure: '5.5', lane: 2, ...then },
    },
    holds: ({ hash, ring, cookie }) =>
      isBetween(lost(hash), 0.52, 1) &&
      isBetween(lost(ring), 0.12, 0.42) &&
      lost(cookie) === 0 &&
      isBetween(last(cookie), 0.1, 0.21),
  }),
  claim({
    id: 'leaves',
    text: m.regulars_claim_leaves,
    runs: {
      once: { figure: '5.6', ...leaving },
      drained: { figure: '5.6', lane: 1, ...leaving },
      hashed: { figure: '5.6', lane: 2, ...leaving },
    },
    holds: ({ once, drained, hashed }) =>
      lost(once) > 0.2 && lost(drained) < 0.04 && lost(hashed) > 0.4,
  }),
  claim({
    id: 'restart',
    text: m.regulars_claim_restart,
    runs: {
      table: { figure: '5.7', ...then },
      copied: { figure: '5.7', lane: 1, ...then },
      cookie: { figure: '5.7', lane: 2, ...then },
      hash: { figure: '5.7', lane: 3, ...then },
    },
    holds: ({ table, copied, cookie, hash }) =>
      lost(table) > 0.45 && lost(copied) === 0 && lost(cookie) === 0 && lost(hash) === 0,
  }),
  claim({
    id: 'store',
    text: m.regulars_claim_store,
    runs: {
      store: { figure: '5.8', ...then },
      copies: { figure: '5.8', lane: 1, ...then },
      memory: { figure: '5.8', lane: 2, ...then },
    },
    holds: ({ store, copies, memory }) =>
      lost(store) === 0 && lost(copies) === 0 && lost(memory) > 0.2,
  }),
  claim({
    id: 'first',
    text: m.regulars_claim_first,
    runs: {
      all: { figure: '5.9' },
      refused: { figure: '5.9', lane: 1 },
      hash: { figure: '5.9', lane: 2 },
      addresses: { figure: '5.9', lane: 3 },
    },
    holds: ({ all, refused, hash, addresses }) =>
      isBetween(without(refused), 0.025, 0.115) &&
      [all, hash, addresses].every((one) => without(one) === 0 && lost(one) === 0),
  }),
  claim({
    id: 'lag',
    text: m.regulars_claim_lag,
    runs: { step: { figure: '5.10', ...then }, behind: { figure: '5.10', lane: 1, ...then } },
    holds: ({ step, behind }) => lost(step) === 0 && isBetween(lost(behind), 0.01, 0.3),
  }),
  claim({
    id: 'bots',
    text: m.regulars_claim_bots,
    runs: { table: { figure: 'bots' }, cookie: { figure: 'bots', lane: 1 } },
    holds: ({ table, cookie }) => lostOf(table) >= 5 && lostOf(cookie) === 0,
  }),
  claim({
    id: 'live',
    text: m.regulars_claim_live,
    runs: {
      socket: { figure: '5.11', to: 90 },
      again: { figure: '5.11', ...then },
      turns: { figure: '5.11', lane: 1 },
      hash: { figure: '5.11', lane: 2, ...then },
      cookie: { figure: '5.11', lane: 3, ...then },
    },
    holds: ({ socket, again, turns, hash, cookie }) =>
      without(socket) === 0 &&
      lost(again) > 0.3 &&
      without(turns) > 0.5 &&
      isBetween(lost(hash), 0.1, 0.4) &&
      lost(cookie) === 0,
  }),
]
