// What a forecast knows: requests a second at each part of a period, as they were the last time.
import { lineAt } from '../scenario/curve'
import type { ScalingRule, ScalingSpec } from '../scenario/scalingSpec'
import type { ScalingState } from './state'

/** Parts of a period: five minutes of a day. */
const PARTS = 288

type Forecast = Extract<ScalingRule, { kind: 'forecast' }>

const forecastIn = ({ rules }: ScalingSpec): Forecast | null => {
  for (const rule of rules) if (rule.kind === 'forecast') return rule
  return null
}

/** What is known before the first reading; null where nobody forecasts. */
export const historyOf = (spec: ScalingSpec): Float64Array | null => {
  const rule = forecastIn(spec)
  if (rule === null) return null
  const { past, period } = rule
  const history = new Float64Array(PARTS).fill(-1)
  if (past.length === 0) return history
  return history.map((_, part) => {
    const at = (period * (part + 0.5)) / PARTS
    const { from, to, start, end } = lineAt({ points: past, repeat: null }, at)
    const share = to === Number.POSITIVE_INFINITY || to === from ? 0 : (at - from) / (to - from)
    return start + (end - start) * share
  })
}

const partOf = (at: number, period: number): number =>
  Math.min(PARTS - 1, Math.floor(((at % period) * PARTS) / period))

/** Keeps what was asked for at an instant. */
export const remember = ({ spec, history }: ScalingState, at: number, requests: number): void => {
  const rule = forecastIn(spec)
  if (history !== null && rule !== null) history[partOf(at, rule.period)] = requests
}

/** The most requests a second that were asked for a period ago, from now to so far ahead;
 * null where nothing is known of that time. */
export const expected = (
  history: Float64Array | null,
  { now, period, ahead }: { now: number; period: number; ahead: number },
): number | null => {
  if (history === null) return null
  // The part of now is this period's already.
  const first = Math.floor((now * PARTS) / period) + 1
  const end = Math.floor(((now + ahead) * PARTS) / period)
  const last = Math.max(first, Math.min(first + PARTS - 2, end))
  let most = -1
  for (let part = first; part <= last; part++) most = Math.max(most, history[part % PARTS])
  return most < 0 ? null : most
}
