// What HAProxy 2.6.12 does under each policy, in the words of its `balance` and `hash-type`. Each
// `rule` has its Balancer in sim/balancers/haproxy.
import { type Rules, rule } from './rules'

const functions = ['sdbm', 'djb2', 'wt6', 'crc32', 'none'] as const

/** HAProxy's answer to every policy. */
export const haproxy: Rules = {
  // balance roundrobin; variant static: balance static-rr
  'round-robin': rule({
    takes: ['variant'],
    words: { variant: ['dynamic', 'static'] },
    usual: { variant: 'dynamic' },
  }),
  'least-connections': rule(), // balance leastconn
  random: rule(), // balance random(1)
  'power-of-two': rule({ takes: ['choices'], usual: { choices: 2 } }), // balance random(N)
  'ip-hash': rule({ takes: ['avalanche'] }), // balance source, hash-type map-based
  // balance uri, hdr(NAME), ... with hash-type map-based
  hash: rule({
    takes: ['key', 'hash', 'avalanche'],
    words: { hash: functions },
    usual: { key: 'path' },
  }),
  // the same with hash-type consistent
  'ring-hash': rule({
    takes: ['key', 'hash', 'avalanche'],
    words: { hash: functions },
    usual: { key: 'path' },
  }),
  // and hash-balance-factor
  'bounded-ring-hash': rule({
    takes: ['key', 'hash', 'avalanche', 'factor'],
    words: { hash: functions },
    usual: { key: 'path', factor: 150 },
  }),
  maglev: 'haproxy-maglev',
  'peak-ewma': 'haproxy-peak-ewma',
  'least-response-time': 'haproxy-least-response-time',
  'shortest-expected-delay': 'haproxy-shortest-expected-delay',
  'never-queue': 'haproxy-never-queue',
  first: rule(), // balance first
  'join-shortest-queue': 'haproxy-join-shortest-queue',
  'join-idle-queue': 'haproxy-join-idle-queue',
  'central-queue': 'haproxy-central-queue',
}
