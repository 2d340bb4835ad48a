// Four releases of a good version, a hundred runs each: every mark is a run, every cross a false
// alarm.
import { formatNumber, m } from '../../i18n'
import { Strip, waysOf } from '../../panels/canary/outcomes'
import { type ScenarioId, scenarioNamed } from '../../sim/scenario'
import button from '../../ui/button.module.css'
import css from './hundreds.module.css'
import { useHundreds } from './useHundreds'

const RUNS = 100

const rows: readonly { readonly id: ScenarioId; readonly name: () => string }[] = [
  { id: 'eager-good', name: m.tasters_hundred_eager },
  { id: 'patient-good', name: m.tasters_hundred_patient },
  { id: 'weather-fixed', name: m.tasters_hundred_fixed },
  { id: 'weather-compared', name: m.tasters_hundred_compared },
]

const jobs = () =>
  rows.flatMap(({ id }) => {
    const scenario = scenarioNamed(id)
    return Array.from({ length: RUNS }, (_, k) => ({
      run: { scenario, seed: k + 1, interventions: [] },
    }))
  })

/** The strips, once they are asked for. */
export function Hundreds() {
  const { results, done, isRunning, start } = useHundreds()
  return (
    <div className={css.hundreds}>
      <ul>
        {rows.map(({ id, name }, row) => {
          const own = results.slice(row * RUNS, (row + 1) * RUNS)
          const { runs, promoted, back, open } = waysOf(own)
          return (
            <li key={id}>
              <h3>{name()}</h3>
              <Strip results={own} />
              <p role="status">
                {runs === 0
                  ? m.chart_none()
                  : m.tasters_hundred_says({
                      runs: formatNumber(runs),
                      promoted: formatNumber(promoted),
                      back: formatNumber(back),
                      open: formatNumber(open),
                    })}
              </p>
            </li>
          )
        })}
      </ul>
      {done < rows.length * RUNS && (
        <button
          type="button"
          className={button.button}
          disabled={isRunning}
          onClick={() => start(jobs())}
        >
          {isRunning ? m.tasters_hundred_busy({ done: formatNumber(done) }) : m.canary_runs_start()}
        </button>
      )}
    </div>
  )
}
