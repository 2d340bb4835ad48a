import { formatExactRate, m } from '../../i18n'
import type { Run } from '../../sim/scenario'
import type { SliderControl } from '../panel'
import { lastAct } from './inForce'

/** Requests a second in force; 0 for a traffic that has no rate of its own. */
export function rateOf(run: Run, at: number): number {
  const set = lastAct(run, at, { kind: 'traffic.rate' })
  if (set) return set.rate
  const [{ arrivals }] = run.scenario.traffic
  return arrivals.kind === 'constant' || arrivals.kind === 'poisson' ? arrivals.rate : 0
}

/** How many requests a second come. */
export const rate = (
  range: Pick<SliderControl, 'min' | 'max' | 'step' | 'marks'>,
): SliderControl => ({
  kind: 'slider',
  id: 'rate',
  label: m.panel_control_rate,
  format: formatExactRate,
  read: rateOf,
  act: (value, run) => ({ do: 'traffic.rate', traffic: run.scenario.traffic[0].name, rate: value }),
  ...range,
})
