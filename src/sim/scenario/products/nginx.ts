// What nginx does under each policy: 1.22.1, and for what came later (sticky, least_time) 1.31.5.
// A `rule` has its Balancer in sim/balancers/nginx; a `laterRule` waits for one.
import { laterRule, type Rules } from './rules'

/** nginx's answer to every policy. */
export const nginx: Rules = {
  'round-robin': laterRule(), // no directive: smooth weighted round robin
  'least-connections': laterRule(), // least_conn
  random: laterRule(), // random
  // random two least_conn
  'power-of-two': laterRule({ takes: ['choices'], words: { choices: [2] }, usual: { choices: 2 } }),
  'ip-hash': laterRule(), // ip_hash
  hash: laterRule({ takes: ['key'], usual: { key: 'client' } }), // hash KEY
  'ring-hash': laterRule({ takes: ['key'], usual: { key: 'client' } }), // hash KEY consistent
  'bounded-ring-hash': 'nginx-bounded-ring-hash',
  maglev: 'nginx-maglev',
  'peak-ewma': 'nginx-peak-ewma',
  'least-response-time': laterRule(), // least_time
  'shortest-expected-delay': 'nginx-shortest-expected-delay',
  'never-queue': 'nginx-never-queue',
  first: 'nginx-first',
  'join-shortest-queue': 'nginx-join-shortest-queue',
  'join-idle-queue': 'nginx-join-idle-queue',
  'central-queue': 'nginx-central-queue',
}
