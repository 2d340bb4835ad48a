import { m } from '../../i18n'
import type { ChoiceControl } from '../panel'
import { lastAct } from './inForce'

/** Who gets the next request. */
export const policy = (lane?: number): ChoiceControl => ({
  kind: 'choice',
  id: 'policy',
  label: m.panel_control_policy,
  lane,
  options: [
    { id: 'round-robin', label: m.policy_round_robin },
    { id: 'least-connections', label: m.policy_least_connections },
    { id: 'random', label: m.policy_random },
    { id: 'power-of-two', label: m.policy_power_of_two },
  ],
  read: (run, at) =>
    (lastAct(run, at, { kind: 'policy.set' })?.policy ?? run.scenario.gateways[0].policy).kind,
  act: (kind) => ({ do: 'policy.set', policy: { kind } }),
})
