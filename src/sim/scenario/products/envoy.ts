// What Envoy does under each policy, in the words of its cluster's lb_policy. A `rule` has its
// Balancer in sim/balancers/envoy; a `laterRule` waits for one.
import { duration, SECOND } from '../../time'
import { laterRule, type Rules } from './rules'

const functions = ['xxhash', 'murmur2'] as const

/** Envoy's answer to every policy. */
export const envoy: Rules = {
  'round-robin': laterRule(), // ROUND_ROBIN
  // LEAST_REQUEST: of `choices` drawn hosts, or with full-scan of all
  'least-connections': laterRule({
    takes: ['choices', 'bias', 'variant'],
    words: { variant: ['n-choices', 'full-scan'] },
    usual: { choices: 2, bias: 1, variant: 'n-choices' },
  }),
  random: laterRule(), // RANDOM
  // LEAST_REQUEST
  'power-of-two': laterRule({ takes: ['choices', 'bias'], usual: { choices: 2, bias: 1 } }),
  'ip-hash': 'envoy-ip-hash',
  hash: 'envoy-hash',
  // RING_HASH
  'ring-hash': laterRule({
    takes: ['key', 'hash', 'ringSize'],
    words: { hash: functions },
    usual: { key: 'client', hash: 'xxhash', ringSize: 1_024 },
  }),
  // RING_HASH with consistent_hashing_lb_config.hash_balance_factor
  'bounded-ring-hash': laterRule({
    takes: ['key', 'hash', 'ringSize', 'factor'],
    words: { hash: functions },
    usual: { key: 'client', hash: 'xxhash', ringSize: 1_024, factor: 150 },
  }),
  // MAGLEV; with a factor, bounded as well
  maglev: laterRule({
    takes: ['key', 'tableSize', 'factor'],
    usual: { key: 'client', tableSize: 65_537 },
  }),
  // envoy.load_balancing_policies.peak_ewma, in contrib
  'peak-ewma': laterRule({
    takes: ['choices', 'decay'],
    words: { choices: [2] },
    usual: { choices: 2, decay: duration(10 * SECOND) },
  }),
  'least-response-time': 'envoy-least-response-time',
  'shortest-expected-delay': 'envoy-shortest-expected-delay',
  'never-queue': 'envoy-never-queue',
  first: 'envoy-first',
  'join-shortest-queue': 'envoy-join-shortest-queue',
  'join-idle-queue': 'envoy-join-idle-queue',
  'central-queue': 'envoy-central-queue',
}
