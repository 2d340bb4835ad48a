// What a rule may know, what a choice costs it, and the day on which it fails, in words. What it
// knows is read from the balancer itself; the rest is told rule by rule.
import { formatDuration, formatNumber, m } from '../../i18n'
import { balancerOf, type Need, type PolicyKind, policyKinds } from '../../sim'
import type { Run } from '../../sim/scenario'
import { reportsOf } from './gateways'
import { ruleOf } from './rule'

/** What is told of the rule of a lane. */
export interface RuleFacts {
  readonly knows: string
  readonly costs: string
  readonly fails: string
  readonly seen: string // in which products, or where it was described
}

interface Told {
  costs(choices: number): string
  fails(): string
  readonly seen: string
}

const pass = m.rule_cost_pass
const draws = (count: number) => m.rule_cost_draws({ count: formatNumber(count) })

const told: Readonly<Record<PolicyKind, Told>> = {
  'round-robin': {
    costs: m.rule_cost_turn,
    fails: m.rule_fails_round_robin,
    seen: 'nginx, HAProxy roundrobin, Envoy ROUND_ROBIN, LVS rr wrr',
  },
  'least-connections': {
    costs: pass,
    fails: m.rule_fails_least_connections,
    seen: 'nginx least_conn, HAProxy leastconn, LVS lc wlc',
  },
  random: {
    costs: m.rule_cost_draw,
    fails: m.rule_fails_random,
    seen: 'nginx random, HAProxy random(1), Envoy RANDOM',
  },
  'power-of-two': {
    costs: draws,
    fails: m.rule_fails_power_of_two,
    seen: 'Mitzenmacher 2001; nginx random two, HAProxy random(2), Envoy LEAST_REQUEST',
  },
  'ip-hash': {
    costs: m.rule_cost_hash,
    fails: m.rule_fails_ip_hash,
    seen: 'nginx ip_hash, HAProxy source, LVS sh',
  },
  hash: {
    costs: m.rule_cost_hash,
    fails: m.rule_fails_hash,
    seen: 'nginx hash, HAProxy hash-type map-based',
  },
  'ring-hash': {
    costs: m.rule_cost_ring,
    fails: m.rule_fails_ring_hash,
    seen: 'Karger 1997; nginx hash consistent, HAProxy consistent, Envoy RING_HASH',
  },
  'bounded-ring-hash': {
    costs: m.rule_cost_bounded,
    fails: m.rule_fails_bounded_ring_hash,
    seen: 'Mirrokni 2017; HAProxy hash-balance-factor, Envoy hash_balance_factor',
  },
  maglev: {
    costs: m.rule_cost_table,
    fails: m.rule_fails_maglev,
    seen: 'Eisenbud 2016; Envoy MAGLEV, LVS mh',
  },
  'peak-ewma': {
    costs: m.rule_cost_means,
    fails: m.rule_fails_peak_ewma,
    seen: 'Finagle, Linkerd; Envoy peak_ewma',
  },
  'least-response-time': {
    costs: pass,
    fails: m.rule_fails_least_response_time,
    seen: 'nginx least_time; F5, NetScaler',
  },
  'shortest-expected-delay': {
    costs: pass,
    fails: m.rule_fails_shortest_expected_delay,
    seen: 'Winston 1977; LVS sed',
  },
  'never-queue': {
    costs: pass,
    fails: m.rule_fails_never_queue,
    seen: 'Shenker 1989; LVS nq',
  },
  first: {
    costs: m.rule_cost_head,
    fails: m.rule_fails_first,
    seen: 'HAProxy first',
  },
  'join-shortest-queue': {
    costs: m.rule_cost_asks,
    fails: m.rule_fails_join_shortest_queue,
    seen: 'Winston 1977',
  },
  'join-idle-queue': {
    costs: m.rule_cost_draw,
    fails: m.rule_fails_join_idle_queue,
    seen: 'Lu 2011',
  },
  'central-queue': {
    costs: m.rule_cost_head,
    fails: m.rule_fails_central_queue,
    seen: 'Erlang 1917; HAProxy maxconn',
  },
}

/** Where a product finds the same server by another way. */
const otherCosts: Readonly<Record<string, () => string>> = {
  'nginx:round-robin': pass,
  'haproxy:round-robin': m.rule_cost_tree,
  'haproxy:least-connections': m.rule_cost_tree,
  'envoy:round-robin': m.rule_cost_heap,
  'envoy:least-connections': m.rule_cost_heap,
  'envoy:power-of-two': m.rule_cost_heap,
  'lvs:power-of-two': pass,
}

const words: Readonly<Record<Need, (() => string) | null>> = {
  weight: m.rule_knows_weight,
  outstanding: m.rule_knows_outstanding,
  load: m.rule_knows_load,
  slots: m.rule_knows_slots,
  label: m.rule_knows_label,
  random: m.rule_knows_random,
  key: m.rule_knows_key,
  client: m.rule_knows_client,
  now: null, // every balancer has a clock
  since: m.rule_knows_since,
  outcomes: m.rule_knows_outcomes,
}

const isLoad = (need: Need): boolean => need === 'outstanding' || need === 'load'

/** What the rule of a lane is, apart from its name. */
export function factsOf(run: Run): RuleFacts | null {
  const spec = ruleOf(run)
  const kind = policyKinds.find((one) => one === spec.kind)
  if (!kind) return null
  const reports = reportsOf(run)
  const { needs } = balancerOf(spec)
  const wordsOf = (need: Need): string | undefined =>
    isLoad(need) && reports !== null
      ? m.rule_knows_reported({ time: formatDuration(reports) })
      : words[need]?.()
  const known = [...new Set(needs.flatMap((need) => wordsOf(need) ?? []))]
  const { costs, fails, seen } = told[kind]
  const cost = spec.dialect && otherCosts[`${spec.dialect}:${kind}`]
  return {
    knows: known.length > 0 ? known.join(m.compare_detail_separator()) : m.rule_knows_nothing(),
    costs: cost ? cost() : costs(spec.choices ?? 2),
    fails: fails(),
    seen,
  }
}
