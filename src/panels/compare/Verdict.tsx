import { useContext } from 'react'
import { formatNumber, m } from '../../i18n'
import { NEEDED_MAX, type PairedDifference } from '../../sim'
import button from '../../ui/button.module.css'
import table from '../../ui/figures.module.css'
import { AskedContext } from '../frame/asked'
import styles from './compare.module.css'
import { formatMeasure, type Measure } from './measures'
import { inSentence } from './names'
import { PairStrip } from './PairStrip'
import { differencesOf, SEEDS, type Trials } from './trials'

interface VerdictProps {
  readonly trials: Trials
  readonly names: readonly string[]
  readonly pair: readonly [number, number]
  readonly measure: Measure
}

/** How many runs a clear answer needs, in words. */
function neededWords({ sign, needed }: PairedDifference): string {
  if (needed === null) return m.compare_needed_never({ most: formatNumber(NEEDED_MAX) })
  const count = formatNumber(needed)
  return sign === 0 ? m.compare_needed({ count }) : m.compare_needed_enough({ count })
}

/** What the pairs say, in words. */
export function verdictOf(
  difference: PairedDifference,
  measure: Measure,
  [first, second]: readonly [string, string],
): string {
  const { mean, low, high, sign, lower, higher, differences } = difference
  const runs = formatNumber(differences.length)
  if (low === null || high === null) return m.compare_verdict_one()
  if (lower + higher === 0) return m.compare_verdict_same({ runs, first, second })
  const params = {
    runs,
    measure: inSentence(measure.name()),
    difference: formatMeasure(measure, Math.abs(mean)),
    reach: formatMeasure(measure, high - mean),
  }
  if (sign === 0) {
    const undecided = m.compare_verdict_undecided({ ...params, first, second, lower, higher })
    return m.compare_two_sentences({ first: undecided, second: neededWords(difference) })
  }
  const [better, worse, wins] = sign < 0 ? [first, second, lower] : [second, first, higher]
  const real = m.compare_verdict_real({ ...params, better, worse, wins })
  return m.compare_two_sentences({ first: real, second: neededWords(difference) })
}

/** "Is the difference real?": many seeds, each under both rules, and what their pairs say. */
export function Verdict({ trials, names, pair, measure }: VerdictProps) {
  const { done, all, isRunning, start, stop, results } = trials
  const isAsked = useContext(AskedContext)
  const difference = done > 0 ? differencesOf(results, measure, pair) : null
  const both = [names[pair[0]], names[pair[1]]] as const
  const said = difference && verdictOf(difference, measure, both)
  const format = (value: number) => `${value > 0 ? '+' : ''}${formatMeasure(measure, value)}`
  return (
    <div className={styles.verdict}>
      <h4>{m.compare_is_it_real()}</h4>
      <div className={styles.run}>
        <button
          type="button"
          className={button.button}
          disabled={isAsked}
          onClick={isRunning ? stop : start}
        >
          {isRunning ? m.compare_stop() : m.compare_run({ runs: SEEDS })}
        </button>
        {isRunning && (
          <progress max={all} value={done} aria-label={m.compare_progress({ done, all })} />
        )}
        <span className={table.note}>
          {isRunning
            ? m.compare_progress({ done, all })
            : isAsked
              ? m.panel_asked_first()
              : m.compare_run_note({ runs: SEEDS })}
        </span>
      </div>
      <p className={styles.said} role="status">
        {!isRunning && said}
      </p>
      {difference && difference.differences.length > 1 && (
        <PairStrip
          title={m.compare_strip({ measure: measure.name(), first: both[0], second: both[1] })}
          says={said ?? ''}
          difference={difference}
          lanes={pair}
          firstSeed={trials.lanes[0].seed}
          format={format}
          unit={m.compare_difference_of({ measure: measure.name() })}
        />
      )}
    </div>
  )
}
