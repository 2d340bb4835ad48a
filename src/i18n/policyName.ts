import { m } from './paraglide/messages'

const names: Readonly<Record<string, () => string>> = {
  'round-robin': m.policy_round_robin,
  'least-connections': m.policy_least_connections,
  random: m.policy_random,
  'power-of-two': m.policy_power_of_two,
}

/** What a balancing policy is called; a policy that has no name yet shows its id. */
export const policyName = (id: string): string => names[id]?.() ?? id
