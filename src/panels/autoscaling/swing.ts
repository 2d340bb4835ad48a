// Whether a fleet under two thresholds swings for ever, read from its own settings.
import { meanOf, SECOND, swinging } from '../../sim'
import type { Run } from '../../sim/scenario'
import { specOf } from './change'

/** The two sides of the inequality, in servers. */
export interface Swing {
  readonly jump: number // moved before the first can be seen to have worked
  readonly band: number // numbers of servers at which the rule does nothing
  readonly swings: boolean // theory: the smaller of the jumps is wider than the band
}

/** Of a fleet that grows and shrinks by thresholds under a steady load; null of any other. */
export function swingOf(run: Run): Swing | null {
  const spec = specOf(run)
  const rule = spec?.rules[0]
  const [traffic] = run.scenario.traffic
  if (spec === null || rule?.kind !== 'threshold' || rule.down === null) return null
  if (traffic.arrivals.kind !== 'poisson') return null
  const rest = Math.max(spec.every, spec.in.cooldown)
  const thresholds: swinging.Thresholds = {
    offeredLoad: (traffic.arrivals.rate * meanOf(traffic.work)) / SECOND,
    up: rule.up,
    down: rule.down,
    by: rule.byDown,
    every: rest / SECOND,
    lag: spec.meter.delay / SECOND,
    boot: spec.instance.boot / SECOND,
  }
  const jumps = [swinging.overshootDown(thresholds), swinging.overshootUp(thresholds)]
  return {
    jump: Math.min(...jumps),
    band: swinging.bandWidth(thresholds),
    swings: swinging.swings(thresholds),
  }
}
