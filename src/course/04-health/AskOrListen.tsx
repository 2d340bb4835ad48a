// Asking beside listening, on the same failures, where much is asked for and where little is.
import { m } from '../../i18n'
import type { RunSummary } from '../../store'
import { lostShare } from '../metric'
import { formatQuantity } from '../quantity'
import css from './health.module.css'
import { columns, comparedJobs, failures, meanOf, noticed, probeShare } from './trials'
import { useTrials } from './useTrials'

const SEEDS = 5
const ALL = failures.length * columns.length * SEEDS

interface Line {
  readonly id: string
  readonly name: () => string
  readonly says: () => string // for and against whom
  readonly failure: (typeof failures)[number]
  readonly unit: 'time' | 'share'
  read(outcome: RunSummary): number | null
}

const lines: readonly Line[] = [
  {
    id: 'crash',
    name: m.health_both_crash,
    says: m.health_both_crash_says,
    failure: 'crash',
    unit: 'time',
    read: noticed,
  },
  {
    id: 'lost',
    name: m.health_both_lost,
    says: m.health_both_lost_says,
    failure: 'crash',
    unit: 'share',
    read: lostShare,
  },
  {
    id: 'liar',
    name: m.health_both_liar,
    says: m.health_both_liar_says,
    failure: 'liar',
    unit: 'time',
    read: noticed,
  },
  {
    id: 'errors',
    name: m.health_both_errors,
    says: m.health_both_errors_says,
    failure: 'liar',
    unit: 'share',
    read: lostShare,
  },
  {
    id: 'probes',
    name: m.health_both_probes,
    says: m.health_both_probes_says,
    failure: 'crash',
    unit: 'share',
    read: probeShare,
  },
]

const heads = [
  m.health_both_ask_busy,
  m.health_both_listen_busy,
  m.health_both_ask_quiet,
  m.health_both_listen_quiet,
]

/** Both watches as measured rows. */
export function AskOrListen() {
  const { results, done, isRunning, start } = useTrials()
  const cell = ({ failure, unit, read }: Line, column: number): string => {
    const from = (failures.indexOf(failure) * columns.length + column) * SEEDS
    const part = results.slice(from, from + SEEDS)
    const isKnown = part.length === SEEDS && part.every((one) => one !== null)
    if (!isKnown) return m.chart_none()
    const value = meanOf(part, read)
    return value === null ? m.health_both_never() : formatQuantity(unit, value)
  }
  return (
    <div className={css.trial}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too */}
      <div role="group" className={css.scroll} tabIndex={0} aria-label={m.health_caption_both()}>
        <table>
          <thead>
            <tr>
              <td />
              {heads.map((head) => (
                <th key={head()} scope="col">
                  {head()}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id}>
                <th scope="row">
                  {line.name()}
                  <small>{line.says()}</small>
                </th>
                {columns.map(({ id }, column) => (
                  <td key={id}>{cell(line, column)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <button type="button" disabled={isRunning} onClick={() => start(comparedJobs(SEEDS))}>
          {m.health_trial_start({ seeds: SEEDS })}
        </button>{' '}
        <span role="status">{done > 0 && m.health_trial_done({ done, all: ALL })}</span>
      </p>
    </div>
  )
}
