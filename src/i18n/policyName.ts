import { m } from './paraglide/messages'

const names: Readonly<Record<string, () => string>> = {
  'round-robin': m.policy_round_robin,
  'least-connections': m.policy_least_connections,
  random: m.policy_random,
  'power-of-two': m.policy_power_of_two,
  'ip-hash': m.policy_ip_hash,
  hash: m.policy_hash,
  'ring-hash': m.policy_ring_hash,
  'bounded-ring-hash': m.policy_bounded_ring_hash,
  maglev: m.policy_maglev,
  'peak-ewma': m.policy_peak_ewma,
  'least-response-time': m.policy_least_response_time,
  'shortest-expected-delay': m.policy_shortest_expected_delay,
  'never-queue': m.policy_never_queue,
  first: m.policy_first,
  'join-shortest-queue': m.policy_join_shortest_queue,
  'join-idle-queue': m.policy_join_idle_queue,
  'central-queue': m.policy_central_queue,
}

/** What a balancing policy is called; a policy that has no name yet shows its id. */
export const policyName = (id: string): string => names[id]?.() ?? id
