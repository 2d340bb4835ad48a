// What Envoy does under each policy, in the words of its cluster's lb_policy. A `rule` has its
// Balancer in sim/balancers/envoy.
import { duration, SECOND } from '../../time'
import { type Rules, rule } from './rules'

const functions = ['xxhash', 'murmur2'] as const
const slowStart = ['slowStart', 'aggression', 'minWeight'] as const
const ring = { key: 'client', hash: 'xxhash', ringSize: 1_024, maxRingSize: 8_388_608 } as const

/** Envoy's answer to every policy. */
export const envoy: Rules = {
  'round-robin': rule({ takes: slowStart }), // ROUND_ROBIN
  // LEAST_REQUEST: of `choices` drawn hosts, or with full-scan of all
  'least-connections': rule({
    takes: ['choices', 'bias', 'variant', ...slowStart],
    words: { variant: ['n-choices', 'full-scan'] },
    usual: { choices: 2, bias: 1, variant: 'n-choices' },
  }),
  random: rule(), // RANDOM
  // LEAST_REQUEST
  'power-of-two': rule({
    takes: ['choices', 'bias', ...slowStart],
    usual: { choices: 2, bias: 1 },
  }),
  'ip-hash': 'envoy-ip-hash',
  hash: 'envoy-hash',
  // RING_HASH
  'ring-hash': rule({
    takes: ['key', 'hash', 'ringSize', 'maxRingSize'],
    words: { hash: functions },
    usual: ring,
  }),
  // RING_HASH with consistent_hashing_lb_config.hash_balance_factor
  'bounded-ring-hash': rule({
    takes: ['key', 'hash', 'ringSize', 'maxRingSize', 'factor'],
    words: { hash: functions },
    usual: { ...ring, factor: 150 },
  }),
  // MAGLEV; with a factor, bounded as well
  maglev: rule({
    takes: ['key', 'tableSize', 'factor'],
    usual: { key: 'client', tableSize: 65_537 },
  }),
  // envoy.load_balancing_policies.peak_ewma, in contrib
  'peak-ewma': rule({
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
