// What chapter 3 claims. Each claim is checked headless over the seeds 1 to 20.
import { m } from '../../i18n'
import type { RunSummary } from '../../store'
import { claim } from '../lesson'
import { besideShare, lostShare, metrics, missShare } from '../metric'

const ms = 1_000

const mean = ({ latency }: RunSummary) => latency?.mean ?? 0
const p95 = ({ latency }: RunSummary) => latency?.p95 ?? 0
const lost = (outcome: RunSummary) => lostShare(outcome) ?? 0
const beside = (outcome: RunSummary) => besideShare(outcome) ?? -1
const misses = (outcome: RunSummary) => missShare(outcome) ?? -1
const first = (outcome: RunSummary) => metrics['share.first'].read(outcome) ?? 0
const last = (outcome: RunSummary) => metrics['share.last'].read(outcome) ?? 1
const busiest = (outcome: RunSummary) => metrics['share.most'].read(outcome) ?? 0
const isBetween = (value: number, low: number, high: number) => value >= low && value <= high

const looking = [
  claim({
    id: 'alike',
    text: m.algorithms_claim_alike,
    runs: { dice: { figure: '3.1' }, turns: { figure: '3.1', lane: 1 } },
    holds: ({ dice, turns }) =>
      turns.latency?.max === 500 * ms &&
      mean(turns) === 500 * ms &&
      mean(dice) > mean(turns) &&
      isBetween(beside(dice), 0.4, 0.6),
  }),
  claim({
    id: 'unequal',
    text: m.algorithms_claim_unequal,
    runs: { dice: { figure: '3.2' }, turns: { figure: '3.2', lane: 1 } },
    holds: ({ dice, turns }) => mean(turns) < mean(dice) && isBetween(beside(turns), 0.11, 0.27),
  }),
  claim({
    id: 'heads',
    text: m.algorithms_claim_heads,
    runs: { turns: { figure: '3.3' }, heads: { figure: '3.3', lane: 1 } },
    holds: ({ turns, heads }) => p95(heads) < p95(turns) && beside(heads) === 0,
  }),
  claim({
    id: 'shares',
    text: m.algorithms_claim_shares,
    runs: {
      turns: { figure: '3.3', change: 'quiet' },
      heads: { figure: '3.3', lane: 1, change: 'quiet' },
    },
    holds: ({ turns, heads }) =>
      first(heads) > 0.5 &&
      last(heads) < 0.15 &&
      isBetween(first(turns), 0.32, 0.35) &&
      p95(heads) <= 1.05 * p95(turns),
  }),
  claim({
    id: 'machines',
    text: m.algorithms_claim_machines,
    runs: { turns: { figure: '3.4' }, weights: { figure: '3.4', lane: 1 } },
    holds: ({ turns, weights }) => p95(weights) < p95(turns) / 2,
  }),
  claim({
    id: 'untold',
    text: m.algorithms_claim_untold,
    runs: { weights: { figure: '3.4', lane: 1 }, heads: { figure: '3.4', lane: 2 } },
    holds: ({ weights, heads }) => p95(heads) < p95(weights),
  }),
  claim({
    id: 'fewer',
    text: m.algorithms_claim_fewer,
    runs: { heads: { figure: '3.4', lane: 2 } },
    holds: ({ heads }) => last(heads) < 0.22,
  }),
]

const believing = [
  claim({
    id: 'stale-weights',
    text: m.algorithms_claim_stale_weights,
    runs: {
      turns: { figure: '3.5' },
      heads: { figure: '3.5', lane: 1 },
      late: { figure: '3.5', lane: 1, from: 30, to: 90 },
    },
    holds: ({ turns, heads, late }) =>
      p95(heads) < p95(turns) / 4 && isBetween(last(late), 0.01, 0.2),
  }),
  claim({
    id: 'herd',
    text: m.algorithms_claim_herd,
    runs: {
      dice: { figure: '3.6' },
      herd: { figure: '3.6', lane: 1 },
      two: { figure: '3.6', lane: 2 },
      live: { figure: '3.6', lane: 3 },
    },
    holds: ({ dice, herd, two, live }) =>
      p95(herd) > p95(dice) && p95(two) < p95(dice) && p95(live) < p95(two),
  }),
  claim({
    id: 'every-second',
    text: m.algorithms_claim_every_second,
    runs: {
      dice: { figure: '3.6' },
      herd: { figure: '3.6', lane: 1 },
      fresher: { figure: '3.6', lane: 1, change: 'every-second' },
    },
    // Where the two cross lies between half a second and one, and differs from day to day.
    holds: ({ dice, herd, fresher }) => p95(fresher) > p95(dice) && p95(fresher) < p95(herd),
  }),
  claim({
    id: 'hole',
    text: m.algorithms_claim_hole,
    runs: {
      turns: { figure: '3.7' },
      two: { figure: '3.7', lane: 1 },
      heads: { figure: '3.7', lane: 2 },
      last: { figure: '3.7', lane: 3 },
    },
    holds: ({ turns, two, heads, last: tail }) =>
      isBetween(lost(turns), 0.32, 0.35) &&
      isBetween(lost(two), 0.41, 0.67) &&
      lost(heads) > 0.9 &&
      isBetween(lost(tail), 0.32, 0.6),
  }),
  claim({
    id: 'splendid',
    text: m.algorithms_claim_splendid,
    runs: { turns: { figure: '3.7' }, heads: { figure: '3.7', lane: 2 } },
    holds: ({ turns, heads }) => p95(heads) < p95(turns),
  }),
]

