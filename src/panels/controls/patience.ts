import { formatDuration, m } from '../../i18n'
import { seconds } from '../../sim'
import type { SliderControl } from '../panel'
import { lastAct } from './inForce'

// Seconds. The last stop outlasts every run of the course: nobody gives up.
const STOPS = [1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 3600]

const stopOf = (patience: number): number => {
  const stop = STOPS.findIndex((each) => seconds(each) >= patience)
  return stop < 0 ? STOPS.length - 1 : stop
}

/** How long a client waits for its answer before it gives up. */
export const patience: SliderControl = {
  kind: 'slider',
  id: 'patience',
  label: m.panel_control_patience,
  min: 0,
  max: STOPS.length - 1,
  step: 1,
  format: (stop) =>
    stop === STOPS.length - 1 ? m.panel_patience_endless() : formatDuration(seconds(STOPS[stop])),
  read: (run, at) =>
    stopOf(
      lastAct(run, at, { kind: 'gateway.timeout' })?.timeout ?? run.scenario.gateways[0].timeout,
    ),
  act: (stop) => ({ do: 'gateway.timeout', timeout: seconds(STOPS[stop]) }),
}
