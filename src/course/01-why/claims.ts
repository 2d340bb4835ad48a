// What chapter 1 claims. Each claim is checked headless over the seeds 1 to 20.
import { m } from '../../i18n'
import { claim } from '../lesson'
import { inProgress, lostShare } from '../metric'

const ms = 1_000
const s = 1_000_000

const one = [
  claim({
    id: 'steady',
    text: m.why_claim_steady,
    runs: { shop: { figure: '1.1' } },
    holds: ({ shop }) =>
      shop.latency?.max === 500 * ms &&
      shop.latency.mean === 500 * ms &&
      Math.abs(shop.utilization - 0.5) < 0.01,
  }),
  claim({
    id: 'chance',
    text: m.why_claim_chance,
    runs: { shop: { figure: '1.2' } },
    holds: ({ shop }) => (shop.latency?.max ?? 0) > 750 * ms,
  }),
  claim({
    id: 'busy',
    text: m.why_claim_busy,
    runs: { half: { figure: '1.2' }, nine: { figure: '1.3' } },
    holds: ({ half, nine }) =>
      half.latency !== null && (nine.latency?.mean ?? 0) > 1.8 * half.latency.mean,
  }),
  claim({
    id: 'overload',
    text: m.why_claim_overload,
    runs: { shop: { figure: '1.4' } },
    holds: ({ shop }) => (shop.latency?.max ?? 0) > 5 * s,
  }),
  claim({
    id: 'short-line',
    text: m.why_claim_short_line,
    runs: { shop: { figure: '1.4', change: 'four-places' } },
    holds: ({ shop }) =>
      (lostShare(shop) ?? 0) > 0.2 && shop.rejected > 0 && (shop.latency?.max ?? 0) <= 2.5 * s,
  }),
  claim({
    id: 'patience',
    text: m.why_claim_patience,
    runs: {
      patient: { figure: '1.4' },
      limited: { figure: '1.4', change: 'four-places' },
      hurried: { figure: '1.4', change: 'little-patience' },
    },
    holds: ({ patient, limited, hurried }) =>
      (lostShare(hurried) ?? 0) > (lostShare(limited) ?? 1) &&
      hurried.failed > 0 &&
      hurried.completed < patient.completed,
  }),
]

const three = [
  claim({
    id: 'three',
    text: m.why_claim_three,
    runs: { shop: { figure: '1.5', lane: 1 } },
    holds: ({ shop }) => shop.latency !== null && shop.latency.mean < s,
  }),
  claim({
    id: 'work',
    text: m.why_claim_work,
    runs: { shop: { figure: '1.5', lane: 1 } },
    holds: ({ shop }) => shop.latency?.p50 === 500 * ms,
  }),
  claim({
    id: 'throughput',
    text: m.why_claim_throughput,
    runs: { single: { figure: '1.5' }, triple: { figure: '1.5', lane: 1 } },
    holds: ({ single, triple }) =>
      single.waiting !== null &&
      triple.waiting !== null &&
      single.throughput <= 2 &&
      triple.throughput > 1.2 * single.throughput &&
      triple.throughput < 2 * single.throughput &&
      single.waiting.mean > 10 * triple.waiting.mean,
  }),
  claim({
    id: 'bigger',
    text: m.why_claim_bigger,
    runs: { fast: { figure: '1.6' }, triple: { figure: '1.6', lane: 1 } },
    holds: ({ fast, triple }) =>
      fast.latency !== null &&
      triple.latency !== null &&
      fast.latency.mean <= 0.6 * triple.latency.mean,
  }),
]

const bad = [
  claim({
    id: 'crash',
    text: m.why_claim_crash,
    runs: {
      fast: { figure: '1.7', from: 20, to: 40 },
      triple: { figure: '1.7', lane: 1, from: 20, to: 40 },
    },
    holds: ({ fast, triple }) =>
      fast.completed === 0 && fast.failed > 0 && Math.abs((lostShare(triple) ?? 0) - 1 / 3) < 0.05,
  }),
  claim({
    id: 'retry',
    text: m.why_claim_retry,
    runs: { triple: { figure: '1.7', lane: 1, change: 'one-retry' } },
    holds: ({ triple }) => triple.failed + triple.rejected <= 2,
  }),
  claim({
    id: 'curve',
    text: m.why_claim_curve,
    runs: { half: { figure: '1.8', change: 'at-50' }, nine: { figure: '1.8', change: 'at-90' } },
    holds: ({ half, nine }) =>
      half.latency !== null && (nine.latency?.mean ?? 0) > 2.5 * half.latency.mean,
  }),
  claim({
    id: 'headroom',
    text: m.why_claim_headroom,
    runs: { sixty: { figure: '1.9', from: 60 }, ninety: { figure: '1.9', lane: 1, from: 60 } },
    holds: ({ sixty, ninety }) =>
      sixty.latency !== null &&
      ninety.latency !== null &&
      sixty.latency.p95 < ninety.latency.p95 / 3,
  }),
  claim({
    id: 'memory',
    text: m.why_claim_memory,
    runs: {
      overloaded: { figure: '1.10' },
      limited: { figure: '1.10', change: 'thirty-places' },
      calm: { figure: '1.10', change: 'fewer-requests' },
    },
    holds: ({ overloaded, limited, calm }) =>
      (overloaded.causes.reset ?? 0) > 0 &&
      limited.rejected > 0 &&
      (limited.causes.reset ?? 0) === 0 &&
      (lostShare(limited) ?? 1) < (lostShare(overloaded) ?? 0) &&
      (calm.causes.reset ?? 0) === 0,
  }),
  claim({
    id: 'users',
    text: m.why_claim_users,
    runs: { shop: { figure: 'users' } },
    holds: ({ shop }) => (inProgress(shop) ?? 0) > 0 && (inProgress(shop) ?? 0) < 3,
  }),
]

export const claims = [...one, ...three, ...bad]
