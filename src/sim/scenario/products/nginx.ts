// What nginx does under each policy: 1.22.1, and for what came later (sticky, least_time) 1.31.5.
// Each `rule` has its Balancer in sim/balancers/nginx.
import { type Rules, rule } from './rules'

/** nginx's answer to every policy. */
export const nginx: Rules = {
  'round-robin': rule(), // no directive: smooth weighted round robin
  'least-connections': rule(), // least_conn
  random: rule(), // random
  // random two least_conn
  'power-of-two': rule({ takes: ['choices'], words: { choices: [2] }, usual: { choices: 2 } }),
  'ip-hash': rule(), // ip_hash
  hash: rule({ takes: ['key'], usual: { key: 'client' } }), // hash KEY
  'ring-hash': rule({ takes: ['key'], usual: { key: 'client' } }), // hash KEY consistent
  'bounded-ring-hash': 'nginx-bounded-ring-hash',
  maglev: 'nginx-maglev',
  'peak-ewma': 'nginx-peak-ewma',
  'least-response-time': rule(), // least_time
  'shortest-expected-delay': 'nginx-shortest-expected-delay',
  'never-queue': 'nginx-never-queue',
  first: 'nginx-first',
  'join-shortest-queue': 'nginx-join-shortest-queue',
  'join-idle-queue': 'nginx-join-idle-queue',
  'central-queue': 'nginx-central-queue',
}
