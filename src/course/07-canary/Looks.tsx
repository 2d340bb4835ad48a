// What looking again and again does to a good version, under two rules: exact, and in runs.
import { useMemo } from 'react'
import { formatNumber, m } from '../../i18n'
import { Alarms } from '../../panels/canary/Alarms'
import { alarmsOf } from '../../panels/canary/alarms'
import { type ScenarioId, scenarioNamed } from '../../sim/scenario'
import button from '../../ui/button.module.css'
import { useHundreds } from './useHundreds'

const RUNS = 200

const rules: readonly { readonly id: ScenarioId; readonly name: () => string }[] = [
  { id: 'looks-often', name: m.tasters_looks_often },
  { id: 'looks-patient', name: m.tasters_looks_patient },
]

const jobs = () =>
  rules.flatMap(({ id }) =>
    Array.from({ length: RUNS }, (_, k) => ({
      run: { scenario: scenarioNamed(id), seed: k + 1, interventions: [] },
    })),
  )

/** The two lines, once their runs are asked for. */
export function Looks() {
  const { results, done, isRunning, start } = useHundreds()
  const isWhole = done === rules.length * RUNS
  const lines = useMemo(
    () =>
      rules.map(({ id, name }, row) => ({
        name: name(),
        points: isWhole
          ? alarmsOf(scenarioNamed(id), results.slice(row * RUNS, (row + 1) * RUNS))
          : [],
      })),
    [results, isWhole],
  )
  return (
    <div>
      <Alarms lines={lines} runs={RUNS} />
      {!isWhole && (
        <button
          type="button"
          className={button.button}
          disabled={isRunning}
          onClick={() => start(jobs())}
        >
          {isRunning
            ? m.tasters_hundred_busy({ done: formatNumber(done) })
            : m.tasters_looks_start({ runs: formatNumber(RUNS) })}
        </button>
      )}
    </div>
  )
}
