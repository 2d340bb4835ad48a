import { m } from '../../i18n'
import type { SwitchControl } from '../panel'
import { lastAct } from './inForce'

/** After a refusal, one more attempt on another server. */
export const retry = (lane?: number): SwitchControl => ({
  kind: 'switch',
  id: 'retry',
  label: m.panel_control_retry,
  lane,
  read(run, at) {
    const set = lastAct(run, at, { kind: 'gateway.retries' })
    return (set?.retries ?? run.scenario.gateways[0].retries) > 0
  },
  act: (on) => ({ do: 'gateway.retries', retries: on ? 1 : 0 }),
})
