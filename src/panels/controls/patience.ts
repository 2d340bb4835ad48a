import { formatExact, m } from '../../i18n'
import { SECOND, seconds } from '../../sim'
import type { SliderControl } from '../panel'
import { lastAct } from './inForce'

// Seconds. The last stop outlasts every run of the course: nobody gives up.
const ENDLESS = 3600
const STOPS = [1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, ENDLESS]
const LEAST = 0.1

/** How long a client waits for its answer before it gives up, in seconds. */
export const patience: SliderControl = {
  kind: 'slider',
  id: 'patience',
  label: m.panel_control_patience,
  min: LEAST,
  max: ENDLESS,
  step: 1,
  stops: STOPS,
  format: (time) =>
    time >= ENDLESS
      ? m.panel_patience_endless()
      : m.format_seconds({ value: formatExact(time, 1) }),
  read(run, at) {
    const set = lastAct(run, at, { kind: 'gateway.timeout' })
    return Math.min(ENDLESS, (set?.timeout ?? run.scenario.gateways[0].timeout) / SECOND)
  },
  act: (time) => ({ do: 'gateway.timeout', timeout: seconds(time) }),
}