const remembering = [
  claim({
    id: 'paths',
    text: m.algorithms_claim_paths,
    runs: {
      turns: { figure: '3.8', from: 60, to: 120 },
      modulo: { figure: '3.8', lane: 1, from: 60, to: 120 },
    },
    holds: ({ turns, modulo }) => misses(modulo) < misses(turns) / 1.5,
  }),
  claim({
    id: 'joins',
    text: m.algorithms_claim_joins,
    runs: {
      modulo: { figure: '3.8', lane: 1, from: 120, to: 150 },
      ring: { figure: '3.8', lane: 2, from: 120, to: 150 },
    },
    holds: ({ modulo, ring }) => misses(ring) < misses(modulo),
  }),
  claim({
    id: 'busiest',
    text: m.algorithms_claim_busiest,
    runs: { turns: { figure: '3.8', to: 120 }, ring: { figure: '3.8', lane: 2, to: 120 } },
    holds: ({ turns, ring }) => busiest(ring) > 1 / 3 && busiest(ring) > busiest(turns),
  }),
  claim({
    id: 'balancers',
    text: m.algorithms_claim_balancers,
    runs: {
      dice: { figure: 'balancers' },
      own: { figure: 'balancers', lane: 1 },
      two: { figure: 'balancers', lane: 1, change: 'two-choices' },
      one: { figure: 'balancers', lane: 3 },
    },
    holds: ({ dice, own, two, one }) =>
      p95(own) > p95(dice) && p95(one) < p95(dice) && p95(two) < p95(own),
  }),
]

const ROUNDS = 3

/** Who was sent the first customers, as letters: a is the first server. */
const orderOf = ({ details }: RunSummary, count: number) =>
  [...(details?.choices?.server ?? [])]
    .slice(0, count)
    .map((server) => 'abc'[server])
    .join('')

/** True where the run begins with so many rounds of these turns. */
const turnsAs = (outcome: RunSummary, round: string): boolean =>
  orderOf(outcome, ROUNDS * round.length) === round.repeat(ROUNDS)

/** The same, begun anywhere in the round. */
const turnsFromSomewhere = (outcome: RunSummary, round: string): boolean => {
  const order = orderOf(outcome, ROUNDS * round.length)
  return order.length === ROUNDS * round.length && round.repeat(ROUNDS + 1).includes(order)
}

const selling = [
  claim({
    id: 'order',
    text: m.algorithms_claim_order,
    runs: {
      nginx: { figure: '3.10' },
      haproxy: { figure: '3.10', lane: 1 },
      envoy: { figure: '3.10', lane: 2 },
      lvs: { figure: '3.10', lane: 3 },
    },
    holds: ({ nginx, haproxy, envoy, lvs }) =>
      turnsAs(nginx, 'aabacaa') &&
      turnsAs(haproxy, 'aaabaac') &&
      turnsFromSomewhere(envoy, 'aaaabca') &&
      turnsAs(lvs, 'aaaacba'),
  }),
  claim({
    id: 'idle',
    text: m.algorithms_claim_idle,
    runs: {
      nginx: { figure: '3.10', change: 'nginx-counts' },
      haproxy: { figure: '3.10', lane: 1, change: 'haproxy-counts' },
    },
    holds: ({ nginx, haproxy }) =>
      isBetween(first(nginx), 0.7, 0.73) && isBetween(first(haproxy), 0.32, 0.35),
  }),
  claim({
    id: 'another-ring',
    text: m.algorithms_claim_another_ring,
    runs: {
      same: { figure: '3.8', lane: 2, from: 60, to: 90 },
      another: { figure: '3.8', lane: 2, change: 'another-ring', from: 60, to: 90 },
    },
    holds: ({ same, another }) => misses(another) > 1.5 * misses(same),
  }),
]

export const claims = [...looking, ...believing, ...remembering, ...selling]
