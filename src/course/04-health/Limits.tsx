// The thresholds of the usual advice, to be moved: what a limit gains in time it pays for in false
// alarms, and without a rise a server that is well only now and then is always back.
import { useState } from 'react'
import { formatNumber, formatPercent, formatSeconds, m } from '../../i18n'
import { lostShare } from '../metric'
import { Advice, ms } from './Advice'
import { Curve, type Spot } from './Curve'
import css from './health.module.css'
import {
  advice,
  BAD,
  falseAnHour,
  jobsBySeed,
  limitsOf,
  noticedShare,
  outAnHour,
  rises,
  type Thresholds,
} from './thresholds'
import { estimateOf, meanOf, noticed } from './trials'
import { useTrials } from './useTrials'

const SEEDS = 40

type Results = ReturnType<typeof useTrials>['results']

/** The runs so far of one of the limits, or of one of the rises behind them, out of so many `rows`;
 * null where there are too few to say anything. */
function partOf(results: Results, place: number, rows: number): Results | null {
  const part = results.filter((one, index) => one !== null && index % rows === place)
  return part.length < 2 ? null : part
}

const rowsOf = (limits: readonly number[]): number => limits.length + rises.length

/** What the seeds came to, limit by limit, as far as they are known and anything was noticed. */
const spotsOf = (results: Results, limits: readonly number[]): readonly Spot[] =>
  limits.flatMap((limit, place): readonly Spot[] => {
    const part = partOf(results, place, rowsOf(limits))
    const time = part && estimateOf(part, noticed)
    const alarms = part && estimateOf(part, falseAnHour)
    return time && alarms ? [{ limit, time, alarms }] : []
  })

function verdictOf(results: Results, limits: readonly number[], limit: number): string | null {
  const part = partOf(results, limits.indexOf(limit), rowsOf(limits))
  if (part === null) return null
  const time = estimateOf(part, noticed)
  const alarms = meanOf(part, falseAnHour) ?? 0
  const told = { limit: ms(limit), alarms: formatNumber(alarms, alarms > 0 && alarms < 10 ? 1 : 0) }
  if (time === null) return m.health_limits_never(told)
  const share = formatPercent(meanOf(part, noticedShare) ?? 0)
  return m.health_limits_says({
    ...told,
    share,
    time: formatSeconds(time.mean),
    reach: formatSeconds(time.reach),
  })
}

/** A server that fails every other request: how often it is out, and what that costs. */
function Rises({ results, from, rise }: { results: Results; from: number; rise: number }) {
  const rows = from + rises.length
  const cell = (place: number, read: (part: Results) => string) => {
    const part = partOf(results, from + place, rows)
    return part === null ? m.chart_none() : read(part)
  }
  return (
    <div className={css.scroll}>
      <table className={css.rises}>
        <caption>{m.health_rises()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.health_limits_rise()}</th>
            <th scope="col">{m.health_rises_out()}</th>
            <th scope="col">{m.health_rises_lost()}</th>
          </tr>
        </thead>
        <tbody>
          {rises.map((one, place) => (
            <tr key={one} data-now={one === rise || undefined}>
              <th scope="row">{formatNumber(one)}</th>
              <td>{cell(place, (part) => formatNumber(meanOf(part, outAnHour) ?? 0))}</td>
              <td>{cell(place, (part) => formatPercent(meanOf(part, lostShare) ?? 0, 1))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The table of thresholds, and the curve on which each of them lies. */
export function Limits() {
  const [thresholds, setThresholds] = useState(advice)
  const [wanted, setLimit] = useState(BAD)
  const [before, setBefore] = useState<readonly Spot[]>([])
  const { results, done, isRunning, start } = useTrials()
  const limits = limitsOf(thresholds)
  const limit = Math.min(wanted, limits[limits.length - 1])
  const spots = spotsOf(results, limits)
  const all = rowsOf(limits) * SEEDS
  const run = (now: Thresholds) => start(jobsBySeed(now, SEEDS))
  const change = (part: Partial<Thresholds>) => {
    const next = { ...thresholds, ...part }
    setThresholds(next)
    if (results.length === 0) return
    // What was known stays in view, to be compared with.
    if (spots.length === limits.length) setBefore(spots)
    run(next)
  }
  const verdict = verdictOf(results, limits, limit)
  return (
    <div className={css.trial}>
      <Advice thresholds={thresholds} limit={limit} onThresholds={change} onLimit={setLimit} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too */}
      <div role="group" className={css.scroll} tabIndex={0} aria-label={m.health_limits_curve()}>
        <Curve spots={spots} before={before} now={limit} />
      </div>
      <p>
        <button type="button" disabled={isRunning} onClick={() => run(thresholds)}>
          {m.health_trial_start({ seeds: SEEDS })}
        </button>{' '}
        {isRunning && <progress max={all} value={done} aria-label={m.health_trial_runs()} />}{' '}
        {isRunning && m.health_trial_done({ done, all })}
      </p>
      {/* While it grows sharper nobody has to hear of every run. */}
      {isRunning && <p>{verdict}</p>}
      <p role="status">{!isRunning && verdict}</p>
      <Rises results={results} from={limits.length} rise={thresholds.rise} />
    </div>
  )
}
